import type { CollectionName } from './collections.ts';
import type { Store, StoreTransaction } from './store.ts';

export type CountedStore = {
  store: Store;
  /** How often something of an office was written to the collections; moves with the commit, not before. */
  changesOf(officeId: string): number;
};

/** A store that counts what is committed to some of its collections by this process. */
export function countChanges(store: Store, watched: ReadonlySet<CollectionName>): CountedStore {
  const counts = new Map<string, number>();
  /** A deleted record does not say whose it was. */
  let ofAll = 0;
  const counted: Store = {
    get: (collection, id) => store.get(collection, id),
    find: (collection, query, find) => store.find(collection, query, find),
    snapshot: (read) => store.snapshot(read),
    check: () => store.check(),
    close: () => store.close(),
    async transact(work, options) {
      let touched = new Set<string | null>();
      const answer = await store.transact(async (tx) => {
        touched = new Set();
        const note = (collection: CollectionName, record: object | null) => {
          if (!watched.has(collection)) return;
          touched.add(record && 'officeId' in record ? String(record.officeId) : null);
        };
        const noting: StoreTransaction = {
          get: (collection, id) => tx.get(collection, id),
          find: (collection, query, find) => tx.find(collection, query, find),
          create(collection, record) {
            note(collection, record);
            tx.create(collection, record);
          },
          put(collection, record) {
            note(collection, record);
            tx.put(collection, record);
          },
          delete(collection, id) {
            note(collection, null);
            tx.delete(collection, id);
          },
        };
        return work(noting);
      }, options);
      for (const officeId of touched) {
        if (officeId === null) ofAll += 1;
        else counts.set(officeId, (counts.get(officeId) ?? 0) + 1);
      }
      return answer;
    },
  };
  return { store: counted, changesOf: (officeId) => (counts.get(officeId) ?? 0) + ofAll };
}
