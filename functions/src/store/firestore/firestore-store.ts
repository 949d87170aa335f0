import type {
  DocumentReference,
  DocumentSnapshot,
  Firestore,
  Query,
  QuerySnapshot,
  Transaction,
} from 'firebase-admin/firestore';
import type { CollectionName, QueryName, RecordOf } from '../collections.ts';
import { refuseNestedTransaction } from '../nested-transactions.ts';
import { pageOf, planFind } from '../plan-find.ts';
import { AlreadyExistsError, type Find, type Page, type Store, type StoreReader } from '../store.ts';
import { runCallback, type Write } from '../transaction.ts';
import { Turns } from '../turns.ts';
import { buildQuery } from './build-query.ts';
import { fromDocument, toDocument } from './document.ts';
import { snapshotAt } from './read-snapshot.ts';
import { documentFor, unfinishedRestore } from './references.ts';

/** How often a transaction is tried when others change what it has read. */
const MAX_ATTEMPTS = 10;
/** Documents that checks write to; one document takes about one write a second. */
const PROBES = 20;
/** gRPC's ALREADY_EXISTS: how Firestore answers a create that meets a document. */
const ALREADY_EXISTS = 6;

/** How a reader reaches Firestore: directly, or through a transaction. */
type Access = {
  document(reference: DocumentReference): Promise<DocumentSnapshot>;
  query(query: Query): Promise<QuerySnapshot>;
};

/**
 * Opens the store of a cloud deployment. Transactions are Firestore's own: reads lock what they read, contention
 * runs the callback again. `close` ends the connection that was given.
 */
export function createFirestoreStore(firestore: Firestore): Store {
  const reader = readerOver(firestore, {
    document: (reference) => reference.get(),
    query: (query) => query.get(),
  });

  const turns = new Turns();

  return {
    ...reader,

    async transact(work, { turn } = {}) {
      refuseNestedTransaction();
      if (turn !== undefined) return turns.take(turn, () => this.transact(work));
      let creates: Write[] = [];
      try {
        return await firestore.runTransaction(
          async (transaction) => {
            const { answer, writes } = await runCallback(transactionReader(firestore, transaction), work);
            creates = writes.filter(({ kind }) => kind === 'create');
            for (const write of writes) apply(firestore, transaction, write);
            return answer;
          },
          { maxAttempts: MAX_ATTEMPTS },
        );
      } catch (error) {
        if ((error as { code?: unknown } | null)?.code !== ALREADY_EXISTS) throw error;
        throw (await existing(reader, creates)) ?? error;
      }
    },

    async snapshot(read) {
      // Firestore's own time: this machine's clock may be ahead of it.
      const { readTime } = await firestore.collection('storeChecks').doc('last').get();
      return read(snapshotAt(firestore, readTime));
    },

    async check() {
      if ((await unfinishedRestore(firestore).get()).exists) {
        throw new Error('a restore into this database was begun and has not ended');
      }
      // One of some: instances that are asked at the same moment do not wait for each other.
      const probe = firestore.collection('storeChecks').doc(`probe-${Math.floor(Math.random() * PROBES)}`);
      const { writeTime } = await probe.set({ checked: true });
      const { updateTime } = await probe.get();
      if (!updateTime || updateTime.valueOf() < writeTime.valueOf()) {
        throw new Error('Firestore does not give back what was written to it');
      }
    },

    async close() {
      await firestore.terminate();
    },
  };
}

const transactionReader = (firestore: Firestore, transaction: Transaction): StoreReader =>
  readerOver(firestore, {
    document: (reference) => transaction.get(reference),
    query: (query) => transaction.get(query),
  });

function readerOver(firestore: Firestore, access: Access): StoreReader {
  return {
    async get<C extends CollectionName>(collection: C, id: string): Promise<RecordOf<C> | null> {
      const reference = documentFor(firestore, collection, id);
      if (!reference) return null;
      const snapshot = await access.document(reference);
      const data = snapshot.data();
      return data ? fromDocument<C>(data) : null;
    },

    async find<C extends CollectionName>(
      collection: C,
      queryName: QueryName<C>,
      find: Find,
    ): Promise<Page<RecordOf<C>>> {
      const plan = planFind(collection, queryName, find);
      const query = buildQuery(firestore, plan);
      if (!query) return { items: [], next: null };
      const { docs } = await access.query(query);
      return pageOf(
        plan,
        docs.map((document) => fromDocument<C>(document.data())),
      );
    },
  };
}

function apply(firestore: Firestore, transaction: Transaction, write: Write): void {
  const reference = documentFor(firestore, write.collection, write.id);
  if (write.kind === 'delete') {
    // An id that names no possible record has nothing to delete.
    if (reference) transaction.delete(reference);
    return;
  }
  if (!reference) throw new Error(`${write.collection}/${write.id} has no place in Firestore`);
  const data = toDocument(write.collection, write.record);
  if (write.kind === 'create') transaction.create(reference, data);
  else transaction.set(reference, data);
}

/** Firestore says that a create met a document, but not in a form fit to parse which; so it is looked up. */
async function existing(reader: StoreReader, creates: Write[]): Promise<AlreadyExistsError | null> {
  for (const { collection, id } of creates) {
    if (creates.length === 1 || (await reader.get(collection, id)) !== null) {
      return new AlreadyExistsError(collection, id);
    }
  }
  return null;
}
