import { existsSync } from 'node:fs';
import { type CollectionName, collections } from '@prakat/functions/store/collections';
import { Connection, type Row } from './database.ts';
import { quoted } from './select.ts';
import { DamagedRecordError, isDamage, SqliteStoreError } from './sqlite-error.ts';
import { RECORD, recordOf } from './stored-record.ts';

/** Records and places that are named; the rest are counted. */
const SAID = 3;
const PAGE = 300;

/**
 * What is damaged in a database file, which is left as it is and may be at work, in one Thai sentence; null where it is
 * sound or not there. SQLite's quick check goes through every page; every record is read, at whose letters SQLite does
 * not look. Takes about as long as a backup and blocks meanwhile. Throws `SqliteStoreError` when it cannot be looked at.
 */
export function damageIn(file: string): string | null {
  if (!existsSync(file)) return null;
  const connection = new Connection(file);
  try {
    connection.pragma('busy_timeout = 5000');
    connection.pragma('query_only = ON');
    const faults = [...structureOf(connection), ...recordsOf(connection)];
    if (faults.length === 0) return null;
    return `ฐานข้อมูลเสียหาย: ${faults.join('; ')} กรุณาหยุดโปรแกรม เก็บโฟลเดอร์ไว้ตามสภาพ และกู้คืนจากไฟล์สำรอง`;
  } catch (error) {
    if (isDamage(error)) return error.message;
    throw error;
  } finally {
    connection.close();
  }
}

function structureOf(connection: Connection): string[] {
  const said = connection.all(`PRAGMA quick_check(${SAID + 1})`).map((row) => String(Object.values(row)[0]));
  // Of one tree SQLite says all in one row, a line each.
  const found = said.filter((row) => row !== 'ok').flatMap((row) => row.split('\n'));
  return found.length === 0 ? [] : [`โครงสร้างของฐานข้อมูลเสียหาย (${some(found)})`];
}

function recordsOf(connection: Connection): string[] {
  const damaged: string[] = [];
  const faults: string[] = [];
  const tables = new Set(connection.all('SELECT name FROM sqlite_schema').map(({ name }) => name));
  for (const collection of Object.keys(collections) as CollectionName[]) {
    if (!tables.has(collection)) continue;
    try {
      for (const row of rowsOf(connection, collection)) {
        try {
          recordOf(connection, collection, row);
        } catch (error) {
          if (!(error instanceof DamagedRecordError)) throw error;
          damaged.push(`${collection}/${row.id}`);
        }
      }
    } catch (error) {
      // A record that says it is longer than the memory is damaged, too.
      if (!isDamage(error) && !isOutOfMemory(error)) throw error;
      faults.push(`อ่านตาราง ${collection} ไม่ได้`);
    }
  }
  if (damaged.length > 0) faults.push(`ระเบียนเสียหาย ${damaged.length} รายการ (${some(damaged)})`);
  return faults;
}

function* rowsOf(connection: Connection, collection: CollectionName): Generator<Row> {
  const sql = `SELECT rowid AS place, ${RECORD} FROM ${quoted(collection)} WHERE rowid > ? ORDER BY rowid LIMIT ${PAGE}`;
  let rows: Row[];
  let place = Number.MIN_SAFE_INTEGER;
  do {
    rows = connection.all(sql, [place]);
    yield* rows;
    const last = Number(rows.at(-1)?.place);
    // A row whose number is damaged would begin the table again.
    if (rows.length === PAGE && !(last > place)) throw damagedTable(connection.file, collection);
    place = last;
  } while (rows.length === PAGE);
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof SqliteStoreError && error.problem === 'memory';

const damagedTable = (file: string, table: string) =>
  new SqliteStoreError(`ตาราง ${table} ในฐานข้อมูล ${file} เสียหาย`, { problem: 'damaged' });

const some = (all: readonly string[]): string =>
  all.slice(0, SAID).join(', ') + (all.length > SAID ? ` และอีก ${all.length - SAID}` : '');
