import type { CollectionName, RecordOf } from '@prakat/functions/store/collections';
import { definitionOf } from '@prakat/functions/store/plan-find';
import type { StoreSnapshot } from '@prakat/functions/store/store';
import { type Connection, connect, type Row } from './database.ts';
import { quoted } from './select.ts';
import { RECORD, recordOf } from './stored-record.ts';

const PAGE = 300;

/**
 * Gives `read` one state of the database, by a read transaction on a connection of its own: writers go on, and the
 * write-ahead log is kept until it ends.
 */
export async function withSnapshot<T>(
  file: string,
  read: (snapshot: StoreSnapshot) => Promise<T>,
): Promise<T> {
  const connection = connect(file);
  try {
    connection.pragma('query_only = ON');
    connection.exec('BEGIN');
    // A transaction that was begun sees the moment of its first read.
    connection.all('SELECT 1 FROM sqlite_schema LIMIT 1');
    return await read(snapshotOver(connection));
  } finally {
    connection.rollback();
    connection.close();
  }
}

const snapshotOver = (connection: Connection): StoreSnapshot => ({
  async *all<C extends CollectionName>(collection: C): AsyncGenerator<RecordOf<C>> {
    const parent = definitionOf(collection).parent?.field;
    const after = parent ? `${quoted(parent)} >= ? AND (${quoted(parent)}, id) > (?, ?)` : 'id > ?';
    const order = parent ? `${quoted(parent)}, id` : 'id';
    const sql = `SELECT ${RECORD}, ${quoted(parent ?? 'id')} AS "group" FROM ${quoted(collection)}
      WHERE ${after} ORDER BY ${order} LIMIT ${PAGE}`;
    let last: Row | undefined = { id: '', group: '' };
    while (last) {
      const [group, id]: [string, string] = [String(last.group), String(last.id)];
      const rows = connection.all(sql, parent ? [group, group, id] : [id]);
      for (const row of rows) yield recordOf(connection, collection, row);
      last = rows.length < PAGE ? undefined : rows.at(-1);
    }
  },
});
