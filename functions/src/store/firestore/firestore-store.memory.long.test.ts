import { readFileSync } from 'node:fs';
import { afterAll } from 'vitest';
import { storeContract } from '../store-contract.ts';
import { startMemoryFirestore } from './memory/server.ts';
import { openAt } from './open-for-contract.ts';

const file = new URL('../../../../firestore.indexes.json', import.meta.url);
const server = await startMemoryFirestore(JSON.parse(readFileSync(file, 'utf8')).indexes);
afterAll(() => server.stop());

storeContract('the Firestore store, on a Firestore in memory, whole,', openAt(server.host));
