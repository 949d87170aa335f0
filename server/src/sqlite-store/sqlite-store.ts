import { AlreadyExistsError, type Store, type StoreTransaction } from '@prakat/functions/store/store';
import { refuseNestedTransaction, runCallback, type Write } from '@prakat/functions/store/transaction';
import { type Connection, connect, explained, isBusy, isDuplicate, SqliteStoreError } from './database.ts';
import { migrate } from './migrate.ts';
import { quoted } from './select.ts';
import { SqliteReader } from './sqlite-reader.ts';
import { withSnapshot } from './sqlite-snapshot.ts';

export type SqliteStoreOptions = {
  /** Path of the database; it and its folder are made when missing. */
  file: string;
  /** Milliseconds since the epoch. */
  now?: () => number;
  /**
   * Asked before each transaction: true runs its callback once in vain before the run that counts, as Firestore
   * may. Tests use it to show that callbacks have no effect but their writes.
   */
  rehearse?: () => boolean;
};

/** How long a transaction waits for another process to finish its own. */
const WAIT_FOR_OTHERS_MS = 10_000;

/**
 * Opens the store of a one-machine office: one SQLite file with a write-ahead log, every commit on disk before it
 * is answered. Transactions of this process run one after another; other processes may open the same file.
 * Throws `SqliteStoreError` naming the file when it cannot be used.
 */
export function openSqliteStore(options: SqliteStoreOptions): Store {
  const { file, now = Date.now, rehearse = () => false } = options;
  const writer = connect(file);
  let reader: Connection | undefined;
  try {
    migrate(writer, now);
    // A connection of its own: reads outside a transaction never see what is not yet committed.
    reader = connect(file);
    reader.pragma('query_only = ON');
    // From here on waiting is done by `begin`, without blocking the process.
    for (const connection of [writer, reader]) connection.pragma('busy_timeout = 100');
    return new SqliteStore(writer, reader, now, rehearse);
  } catch (error) {
    reader?.close();
    writer.close();
    throw explained(file, error);
  }
}

class SqliteStore implements Store {
  readonly #reads: SqliteReader;
  readonly #readsInTransaction: SqliteReader;
  #queue: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(
    readonly writer: Connection,
    readonly reader: Connection,
    readonly now: () => number,
    readonly rehearse: () => boolean,
  ) {
    this.#reads = new SqliteReader(reader);
    this.#readsInTransaction = new SqliteReader(writer);
  }

  get: Store['get'] = async (collection, id) => {
    this.#mustBeOpen();
    return this.#reads.get(collection, id);
  };

  find: Store['find'] = async (collection, query, find) => {
    this.#mustBeOpen();
    return this.#reads.find(collection, query, find);
  };

  snapshot: Store['snapshot'] = async (read) => {
    this.#mustBeOpen();
    return withSnapshot(this.writer.file, read);
  };

  async transact<T>(work: (tx: StoreTransaction) => Promise<T>): Promise<T> {
    refuseNestedTransaction();
    return this.#inTurn(async () => {
      const rehearsing = this.rehearse();
      await this.#begin();
      try {
        if (rehearsing) await runCallback(this.#readsInTransaction, work);
        const { answer, writes } = await runCallback(this.#readsInTransaction, work);
        for (const write of writes) this.#apply(write);
        this.writer.exec('COMMIT');
        return answer;
      } catch (error) {
        this.writer.rollback();
        throw error;
      }
    });
  }

  async check(): Promise<void> {
    const checkedAt = new Date(this.now()).toISOString();
    await this.#inTurn(async () => {
      await this.#begin();
      try {
        this.writer.run('INSERT OR REPLACE INTO store_check (id, checked_at) VALUES (1, ?)', [checkedAt]);
        this.writer.exec('COMMIT');
      } catch (error) {
        this.writer.rollback();
        throw error;
      }
      const [row] = this.reader.all('SELECT checked_at FROM store_check WHERE id = 1');
      if (row?.checked_at !== checkedAt) {
        throw new SqliteStoreError(
          `the database ${this.writer.file} does not give back what was written to it`,
        );
      }
    });
  }

  /** Lets transactions under way finish. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#queue;
    this.reader.close();
    this.writer.close();
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    this.#mustBeOpen();
    const turn = this.#queue.then(async () => {
      try {
        return await work();
      } catch (error) {
        throw explained(this.writer.file, error);
      }
    });
    this.#queue = turn.catch(() => {});
    return turn;
  }

  async #begin(): Promise<void> {
    const start = performance.now();
    for (let pause = 5; ; pause = Math.min(pause * 2, 200)) {
      try {
        return this.writer.exec('BEGIN IMMEDIATE');
      } catch (error) {
        if (!isBusy(error) || performance.now() - start > WAIT_FOR_OTHERS_MS) throw error;
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  }

  #apply(write: Write): void {
    const table = quoted(write.collection);
    if (write.kind === 'delete') {
      this.writer.run(`DELETE FROM ${table} WHERE id = ?`, [write.id]);
      return;
    }
    const insert = `INSERT INTO ${table} (id, data) VALUES (?, ?)`;
    const upsert = `${insert} ON CONFLICT (id) DO UPDATE SET data = excluded.data`;
    try {
      this.writer.run(write.kind === 'create' ? insert : upsert, [write.id, JSON.stringify(write.record)]);
    } catch (error) {
      throw isDuplicate(error) ? new AlreadyExistsError(write.collection, write.id) : error;
    }
  }

  #mustBeOpen(): void {
    if (this.#closed) throw new SqliteStoreError(`the database ${this.writer.file} is closed`);
  }
}
