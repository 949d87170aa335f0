import { Timestamp } from 'firebase-admin/firestore';
import { afterAll, expect, test } from 'vitest';
import { sampleOf } from '../contract/samples.ts';
import { emptyFirestore } from './empty-firestore.ts';
import { createFirestoreStore } from './firestore-store.ts';
import { startMemoryFirestore } from './memory/server.ts';

const server = await startMemoryFirestore(null);
const firestore = emptyFirestore(server);
const store = createFirestoreStore(firestore);
afterAll(async () => {
  await store.close();
  server.stop();
});

test('a document that expires says when in the way that Firestore deletes by, and its record does not show it', async () => {
  const event = { ...sampleOf('seenEvents', 'event-1'), expiresAt: '2026-11-28T02:00:00.000Z' };
  const conversation = sampleOf('conversations', 'conversation-1');
  await store.transact(async (tx) => {
    tx.create('seenEvents', event);
    tx.put('conversations', conversation);
  });
  const stored = (await firestore.collection('seenEvents').doc('event-1').get()).data();
  expect(stored).toEqual({ ...event, ttl: Timestamp.fromDate(new Date('2026-11-28T02:00:00.000Z')) });

  expect(await store.get('seenEvents', 'event-1')).toEqual(event);
  expect(await store.transact((tx) => tx.get('conversations', 'conversation-1'))).toEqual(conversation);
  const { items } = await store.find('seenEvents', 'expired', { equals: {}, upTo: '2999', limit: 5 });
  expect(items).toEqual([event]);
  await store.snapshot(async ({ all }) => {
    for await (const record of all('seenEvents')) expect(record).toEqual(event);
  });
});

test('a document that does not expire is the record and nothing more', async () => {
  const member = sampleOf('members', 'member-1');
  await store.transact(async (tx) => tx.create('members', member));
  expect((await firestore.collection('members').doc('member-1').get()).data()).toEqual(member);
});
