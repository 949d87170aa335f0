import { readFileSync } from 'node:fs';
import { afterAll } from 'vitest';
import type { Store } from '../../store.ts';
import { emptyFirestore } from '../empty-firestore.ts';
import { createFirestoreStore } from '../firestore-store.ts';
import { startMemoryFirestore } from './server.ts';

export const ON_MEMORY = 'the Firestore store, on a Firestore in memory';

/** Opens stores, each empty, on a Firestore in memory with the product's indexes; it stops after the tests of the file. */
export async function memoryFirestore(): Promise<
  () => Promise<{ store: Store; close: () => Promise<void> }>
> {
  const file = new URL('../../../../../firestore.indexes.json', import.meta.url);
  const server = await startMemoryFirestore(JSON.parse(readFileSync(file, 'utf8')).indexes);
  afterAll(() => server.stop());
  return async () => {
    const store = createFirestoreStore(emptyFirestore(server));
    return { store, close: () => store.close() };
  };
}
