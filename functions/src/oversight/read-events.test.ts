import { readFileSync } from 'node:fs';
import { afterAll } from 'vitest';
import { emptyFirestore } from '../store/firestore/empty-firestore.ts';
import { createFirestoreStore } from '../store/firestore/firestore-store.ts';
import { startMemoryFirestore } from '../store/firestore/memory/server.ts';
import { readEventsContract } from './read-events-contract.ts';

const file = new URL('../../../firestore.indexes.json', import.meta.url);
const server = await startMemoryFirestore(JSON.parse(readFileSync(file, 'utf8')).indexes);
afterAll(() => server.stop());

readEventsContract('the Firestore store, on a Firestore in memory', async () => {
  const store = createFirestoreStore(emptyFirestore(server));
  return { store, close: () => store.close() };
});
