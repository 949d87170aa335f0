import { mkdirSync } from 'node:fs';
import path from 'node:path';
import Libsql from 'libsql';

export type Row = Record<string, unknown>;
export type Parameter = string | number | null;

/** The database could not be opened, read or written; the message names its file. */
export class SqliteStoreError extends Error {
  override name = 'SqliteStoreError';
}

/** What a person should know about SQLite's result codes that are not about the statement itself. */
const explanations: [code: RegExp, text: string][] = [
  [/^SQLITE_NOTADB/, 'is not a database of this program, or is damaged'],
  [/^SQLITE_CORRUPT/, 'is damaged; restore it from a backup'],
  [/^SQLITE_FULL/, 'cannot grow: the disk is full'],
  [/^SQLITE_READONLY/, 'cannot be written: it or its folder is read-only'],
  [/^SQLITE_CANTOPEN/, 'cannot be opened'],
  [/^SQLITE_IOERR/, 'cannot be read or written: the disk reports an error'],
  [/^SQLITE_(BUSY|LOCKED)/, 'is held by another process'],
];

const codeOf = (error: unknown): string => {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : '';
};

export const isBusy = (error: unknown): boolean => codeOf(error).startsWith('SQLITE_BUSY');
export const isDuplicate = (error: unknown): boolean =>
  /^SQLITE_CONSTRAINT_(PRIMARYKEY|UNIQUE)$/.test(codeOf(error));

/** The error as the rest of the program should see it: with the file's name where the file is at fault. */
export function explained(file: string, error: unknown): unknown {
  if (error instanceof SqliteStoreError) return error;
  const code = codeOf(error);
  const explanation = explanations.find(([pattern]) => pattern.test(code))?.[1];
  if (!explanation) return error;
  return new SqliteStoreError(`the database ${file} ${explanation} (${code})`, { cause: error });
}

/**
 * One connection. Every read goes through `all`, which fetches to the end: in libsql a `get` after an `all` of
 * the same statement answers with the row of the call before.
 */
export class Connection {
  readonly #database: Libsql.Database;
  readonly #statements = new Map<string, Libsql.Statement<Parameter[]>>();

  constructor(readonly file: string) {
    try {
      this.#database = new Libsql(file);
    } catch (error) {
      // libsql gives SQLite's result code (14 for "cannot open") only inside the text of this error.
      throw new SqliteStoreError(`the database ${file} cannot be opened`, { cause: error });
    }
  }

  exec(sql: string): void {
    this.#database.exec(sql);
  }

  all(sql: string, parameters: Parameter[] = []): Row[] {
    return this.#statement(sql).all(...parameters) as Row[];
  }

  run(sql: string, parameters: Parameter[]): void {
    this.#statement(sql).run(...parameters);
  }

  pragma(text: string): unknown {
    return Object.values(this.all(`PRAGMA ${text}`)[0] ?? {})[0];
  }

  /** Runs `read` on one state of the database, also when it is more than one statement. */
  snapshot<T>(read: () => T): T {
    if (this.#database.inTransaction) return read();
    this.exec('BEGIN');
    try {
      return read();
    } finally {
      this.exec('COMMIT');
    }
  }

  rollback(): void {
    if (this.#database.inTransaction) this.exec('ROLLBACK');
  }

  /**
   * Moves the log into the database first: libsql lets go of the files only when its statements are collected as
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

  #statement(sql: string): Libsql.Statement<Parameter[]> {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#database.prepare<Parameter[]>(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}

/** Makes the folder where it is missing and opens a connection that commits durably. */
export function connect(file: string): Connection {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SqliteStoreError(`the folder of the database ${file} cannot be made: ${reason}`, {
      cause: error,
    });
  }
  const connection = new Connection(file);
  try {
    // Waiting blocks the whole process, so only opening waits long; `transact` waits without blocking.
    connection.pragma('busy_timeout = 5000');
    if (connection.pragma('journal_mode = WAL') !== 'wal') {
      throw new SqliteStoreError(`the database ${file} is on a disk that cannot keep a write-ahead log`);
    }
    // What is deleted is overwritten: the salt of a day means nothing only once it is gone.
    connection.pragma('secure_delete = ON');
    connection.exec(
      'PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA journal_size_limit = 67108864',
    );
    return connection;
  } catch (error) {
    connection.close();
    throw explained(file, error);
  }
}
