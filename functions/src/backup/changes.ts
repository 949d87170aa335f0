import type { Entry } from './inventory.ts';

export type Change<E extends Entry> =
  | { kind: 'same' | 'changed'; entry: E }
  | { kind: 'removed'; entry: Entry };

const before = (a: Entry, b: Entry): boolean => a.group < b.group || (a.group === b.group && a.id < b.id);

/**
 * Holds the records of a collection against what archives have of it, both in the order of the stores, so that nothing is
 * kept in memory.
 */
export async function* changesOf<E extends Entry>(
  stored: AsyncIterable<E>,
  known: AsyncIterator<Entry>,
): AsyncGenerator<Change<E>> {
  let next = await known.next();
  let last: E | null = null;
  for await (const entry of stored) {
    if (last && !before(last, entry)) throw new Error(`${entry.id} is not in the order of the stores`);
    last = entry;
    while (!next.done && before(next.value, entry)) {
      yield { kind: 'removed', entry: next.value };
      next = await known.next();
    }
    const isKnown = !next.done && next.value.group === entry.group && next.value.id === entry.id;
    yield { kind: isKnown && next.value.hash === entry.hash ? 'same' : 'changed', entry };
    if (isKnown) next = await known.next();
  }
  for (; !next.done; next = await known.next()) yield { kind: 'removed', entry: next.value };
}
