import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { aLogEvent, anOutboxEntry, aSubmission } from '@prakat/shared/testing/builders';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { connect } from './database.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { SqliteStoreError } from './sqlite-error.ts';
import { openSqliteStore } from './sqlite-store.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'prakat-sqlite-'));
  file = path.join(folder, 'prakat.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('opening', () => {
  test('makes the folder, and keeps a write-ahead log that is flushed at every commit', async () => {
    const nested = path.join(folder, 'a', 'b', 'prakat.db');
    const store = openSqliteStore({ file: nested });
    await store.check();
    await store.close();
    const connection = connect(nested);
    expect(connection.pragma('journal_mode')).toBe('wal');
    expect(connection.pragma('synchronous')).toBe(2);
    expect(connection.pragma('foreign_keys')).toBe(1);
    connection.close();
  });

  test('a file that is no database is an error that names it, and is left as it was', () => {
    const text = 'รายงานการประชุม '.repeat(100);
    writeFileSync(file, text);
    expect(() => openSqliteStore({ file })).toThrow(SqliteStoreError);
    expect(() => openSqliteStore({ file })).toThrow(file);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  test('a database damaged inside is an error that names it', async () => {
    const store = openSqliteStore({ file });
    const records = Array.from({ length: 200 }, (_, index) => aSubmission({ id: `s-${index}` }));
    await store.transact(async (tx) => {
      for (const record of records) tx.put('submissions', record);
    });
    await store.close();
    const descriptor = openSync(file, 'r+');
    for (let page = 1; page < 100; page += 1)
      writeSync(descriptor, Buffer.alloc(4096, 0xff), 0, 4096, page * 4096);
    const attempt = async () => {
      const damaged = openSqliteStore({ file });
      try {
        for (const { id } of records) await damaged.get('submissions', id);
      } finally {
        await damaged.close();
      }
    };
    await expect(attempt()).rejects.toThrow(new RegExp(`ฐานข้อมูล ${file} เสียหาย`));
  });

  test.each([
    ['a folder that is a file', () => writeFileSync(path.join(folder, 'x'), ''), 'x/prakat.db'],
    ['a database that is a folder', () => mkdirSync(path.join(folder, 'y')), 'y'],
  ])('%s is an error that names the path', (_case, prepare, below) => {
    prepare();
    const wrong = path.join(folder, below);
    expect(() => openSqliteStore({ file: wrong })).toThrow(SqliteStoreError);
    expect(() => openSqliteStore({ file: wrong })).toThrow(wrong);
  });

  test('after closing, the database file alone holds everything', async () => {
    const store = openSqliteStore({ file });
    await store.transact(async (tx) => tx.put('counters', { id: 'c', value: 1 }));
    await store.close();
    const copy = path.join(folder, 'copy.db');
    copyFileSync(file, copy);
    const copied = openSqliteStore({ file: copy });
    expect(await copied.get('counters', 'c')).toEqual({ id: 'c', value: 1 });
    await copied.close();
  });

  test('a closed store refuses instead of failing deep inside, and closing twice is fine', async () => {
    const store = openSqliteStore({ file });
    const last = store.transact(async (tx) => tx.put('counters', { id: 'c', value: 1 }));
    await store.close();
    await last;
    await store.close();
    await expect(store.get('counters', 'c')).rejects.toThrow('ปิดแล้ว');
    await expect(store.transact(async () => {})).rejects.toThrow('ปิดแล้ว');
  });
});

describe('migrations', () => {
  test('number themselves from 1 without gaps and are recorded with their time', async () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
    const store = openSqliteStore({ file, now: () => Date.parse('2021-12-24T03:00:00.000Z') });
    await store.close();
    const connection = connect(file);
    const rows = connection.all('SELECT version, name, applied_at FROM schema_migrations ORDER BY version');
    expect(rows).toEqual(
      migrations.map(({ version, name }) => ({ version, name, applied_at: '2021-12-24T03:00:00.000Z' })),
    );
    connection.close();
  });

  test('one that fails leaves the database as it was, the steps before it included', () => {
    const connection = connect(file);
    const steps = [
      { version: 1, name: 'good', sql: 'CREATE TABLE good (id TEXT)' },
      { version: 2, name: 'bad', sql: 'CREATE TABLE half (id TEXT); CREATE TABLE half (id TEXT)' },
    ];
    expect(() => migrate(connection, Date.now, steps)).toThrow(/half already exists/);
    expect(connection.all('SELECT name FROM sqlite_schema')).toEqual([]);
    migrate(connection, Date.now, steps.slice(0, 1));
    expect(connection.all('SELECT version FROM schema_migrations')).toEqual([{ version: 1 }]);
    connection.close();
  });

  test('only the missing ones are applied to an older database, whose records stay', async () => {
    const store = openSqliteStore({ file });
    await store.transact(async (tx) => tx.put('counters', { id: 'c', value: 1 }));
    await store.close();
    const connection = connect(file);
    const next = { version: migrations.length + 1, name: 'next', sql: 'CREATE TABLE next_table (id TEXT)' };
    migrate(connection, Date.now, [...migrations, next]);
    expect(connection.all('SELECT id FROM counters')).toEqual([{ id: 'c' }]);
    expect(connection.all('SELECT max(version) AS version FROM schema_migrations')).toEqual([
      { version: next.version },
    ]);
    connection.close();
  });

  test('a database newer than the program is refused with one sentence', async () => {
    await openSqliteStore({ file }).close();
    const connection = connect(file);
    connection.run("INSERT INTO schema_migrations VALUES (999, 'later', '2030-01-01')", []);
    connection.close();
    expect(() => openSqliteStore({ file })).toThrow(`ฐานข้อมูล ${file} เป็นของโปรแกรมรุ่นใหม่กว่า (รุ่น 999 `);
  });
});

