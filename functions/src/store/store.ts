import type { CollectionName, QueryName, RecordOf } from './collections.ts';

export type Page<T> = { items: T[] /** Opaque; null on the last page. */; next: string | null };

export type Find = {
  /** A value for each field the query compares. */
  equals: Record<string, string | null>;
  /** For a query with `anyOf`: at most 30 values. */
  anyOf?: readonly string[];
  /** For a query with `upTo`: inclusive upper bound of the order field. */
  upTo?: string;
  /** 1 to 200. */
  limit: number;
  /** `next` of the page before. */
  after?: string | null;
};

/** Reading. Records are plain values: changing one changes nothing stored. */
export interface StoreReader {
  get<C extends CollectionName>(collection: C, id: string): Promise<RecordOf<C> | null>;
  /** One page over a declared index. Throws on a query that `collections` does not declare. */
  find<C extends CollectionName>(collection: C, query: QueryName<C>, find: Find): Promise<Page<RecordOf<C>>>;
}

/**
 * Writing, inside one transaction. Reads come before writes, as Firestore demands: a read after the first
 * write throws. Writes take effect together when the callback returns, or not at all.
 */
export interface StoreTransaction extends StoreReader {
  /** Writes a record that must not exist; the transaction fails with `AlreadyExistsError` when it does. */
  create<C extends CollectionName>(collection: C, record: RecordOf<C>): void;
  /** Writes a record whole, whether or not it exists. */
  put<C extends CollectionName>(collection: C, record: RecordOf<C>): void;
  delete<C extends CollectionName>(collection: C, id: string): void;
}

/** One state of the store, whatever is written meanwhile. */
export interface StoreSnapshot {
  /** Every record of a collection once, in the order of ids; children by their parent's id first. */
  all<C extends CollectionName>(collection: C): AsyncGenerator<RecordOf<C>>;
}

export interface Store extends StoreReader {
  /**
   * Runs `work` in one atomic, serialisable, durable transaction. The callback may run more than once, so it
   * has no effect but its writes; what it returns on the run that committed is returned. A throw writes nothing.
   * `turn` names a record that those who give the same name all write: side by side each but one would be begun again,
   * later each time, so a store on which they would meet begins them one after the other.
   */
  transact<T>(work: (tx: StoreTransaction) => Promise<T>, options?: { turn?: string }): Promise<T>;
  /**
   * Reads whole collections at one moment, without keeping anybody from writing: for backups. Firestore gives back
   * a moment for one hour (seven days with point-in-time recovery), and throws when reading takes longer.
   */
  snapshot<T>(read: (snapshot: StoreSnapshot) => Promise<T>): Promise<T>;
  /** Throws with the reason when the store cannot be read or written. */
  check(): Promise<void>;
  close(): Promise<void>;
}

export class AlreadyExistsError extends Error {
  override name = 'AlreadyExistsError';
  constructor(
    readonly collection: string,
    readonly id: string,
  ) {
    super(`${collection}/${id} already exists`);
  }
}
