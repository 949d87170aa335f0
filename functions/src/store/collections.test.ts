import { describe, expect, test } from 'vitest';
import { type CollectionName, collections } from './collections.ts';
import { declaredQueries } from './contract/query-data.ts';
import { isNullable, sampleId, sampleOf } from './contract/samples.ts';
import { valueAt } from './field-path.ts';
import { definitionOf } from './plan-find.ts';

const names = Object.keys(collections) as CollectionName[];

describe.each(names)('%s', (collection) => {
  const { schema, parent } = definitionOf(collection);
  const sample = sampleOf(collection, sampleId(collection, 1));

  test('has a valid sample for the store contract', () => {
    expect(schema.safeParse(sample)).toMatchObject({ success: true });
  });

  test('names a collection as its parent, by a field that is in the id of its records', () => {
    if (!parent) return;
    expect(names).toContain(parent.collection);
    expect(sample.id.startsWith(`${valueAt(sample, parent.field)}:`)).toBe(true);
  });
});

/**
 * Null only in records that the query does not ask for: what the public can read has been published; null is up to nothing,
 * as of entries that have not ended. */
const askedForWithIt = new Set([
  'outbox.finished',
  'publications.byPublished',
  'publications.shown',
  'publications.shownInCategory',
  'publications.shownInSubtopic',
]);

// A record without the field would be in no Firestore list, and null has no place in a cursor.
test.each(declaredQueries)('$list is ordered by text or a whole number that every record has', (declared) => {
  const { collection, definition, list } = declared;
  const [field] = definition.orderBy;
  const value = valueAt(sampleOf(collection, sampleId(collection, 1)), field);
  expect(typeof value === 'string' || Number.isInteger(value)).toBe(true);
  expect(isNullable(collection, field)).toBe(askedForWithIt.has(list));
  if (definition.upTo) expect(typeof value).toBe('string');
});

test.each(declaredQueries.filter(({ definition }) => definition.anyOf))(
  '$list looks for values in a field that is a list',
  ({ collection, definition }) => {
    const sample = sampleOf(collection, sampleId(collection, 1));
    expect(Array.isArray(valueAt(sample, definition.anyOf ?? ''))).toBe(true);
  },
);
