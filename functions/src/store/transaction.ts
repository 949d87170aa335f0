import { type CheckedRecord, checkedRecord } from './check-record.ts';
import type { CollectionName, QueryName, RecordOf } from './collections.ts';
import { CommitSize } from './commit-size.ts';
import { insideTransaction } from './nested-transactions.ts';
import { rememberReads } from './remember-reads.ts';
import {
  AlreadyExistsError,
  type Find,
  type Page,
  type StoreReader,
  type StoreTransaction,
} from './store.ts';
import { TransactionMisuseError } from './store-errors.ts';

export type Write =
  | ({ kind: 'create' | 'put'; collection: CollectionName; id: string } & CheckedRecord)
  | { kind: 'delete'; collection: CollectionName; id: string };

/**
 * What every store hands to a transaction's callback. It keeps the writes until the callback has returned, and
 * keeps the rules that Firestore sets: reads before writes, nothing after the end, no more than fits a commit.
 * A transaction sees one state, so what it asks for again is answered from what it has read.
 */
export class BufferedTransaction implements StoreTransaction {
  readonly writes: Write[] = [];
  readonly #reader: StoreReader;
  readonly #size = new CommitSize();
  #over = false;

  constructor(reader: StoreReader) {
    this.#reader = rememberReads(reader);
  }

  async get<C extends CollectionName>(collection: C, id: string): Promise<RecordOf<C> | null> {
    this.#mayRead();
    return this.#reader.get(collection, id);
  }

  async find<C extends CollectionName>(
    collection: C,
    query: QueryName<C>,
    find: Find,
  ): Promise<Page<RecordOf<C>>> {
    this.#mayRead();
    return this.#reader.find(collection, query, find);
  }

  create<C extends CollectionName>(collection: C, record: RecordOf<C>): void {
    const before = this.writes.findLast((write) => write.collection === collection && write.id === record.id);
    if (before && before.kind !== 'delete') throw new AlreadyExistsError(collection, record.id);
    this.#write({ kind: 'create', collection, id: record.id, ...checkedRecord(collection, record) });
  }

  put<C extends CollectionName>(collection: C, record: RecordOf<C>): void {
    this.#write({ kind: 'put', collection, id: record.id, ...checkedRecord(collection, record) });
  }

  delete<C extends CollectionName>(collection: C, id: string): void {
    this.#write({ kind: 'delete', collection, id });
  }

  /** Ends the transaction for its callback: whatever it does from here on throws. */
  end(): void {
    this.#over = true;
  }

  #write(write: Write): void {
    this.#mustBeOpen();
    this.#size.add(write);
    this.writes.push(write);
  }

  #mayRead(): void {
    this.#mustBeOpen();
    if (this.writes.length > 0) {
      throw new TransactionMisuseError('a transaction reads before it writes; this read came after a write');
    }
  }

  #mustBeOpen(): void {
    if (this.#over)
      throw new TransactionMisuseError('the transaction is over: was one of its steps not awaited?');
  }
}

/**
 * Runs a callback once with a fresh transaction and returns what it answered and wants written. A `transact`
 * inside it throws: it would wait for the one around it for ever.
 */
export async function runCallback<T>(
  reader: StoreReader,
  work: (tx: StoreTransaction) => Promise<T>,
): Promise<{ answer: T; writes: readonly Write[] }> {
  const tx = new BufferedTransaction(reader);
  try {
    const answer = await insideTransaction(() => work(tx));
    return { answer, writes: tx.writes };
  } finally {
    tx.end();
  }
}
