import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { officesDir } from '@prakat/functions/config/project-folder';
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

type Options = Omit<EnvironmentOptions, 'store'> & {
  store?: StoreKind;
  /** The offices that the test needs, by id; all of the project when absent. Each takes its time to set up. */
  offices?: readonly string[];
};

/** The whole product and the LINE platform for scenarios, on the store that is asked for, else on the one of STORE. */
export async function createLocalEnvironment({
  store: kind = storeKind(),
  offices,
  ...options
}: Options = {}): Promise<LocalEnvironment> {
  const firestore = kind === 'firestore' ? await openFirestoreForTests() : null;
  const folder = offices ? folderOf(offices, options.officesDir ?? officesDir) : null;
  const environment = await createOnSqlite({
    ...options,
    ...(folder ? { officesDir: folder } : {}),
    ...(firestore ? { store: firestore.store } : {}),
  });
  return {
    ...environment,
    firestore,
    async close() {
      await environment.close();
      firestore?.stop();
      if (folder) rmSync(folder, { recursive: true });
    },
  };
}

/** A folder with the profiles of these offices alone. */
function folderOf(offices: readonly string[], from: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'prakat-offices-'));
  for (const id of offices) copyFileSync(join(from, `${id}.json`), join(folder, `${id}.json`));
  return folder;
}
