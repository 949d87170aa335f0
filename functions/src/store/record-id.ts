import type { CollectionDefinition } from './collections.ts';

const MAX_BYTES = 1500;

/**
 * True for ids that every store can hold. The limits are Firestore's for document ids: no slash, not `.` or
 * `..`, not `__x__`, at most 1,500 bytes of UTF-8.
 */
export const isRecordId = (id: string): boolean =>
  id.length > 0 &&
  !id.includes('/') &&
  id !== '.' &&
  id !== '..' &&
  !/^__.*__$/.test(id) &&
  Buffer.byteLength(id) <= MAX_BYTES;

/**
 * Id of the parent of a record, read from the record's own id: `SUBMISSION:000004` belongs to `SUBMISSION`, the
 * part before the last colon. Null for collections without a parent and for ids that name none. It is what lets
 * `get` find a record of a subcollection by id alone.
 */
export function parentIdOf(definition: CollectionDefinition, id: string): string | null {
  if (!definition.parent) return null;
  const colon = id.lastIndexOf(':');
  return colon > 0 && isRecordId(id.slice(0, colon)) ? id.slice(0, colon) : null;
}
