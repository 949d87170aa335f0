import { type DocumentSnapshot, FieldPath, type Firestore, type Timestamp } from 'firebase-admin/firestore';
import type { CollectionName, RecordOf } from '../collections.ts';
import { definitionOf } from '../plan-find.ts';
import type { StoreSnapshot } from '../store.ts';
import { fromDocument } from './document.ts';

const PAGE = 300;

/**
 * The store as it was at `readTime`. Each page is read with that time, so a page may be late but never newer; no
 * lock is held. Children are read as a collection group, whose order of names is by parent first. Needs no index.
 */
export const snapshotAt = (firestore: Firestore, readTime: Timestamp): StoreSnapshot => ({
  async *all<C extends CollectionName>(collection: C): AsyncGenerator<RecordOf<C>> {
    const source = definitionOf(collection).parent
      ? firestore.collectionGroup(collection)
      : firestore.collection(collection);
    const byName = source.orderBy(FieldPath.documentId()).limit(PAGE);
    let last: DocumentSnapshot | undefined;
    do {
      const page = last ? byName.startAfter(last.ref) : byName;
      const { docs } = await firestore.runTransaction((transaction) => transaction.get(page), {
        readOnly: true,
        readTime,
      });
      for (const document of docs) yield fromDocument<C>(document.data());
      last = docs.length < PAGE ? undefined : docs.at(-1);
    } while (last);
  },
});
