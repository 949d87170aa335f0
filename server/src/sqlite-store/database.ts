import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync, type DatabaseSyncInstance, type StatementSyncInstance } from '@photostructure/sqlite';
import { isDuplicate, SqliteStoreError, sqliteStoreError } from './sqlite-error.ts';

export type Row = Record<string, unknown>;
export type Parameter = string | number | null;

/**
 * One connection. What SQLite says of the file or the disk is thrown as `SqliteStoreError`; a record that is there
 * already, or a fault of a statement, as the driver throws it.
 */
export class Connection {
  readonly #database: DatabaseSyncInstance;
  readonly #statements = new Map<string, StatementSyncInstance>();

  constructor(readonly file: string) {
    this.#database = this.#told(() => new DatabaseSync(file));
  }

  /** True while a transaction is open; some errors of the disk end one. */
  get inTransaction(): boolean {
    return this.#database.isTransaction;
  }

  exec(sql: string): void {
    this.#told(() => this.#database.exec(sql));
  }

  /** Texts whose bytes are no UTF-8 come with U+FFFD in their place: what must be whole is asked for as a BLOB. */
  all(sql: string, parameters: Parameter[] = []): Row[] {
    return this.#told(() => this.#statement(sql).all(...parameters) as Row[]);
  }

  run(sql: string, parameters: Parameter[] = []): void {
    this.#told(() => this.#statement(sql).run(...parameters));
  }

  pragma(text: string): unknown {
    return Object.values(this.all(`PRAGMA ${text}`)[0] ?? {})[0];
  }

  rollback(): void {
    if (this.inTransaction) this.run('ROLLBACK');
  }

  /**
   * Moves the log into the database first: the driver lets go of the files only when its statements are collected as
   * garbage, so SQLite's own cleaning up at the last close does not happen.
   */
  close(): void {
    try {
      this.pragma('wal_checkpoint(TRUNCATE)');
    } catch {
      // The log stays and is read by whoever opens the database next; nothing is lost.
    }
    this.#statements.clear();
    this.#database.close();
  }

  #statement(sql: string): StatementSyncInstance {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#database.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  #told<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw isDuplicate(error) ? error : sqliteStoreError(this.file, error);
    }
  }
}

/** Makes the folder where it is missing and opens a connection that commits durably. */
export function connect(file: string): Connection {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
  } catch (error) {
    const { code = 'error' } = error as NodeJS.ErrnoException;
    throw new SqliteStoreError(`สร้างโฟลเดอร์ของฐานข้อมูล ${file} ไม่ได้ (${code}) กรุณาตรวจสอบค่า DATA_DIR และสิทธิ`, {
      cause: error,
    });
  }
  const connection = new Connection(file);
  try {
    // Waiting blocks the whole process, so only opening waits long; `transact` waits without blocking.
    connection.pragma('busy_timeout = 5000');
    if (connection.pragma('journal_mode = WAL') !== 'wal') {
      throw new SqliteStoreError(
        `ฐานข้อมูล ${file} อยู่บนดิสก์ที่ใช้บันทึกล่วงหน้า (write-ahead log) ไม่ได้ กรุณาย้าย DATA_DIR ไปดิสก์ของเครื่องนี้เอง`,
      );
    }
    // What is deleted is overwritten: the salt of a day means nothing only once it is gone.
    connection.pragma('secure_delete = ON');
    connection.exec(
      'PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA journal_size_limit = 67108864',
    );
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}
