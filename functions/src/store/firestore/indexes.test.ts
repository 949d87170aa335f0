import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { type CollectionName, collections } from '../collections.ts';
import { ask, dataFor, declaredQueries, nullableFields } from '../contract/query-data.ts';
import { type CompositeIndex, describeIndex, indexFor } from './composite-index.ts';
import { TTL_FIELD } from './document.ts';
import { emptyFirestore } from './empty-firestore.ts';
import { createFirestoreStore } from './firestore-store.ts';
import { startMemoryFirestore } from './memory/server.ts';
import { MAX_FIELD_OVERRIDES, unindexedFields } from './unindexed.ts';

const file = fileURLToPath(new URL('../../../../firestore.indexes.json', import.meta.url));
const server = await startMemoryFirestore(null);
const store = createFirestoreStore(emptyFirestore(server));
afterAll(async () => {
  await store.close();
  server.stop();
});

/** Asks every declared list, for null too where a field may be null, and derives the indexes from what went over the wire. */
async function neededIndexes(): Promise<CompositeIndex[]> {
  for (const declared of declaredQueries) {
    const { find } = dataFor(declared, 24, 1);
    await ask(store, declared, find);
    for (const field of nullableFields(declared)) {
      await ask(store, declared, { ...find, equals: { ...find.equals, [field]: null } });
    }
  }
  const needed = new Map<string, CompositeIndex>();
  for (const query of server.queries) {
    const index = indexFor(query);
    if (index) needed.set(describeIndex(index), index);
  }
  return [...needed.values()];
}

/** Fields that are not indexed by themselves; the one that a time-to-live policy reads is one of them. */
const fieldOverrides = (Object.keys(collections) as CollectionName[]).flatMap((collectionGroup) =>
  unindexedFields(collectionGroup).map((fieldPath) =>
    fieldPath === TTL_FIELD
      ? { collectionGroup, fieldPath, ttl: true, indexes: [] }
      : { collectionGroup, fieldPath, indexes: [] },
  ),
);

test('firestore.indexes.json holds exactly the composite indexes that the lists need', async () => {
  const needed = await neededIndexes();
  expect(server.queries.length).toBeGreaterThanOrEqual(declaredQueries.length);
  const text = `${JSON.stringify({ indexes: needed, fieldOverrides }, null, 2)}\n`;
  if (process.env.UPDATE_INDEXES === '1') writeFileSync(file, text);
  const stored = JSON.parse(readFileSync(file, 'utf8')) as {
    indexes: CompositeIndex[];
    fieldOverrides: object[];
  };
  const [have, need] = [stored.indexes.map(describeIndex), needed.map(describeIndex)];
  const advice = 'run UPDATE_INDEXES=1 npx vitest run functions/src/store/firestore/indexes.test.ts';
  expect(
    need.filter((index) => !have.includes(index)),
    `missing: ${advice}`,
  ).toEqual([]);
  expect(
    have.filter((index) => !need.includes(index)),
    `no longer needed: ${advice}`,
  ).toEqual([]);
  expect(new Set(have).size).toBe(have.length);
  expect(stored.fieldOverrides, advice).toEqual(fieldOverrides);
});

test('a list that is read from the automatic index of its order keeps it, and the settings are within the limit', () => {
  expect(unindexedFields('events')).not.toContain('seq');
  expect(unindexedFields('seenEvents')).not.toContain('expiresAt');
  expect(unindexedFields('submissions')).not.toContain('displayEnd');
  expect(unindexedFields('outbox')).toContain('nextAttemptAt');
  expect(unindexedFields('members')).toEqual([]);
  expect(fieldOverrides.length).toBeLessThanOrEqual(MAX_FIELD_OVERRIDES);
});
