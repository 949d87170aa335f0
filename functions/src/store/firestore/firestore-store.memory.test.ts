import { readFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { storeContract } from '../store-contract.ts';
import { emptyFirestore } from './empty-firestore.ts';
import { createFirestoreStore } from './firestore-store.ts';
import { startMemoryFirestore } from './memory/server.ts';
import { openAt } from './open-for-contract.ts';

const file = new URL('../../../../firestore.indexes.json', import.meta.url);
const server = await startMemoryFirestore(JSON.parse(readFileSync(file, 'utf8')).indexes);
afterAll(() => server.stop());

// With no case skipped, and with only the indexes that are deployed. Every list is found here; of those that are paged by the same
// steps one is paged, and all in the long tests.
storeContract('the Firestore store, on a Firestore in memory,', openAt(server.host), { brief: true });

// Begun before the contract runs: Google's library asks again for seconds before it gives up.
const refusal = (async () => {
  const bare = await startMemoryFirestore([]);
  const store = createFirestoreStore(emptyFirestore(bare));
  const find = { equals: { officeId: 'office-1' }, limit: 1 };
  const answer = await store.find('submissions', 'byOffice', find).catch((error: unknown) => error);
  const automatic = await store.find('seenEvents', 'expired', { equals: {}, upTo: '2999', limit: 1 });
  await store.close();
  bare.stop();
  return { answer, automatic };
})();

test('a list whose composite index is not deployed is refused, as in production', async () => {
  const { answer, automatic } = await refusal;
  expect(answer).toMatchObject({
    code: 9,
    message: expect.stringContaining('requires an index: submissions'),
  });
  expect(automatic).toEqual({ items: [], next: null });
});
