import { AlreadyExistsError, type Store, type StoreTransaction } from './store.ts';
import {
  InvalidCursorError,
  InvalidFindError,
  InvalidRecordError,
  TransactionMisuseError,
} from './store-errors.ts';

/** Errors that say the caller asked wrongly. Asking again, as LINE would, ends the same way. */
const callersFaults = [
  AlreadyExistsError,
  InvalidCursorError,
  InvalidFindError,
  InvalidRecordError,
  TransactionMisuseError,
];

export type WatchedStore = {
  store: Store;
  /** True for an error that came out of the store itself: full disk, lost connection, endless contention. */
  isStoreFailure(error: unknown): boolean;
};

/**
 * A store that remembers which errors were its own. A webhook answers 500, so that LINE delivers it again, only
 * when the store failed; a fault of the program would fail again and again. Errors pass through unchanged,
 * because a store may retry a transaction by what its own errors say.
 */
export function watchStore(store: Store): WatchedStore {
  const failures = new WeakSet<object>();
  const note = (error: unknown) => {
    const callersFault = callersFaults.some((kind) => error instanceof kind);
    if (typeof error === 'object' && error !== null && !callersFault) failures.add(error);
    return error;
  };
  const noting = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      throw note(error);
    }
  };
  const watched: Store = {
    get: (collection, id) => noting(store.get(collection, id)),
    find: (collection, query, find) => noting(store.find(collection, query, find)),
    snapshot: (read) => store.snapshot(read),
    check: () => noting(store.check()),
    close: () => store.close(),
    async transact(work, options) {
      let ofCallback: unknown;
      try {
        return await store.transact(async (tx) => {
          const watchedTx: StoreTransaction = {
            get: (collection, id) => noting(tx.get(collection, id)),
            find: (collection, query, find) => noting(tx.find(collection, query, find)),
            create: (collection, record) => tx.create(collection, record),
            put: (collection, record) => tx.put(collection, record),
            delete: (collection, id) => tx.delete(collection, id),
          };
          try {
            return await work(watchedTx);
          } catch (error) {
            ofCallback = error;
            throw error;
          }
        }, options);
      } catch (error) {
        throw error === ofCallback ? error : note(error);
      }
    },
  };
  return {
    store: watched,
    isStoreFailure: (error) => typeof error === 'object' && error !== null && failures.has(error),
  };
}
