import {
  createLocalEnvironment as createOnSqlite,
  type EnvironmentOptions,
  type LocalEnvironment as OnSqlite,
} from '@prakat/server/environment';
import { type FirestoreForTests, openFirestoreForTests } from './firestore-for-tests.ts';

export type LocalEnvironment = OnSqlite & {
  /** What stands in for the database where records are kept in Firestore; null on SQLite. */
  firestore: FirestoreForTests | null;
};

export type StoreKind = 'sqlite' | 'firestore';

/** `STORE=firestore` runs every scenario on Firestore: an emulator's (FIRESTORE_EMULATOR_HOST), or one in memory. */
function storeKind(named = process.env.STORE): StoreKind {
  if (named === undefined || named === '' || named === 'sqlite') return 'sqlite';
  if (named === 'firestore') return named;
  throw new Error(`STORE is ${named}; it can be sqlite or firestore`);
}

/** The whole product and the LINE platform for scenarios, on the store that is asked for, else on the one of STORE. */
export async function createLocalEnvironment({
  store: kind = storeKind(),
  ...options
}: Omit<EnvironmentOptions, 'store'> & { store?: StoreKind } = {}): Promise<LocalEnvironment> {
  const firestore = kind === 'firestore' ? await openFirestoreForTests() : null;
  const environment = await createOnSqlite({ ...options, ...(firestore ? { store: firestore.store } : {}) });
  return {
    ...environment,
    firestore,
    async close() {
      await environment.close();
      firestore?.stop();
    },
  };
}
