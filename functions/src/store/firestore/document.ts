import { type DocumentData, Timestamp } from 'firebase-admin/firestore';
import type { CollectionName, RecordOf } from '../collections.ts';
import { definitionOf } from '../plan-find.ts';

/**
 * The field by which Firestore deletes documents itself (its time-to-live policy, `firestore.indexes.json`). A policy
 * reads timestamps only, and records keep their times as text, so documents of such collections have it besides.
 */
export const TTL_FIELD = 'ttl';

/** A record as it is stored. */
export function toDocument(collection: CollectionName, record: DocumentData): DocumentData {
  const { expires } = definitionOf(collection);
  if (!expires) return record;
  return { ...record, [TTL_FIELD]: Timestamp.fromDate(new Date(record[expires])) };
}

/** The record that is stored in a document. */
export function fromDocument<C extends CollectionName>(data: DocumentData): RecordOf<C> {
  if (!(TTL_FIELD in data)) return data as RecordOf<C>;
  const { [TTL_FIELD]: _, ...record } = data;
  return record as RecordOf<C>;
}
