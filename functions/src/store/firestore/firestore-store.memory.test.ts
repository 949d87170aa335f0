import { readFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { storeContract } from '../store-contract.ts';
import { emptyFirestore } from './emulator.ts';
import { createFirestoreStore } from './firestore-store.ts';
import { startMemoryFirestore } from './memory/server.ts';
import { openAt } from './open-for-contract.ts';

const file = new URL('../../../../firestore.indexes.json', import.meta.url);
const server = await startMemoryFirestore(JSON.parse(readFileSync(file, 'utf8')).indexes);
afterAll(() => server.stop());

// The whole contract, with no case skipped, and with only the indexes that are deployed.
storeContract('the Firestore store, on a Firestore in memory,', openAt(server.host));

test('a list whose composite index is not deployed is refused, as in production', async () => {
  const bare = await startMemoryFirestore([]);
  const store = createFirestoreStore(emptyFirestore(bare));
  const find = { equals: { officeId: 'office-1' }, limit: 1 };
  await expect(store.find('submissions', 'byOffice', find)).rejects.toThrow(/requires an index: submissions/);
  const automatic = { equals: {}, upTo: '2999', limit: 1 };
  expect(await store.find('seenEvents', 'expired', automatic)).toEqual({ items: [], next: null });
  await store.close();
  bare.stop();
});
