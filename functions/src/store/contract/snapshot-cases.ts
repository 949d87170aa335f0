import { expect } from 'vitest';
import { type CollectionName, collections, type RecordOf } from '../collections.ts';
import { definitionOf } from '../plan-find.ts';
import type { Store, StoreSnapshot } from '../store.ts';
import type { ContractCase } from './harness.ts';
import { sampleId, sampleOf, seed } from './samples.ts';

const names = Object.keys(collections) as CollectionName[];

/** More than one page of any store. */
const MANY = 650;

async function recordsIn<C extends CollectionName>(
  snapshot: StoreSnapshot,
  collection: C,
): Promise<RecordOf<C>[]> {
  const records: RecordOf<C>[] = [];
  for await (const record of snapshot.all(collection)) records.push(record);
  return records;
}

const idsOf = (store: Store, collection: CollectionName): Promise<string[]> =>
  store.snapshot(async (snapshot) => (await recordsIn(snapshot, collection)).map(({ id }) => id));

const whole: ContractCase[] = names.map((collection) => ({
  name: `a snapshot gives every record of ${collection} once, whole, in the order of ids`,
  run: async ({ store }) => {
    // One parent's id begins with the other's: by whole ids, the children of the two would mix.
    const parents = definitionOf(collection).parent ? ['a', 'a-b'] : ['a'];
    const records = parents.flatMap((parent) =>
      [3, 1, 2].map((n) => sampleOf(collection, sampleId(collection, n, parent))),
    );
    await seed(store, collection, records);
    const found = await store.snapshot((snapshot) => recordsIn(snapshot, collection));
    const inOrder = parents.flatMap((_, index) => [1, 2, 0].map((n) => records[index * 3 + n]));
    expect(found).toEqual(inOrder);
  },
}));

export const snapshotCases: ContractCase[] = [
  ...whole,
  {
    name: 'a snapshot of an empty store has no records',
    run: async ({ store }) => {
      for (const collection of names) expect(await idsOf(store, collection)).toEqual([]);
    },
  },
  {
    name: 'a snapshot gives long collections without gap or repeat',
    run: async ({ store }) => {
      for (const collection of ['counters', 'events'] as const) {
        const ids = Array.from({ length: MANY }, (_, n) => sampleId(collection, n));
        for (let from = 0; from < MANY; from += 200) {
          await seed(
            store,
            collection,
            ids.slice(from, from + 200).map((id) => sampleOf(collection, id)),
          );
        }
        expect(await idsOf(store, collection)).toEqual(ids);
      }
    },
  },
  {
    name: 'a snapshot is one moment of the whole store, while others write and are not kept waiting',
    run: async ({ store }) => {
      const numbered = (from: number, count: number) =>
        Array.from({ length: count }, (_, n) => ({ id: sampleId('counters', from + n), value: 0 }));
      for (let from = 0; from < MANY; from += 200) {
        await seed(store, 'counters', numbered(from, Math.min(200, MANY - from)));
      }
      await seed(store, 'seenEvents', [sampleOf('seenEvents', 'seen-1')]);

      const seen = await store.snapshot(async (snapshot) => {
        const counters: { id: string; value: number }[] = [];
        for await (const counter of snapshot.all('counters')) {
          counters.push(counter);
          if (counters.length > 1) continue;
          await store.transact(async (tx) => {
            tx.put('counters', { id: sampleId('counters', MANY - 1), value: 1 });
            tx.delete('counters', sampleId('counters', MANY - 2));
            tx.put('counters', { id: sampleId('counters', MANY), value: 1 });
            tx.put('seenEvents', sampleOf('seenEvents', 'seen-2'));
          });
        }
        return { counters, seenEvents: await recordsIn(snapshot, 'seenEvents') };
      });
      expect(seen.counters).toEqual(numbered(0, MANY));
      expect(seen.seenEvents.map(({ id }) => id)).toEqual(['seen-1']);
      expect(await idsOf(store, 'seenEvents')).toEqual(['seen-1', 'seen-2']);
    },
  },
];
