import { filtersOf } from './memory/run-query.ts';
import type { StructuredQuery } from './memory/wire.ts';

/** One entry of `firestore.indexes.json`. */
export type CompositeIndex = {
  collectionGroup: string;
  queryScope: 'COLLECTION' | 'COLLECTION_GROUP';
  fields: ({ fieldPath: string } & ({ order: 'ASCENDING' | 'DESCENDING' } | { arrayConfig: 'CONTAINS' }))[];
};

/**
 * The composite index that a query needs, or null when Firestore's automatic single-field indexes answer it:
 * compared fields first, then a list field, then the ordered fields in their direction. The document name is in
 * every index, in the direction of the last field, and so is not listed. Merging of smaller indexes is not counted
 * on: it makes the cost of a query depend on the data.
 */
export function indexFor(query: StructuredQuery): CompositeIndex | null {
  const [from] = query.from;
  if (!from) throw new Error('a query names its collection');
  const filters = filtersOf(query.where);
  const fields = new Map<string, CompositeIndex['fields'][number]>();
  for (const { path, op } of filters) {
    if (op === 'EQUAL') fields.set(path, { fieldPath: path, order: 'ASCENDING' });
  }
  for (const { path, op } of filters) {
    if (op.startsWith('ARRAY_CONTAINS')) fields.set(path, { fieldPath: path, arrayConfig: 'CONTAINS' });
  }
  const ordered = (query.orderBy ?? []).filter(({ field }) => field.fieldPath !== '__name__');
  for (const { field, direction } of ordered) {
    if (!fields.has(field.fieldPath)) {
      fields.set(field.fieldPath, { fieldPath: field.fieldPath, order: direction });
    }
  }
  if (from.allDescendants && fields.size === 1) {
    throw new Error(
      'a single-field index over a collection group is a field override, which is not derived yet',
    );
  }
  // Comparisons alone, and one field alone, need none.
  if (fields.size < 2 || ordered.length === 0) return null;
  return {
    collectionGroup: from.collectionId,
    queryScope: from.allDescendants ? 'COLLECTION_GROUP' : 'COLLECTION',
    fields: [...fields.values()],
  };
}

/** An index in one line; the same for the same index. */
export const describeIndex = ({ collectionGroup, queryScope, fields }: CompositeIndex): string =>
  `${collectionGroup} (${queryScope}): ${fields
    .map((field) => `${field.fieldPath} ${'order' in field ? field.order : field.arrayConfig}`)
    .join(', ')}`;
