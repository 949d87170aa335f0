import type { PeopleOutcome } from '@prakat/shared/people/people-rule';
import type { CollectionName, RecordOf } from '../store/collections.ts';
import type { Find, Page, StoreTransaction } from '../store/store.ts';

type Changed = ReadonlyMap<string, { id: string }>;

/**
 * A transaction that finds people and delegations as they will be once it is over, though it has written nothing yet:
 * whoever is told of what follows is who holds the post from then on.
 */
export function asTheyWillBe(
  tx: StoreTransaction,
  { people, delegations }: Pick<PeopleOutcome, 'people' | 'delegations'>,
): StoreTransaction {
  const changed: Partial<Record<CollectionName, Changed>> = {
    members: new Map(people.map(({ after }) => [after.id, after])),
    delegations: new Map(delegations.map((delegation) => [delegation.id, delegation])),
  };
  return {
    get: async <C extends CollectionName>(collection: C, id: string) =>
      (changed[collection]?.get(id) as RecordOf<C> | undefined) ?? tx.get(collection, id),
    find: async (collection, query, find) => {
      const page = await tx.find(collection, query, find);
      const known = changed[collection];
      return known ? withChanged(page, known, find) : page;
    },
    create: (collection, record) => tx.create(collection, record),
    put: (collection, record) => tx.put(collection, record),
    delete: (collection, id) => tx.delete(collection, id),
  };
}

/** A page without what has changed; the last one with what has and is asked for all the same. */
function withChanged<R extends { id: string }>(
  page: Page<R>,
  known: Changed,
  { equals, anyOf }: Find,
): Page<R> {
  const kept = page.items.filter(({ id }) => !known.has(id));
  const isAsked = (record: Partial<Record<string, unknown>>) =>
    Object.entries(equals).every(([field, value]) => record[field] === value) &&
    (!anyOf || (record.seats as string[]).some((seat) => anyOf.includes(seat)));
  const added = page.next ? [] : [...known.values()].filter(isAsked);
  return { ...page, items: [...kept, ...(added as R[])] };
}