describe('what the database itself guards', () => {
  test('an event of a request that does not exist is refused with its whole transaction', async () => {
    const store = openSqliteStore({ file });
    const attempt = store.transact(async (tx) => {
      tx.put('counters', { id: 'c', value: 1 });
      tx.create('events', aLogEvent({ log: 'absent' }));
    });
    await expect(attempt).rejects.toThrow(/FOREIGN KEY/);
    expect(await store.get('counters', 'c')).toBeNull();
    await store.close();
  });

  test('reading does not keep the write-ahead log from being emptied', async () => {
    const store = openSqliteStore({ file });
    await store.transact(async (tx) => tx.put('outbox', anOutboxEntry()));
    await store.get('outbox', 'outbox-1');
    await store.find('outbox', 'due', { equals: { status: 'pending' }, upTo: '2999', limit: 1 });
    const connection = connect(file);
    expect(connection.pragma('wal_checkpoint(TRUNCATE)')).toBe(0);
    connection.close();
    await store.close();
  });
});

describe('several handles on one file', () => {
  test('transactions of both run one after another, and each sees what the other committed', async () => {
    const stores = [openSqliteStore({ file }), openSqliteStore({ file })];
    const raise = (store: (typeof stores)[number]) =>
      store.transact(async (tx) => {
        const value = ((await tx.get('counters', 'c'))?.value ?? 0) + 1;
        tx.put('counters', { id: 'c', value });
        return value;
      });
    const values = await Promise.all(Array.from({ length: 10 }, () => stores.map(raise)).flat());
    expect(values.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    for (const store of stores) expect(await store.get('counters', 'c')).toEqual({ id: 'c', value: 20 });
    for (const store of stores) await store.close();
  });

  test('a reader is served while another process is in the middle of a transaction', async () => {
    const store = openSqliteStore({ file });
    await store.transact(async (tx) => tx.put('counters', { id: 'c', value: 1 }));
    const other = connect(file);
    other.exec('BEGIN IMMEDIATE');
    other.run('DELETE FROM counters', []);
    const second = openSqliteStore({ file });
    expect(await second.get('counters', 'c')).toEqual({ id: 'c', value: 1 });
    other.rollback();
    other.close();
    await second.close();
    await store.close();
  });
});
