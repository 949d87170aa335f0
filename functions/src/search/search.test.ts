import { readFileSync } from 'node:fs';
import { afterAll } from 'vitest';
import { emptyFirestore } from '../store/firestore/empty-firestore.ts';
import { createFirestoreStore } from '../store/firestore/firestore-store.ts';
import { startMemoryFirestore } from '../store/firestore/memory/server.ts';
import { foundTextContract } from './found-text-contract.ts';
import { publicSearchContract } from './public-search-contract.ts';
import { searchContract } from './search-contract.ts';

const file = new URL('../../../firestore.indexes.json', import.meta.url);
const server = await startMemoryFirestore(JSON.parse(readFileSync(file, 'utf8')).indexes);
afterAll(() => server.stop());

const open = async () => {
  const store = createFirestoreStore(emptyFirestore(server));
  return { store, close: () => store.close() };
};
searchContract('the Firestore store, on a Firestore in memory', open);
foundTextContract('the Firestore store, on a Firestore in memory', open);
publicSearchContract('the Firestore store, on a Firestore in memory', open);
