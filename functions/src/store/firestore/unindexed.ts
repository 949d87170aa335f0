import type { CollectionName } from '../collections.ts';
import { definitionOf } from '../plan-find.ts';
import { TTL_FIELD } from './document.ts';

/** Firestore's limit on fields with settings of their own in one database. */
export const MAX_FIELD_OVERRIDES = 200;

/**
 * Fields of a collection that Firestore must not index by itself. Lists that compare fields have composite indexes,
 * which this does not touch; a list that only orders is read from the index of that one field, so that stays.
 */
export function unindexedFields(collection: CollectionName): string[] {
  const { schema, queries, parent, expires, grows } = definitionOf(collection);
  const timeToLive = expires ? [TTL_FIELD] : [];
  if (!grows) return timeToLive;
  const alone = Object.values(queries)
    .filter(({ equals, anyOf }) => !anyOf && equals.every((field) => field === parent?.field))
    .map(({ orderBy }) => orderBy[0].split('.')[0]);
  const { shape } = schema as unknown as { shape: Record<string, unknown> };
  return [...timeToLive, ...Object.keys(shape).filter((field) => !alone.includes(field))];
}
