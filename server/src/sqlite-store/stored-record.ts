import type { CollectionName, RecordOf } from '@prakat/functions/store/collections';
import type { Row } from './database.ts';
import { DamagedRecordError } from './sqlite-error.ts';

/**
 * The columns by which a record is read: its document as bytes, since the driver gives text whose bytes are no UTF-8
 * with U+FFFD in their place, which is not what was written.
 */
export const RECORD = 'id, CAST(data AS BLOB) AS data';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The record of a row; throws `DamagedRecordError` for one that cannot be what was written. */
export function recordOf<C extends CollectionName>(file: string, collection: C, row: Row): RecordOf<C> {
  const { id, data } = row;
  let record: unknown;
  try {
    record = JSON.parse(utf8.decode(data as Uint8Array));
  } catch (error) {
    throw new DamagedRecordError(file, `${collection}/${id}`, error);
  }
  if ((record as RecordOf<C> | null)?.id !== id) throw new DamagedRecordError(file, `${collection}/${id}`);
  return record as RecordOf<C>;
}
