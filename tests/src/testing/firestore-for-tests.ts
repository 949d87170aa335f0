import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { emptyFirestore } from '@prakat/functions/store/firestore/empty-firestore';
import { createFirestoreStore } from '@prakat/functions/store/firestore/firestore-store';
import { startMemoryFirestore, type Usage } from '@prakat/functions/store/firestore/memory/server';
import type { Store } from '@prakat/functions/store/store';

const indexes = new URL('../../../firestore.indexes.json', import.meta.url);

export type FirestoreForTests = {
  store: Store;
  /** The same database as another instance opens it, which closes it too. */
  another: () => Store;
  /** What Firestore would have charged for since the start; null on an emulator, which does not tell. */
  usage: (() => Usage) | null;
  /** The store itself is closed by whoever uses it. */
  stop(): void;
};

/**
 * The Firestore store over an empty database: of the emulator at FIRESTORE_EMULATOR_HOST where that is set, else of a
 * Firestore in memory, which has the indexes that are deployed and no others.
 */
export async function openFirestoreForTests(): Promise<FirestoreForTests> {
  const host = process.env.FIRESTORE_EMULATOR_HOST;
  const server = host ? null : await startMemoryFirestore(JSON.parse(readFileSync(indexes, 'utf8')).indexes);
  const project = `prakat-${randomUUID()}`;
  const open = () => createFirestoreStore(emptyFirestore(server ?? { host: host as string }, project));
  return { store: open(), another: open, usage: server?.usage ?? null, stop: () => server?.stop() };
}
