import { refuseNestedTransaction } from '@prakat/functions/store/nested-transactions';
import { AlreadyExistsError, type Store, type StoreTransaction } from '@prakat/functions/store/store';
import { runCallback, type Write } from '@prakat/functions/store/transaction';
import { Damage } from './damage.ts';
import { type Connection, connect } from './database.ts';
import { migrate } from './migrate.ts';
import { quoted } from './select.ts';
import { SharedCommit } from './shared-commit.ts';
import { isDuplicate, SqliteStoreError } from './sqlite-error.ts';
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
  /** Keeps what was found damaged, which `check` then says. */
  damage?: Damage;
};

/**
 * Opens the store of a one-machine office: one SQLite file with a write-ahead log, every commit on disk before it
 * is answered. Transactions of this process run one after another; other processes may open the same file.
 * Throws `SqliteStoreError` naming the file when it cannot be used; a record that is damaged is an error of whoever
 * reads it, and of nobody else.
 */
export function openSqliteStore(options: SqliteStoreOptions): Store {
  const { file, now = Date.now, rehearse = () => false, damage = new Damage() } = options;
  const writer = connect(file);
  let reader: Connection | undefined;
  try {
    migrate(writer, now);
    // A connection of its own: reads outside a transaction never see what is not yet committed.
    reader = connect(file);
    reader.pragma('query_only = ON');
    // From here on waiting is done by `SharedCommit`, without blocking the process.
    for (const connection of [writer, reader]) connection.pragma('busy_timeout = 100');
    return new SqliteStore(writer, reader, { now, rehearse, damage });
  } catch (error) {
    reader?.close();
    writer.close();
    throw error;
  }
}

class SqliteStore implements Store {
  readonly #reads: SqliteReader;
  readonly #readsInTransaction: SqliteReader;
  readonly #commits: SharedCommit;
  #checking: Promise<void> | null = null;
  #closed = false;

  constructor(
    readonly writer: Connection,
    readonly reader: Connection,
    readonly options: Required<Pick<SqliteStoreOptions, 'now' | 'rehearse' | 'damage'>>,
  ) {
    this.#reads = new SqliteReader(reader);
    this.#readsInTransaction = new SqliteReader(writer);
    this.#commits = new SharedCommit(writer);
  }

  get: Store['get'] = async (collection, id) => {
    this.#mustBeOpen();
    return this.#noting(this.#reads.get(collection, id));
  };

  find: Store['find'] = async (collection, query, find) => {
    this.#mustBeOpen();
    return this.#noting(this.#reads.find(collection, query, find));
  };

  snapshot: Store['snapshot'] = async (read) => {
    this.#mustBeOpen();
    return this.#noting(withSnapshot(this.writer.file, read));
  };

  async transact<T>(work: (tx: StoreTransaction) => Promise<T>): Promise<T> {
    refuseNestedTransaction();
    this.#mustBeOpen();
    return this.#noting(
      this.#commits.run(async () => {
        if (this.options.rehearse()) await runCallback(this.#readsInTransaction, work);
        const { answer, writes } = await runCallback(this.#readsInTransaction, work);
        for (const write of writes) this.#apply(write);
        return answer;
      }),
    );
  }

  /** Those who ask at the same moment share one look: each would overwrite what another reads back. */
  async check(): Promise<void> {
    this.#mustBeOpen();
    this.#checking ??= this.#noting(this.#look()).finally(() => {
      this.#checking = null;
    });
    await this.#checking;
  }

  /** Lets transactions under way finish. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#commits.idle();
    this.reader.close();
    this.writer.close();
  }

  async #look(): Promise<void> {
    const checkedAt = new Date(this.options.now()).toISOString();
    await this.#commits.run(async () =>
      this.writer.run('INSERT OR REPLACE INTO store_check (id, checked_at) VALUES (1, ?)', [checkedAt]),
    );
    const [row] = this.reader.all('SELECT checked_at FROM store_check WHERE id = 1');
    const { file } = this.writer;
    if (row?.checked_at !== checkedAt) throw new SqliteStoreError(`อ่านสิ่งที่เพิ่งเขียนลงฐานข้อมูล ${file} ไม่ได้`);
    const { found } = this.options.damage;
    if (found) throw found;
  }

  async #noting<T>(answer: Promise<T>): Promise<T> {
    try {
      return await answer;
    } catch (error) {
      this.options.damage.note(error);
      throw error;
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
      this.writer.run(write.kind === 'create' ? insert : upsert, [write.id, write.json]);
    } catch (error) {
      throw isDuplicate(error) ? new AlreadyExistsError(write.collection, write.id) : error;
    }
  }

  #mustBeOpen(): void {
    if (this.#closed) throw new SqliteStoreError(`ฐานข้อมูล ${this.writer.file} ปิดแล้ว`);
  }
}
