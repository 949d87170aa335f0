import type { CollectionName, RecordOf } from '@prakat/functions/store/collections';
import type { Connection, Row } from './database.ts';
import { DamagedRecordError } from './sqlite-error.ts';

/** The columns by which a record is read. */
export const RECORD = 'id, data';

/** What the driver gives in the place of bytes that are no UTF-8; somebody may also have written it. */
const REPLACED = '\uFFFD';
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The record of a row; throws `DamagedRecordError` for one that cannot be what was written. */
export function recordOf<C extends CollectionName>(
  connection: Connection,
  collection: C,
  { id, data }: Row,
): RecordOf<C> {
  let record: unknown;
  try {
    const text = String(data);
    record = JSON.parse(text.includes(REPLACED) ? wholeText(connection, collection, String(id)) : text);
  } catch (error) {
    throw new DamagedRecordError(connection.file, `${collection}/${id}`, error);
  }
  if ((record as RecordOf<C> | null)?.id !== id)
    throw new DamagedRecordError(connection.file, `${collection}/${id}`);
  return record as RecordOf<C>;
}

/** The same document from its bytes, which must be UTF-8. */
function wholeText(connection: Connection, collection: CollectionName, id: string): string {
  const [row] = connection.all(`SELECT CAST(data AS BLOB) AS data FROM "${collection}" WHERE id = ?`, [id]);
  return utf8.decode(row?.data as Uint8Array);
}
