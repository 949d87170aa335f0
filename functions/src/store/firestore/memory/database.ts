import { runQuery } from './run-query.ts';
import { holdsListInList } from './values.ts';
import {
  ABORTED,
  ALREADY_EXISTS,
  type CommitRequest,
  type Document,
  INVALID_ARGUMENT,
  type RunQueryRequest,
  StatusError,
  type Timestamp,
  UNIMPLEMENTED,
} from './wire.ts';

type Version = number | null;
type Transaction = {
  documents: Map<string, Version>;
  queries: { request: RunQueryRequest; saw: string }[];
};

/**
 * Documents in memory with Firestore's promises: a commit is atomic, and it is refused with ABORTED when anything
 * its transaction has read, document or list, has changed since. (Firestore locks what is read; refusing at the
 * end gives the same outcome, and gives the SDK's retries something to do.)
 */
export class MemoryDatabase {
  readonly #documents = new Map<string, Document & { version: number }>();
  /** What each commit changed, oldest first: Firestore answers for earlier moments too. */
  readonly #history: { time: number; staged: ReadonlyMap<string, Document | null> }[] = [];
  readonly #transactions = new Map<string, Transaction>();
  #commits = 0;
  #begun = 0;

  begin(): Uint8Array {
    this.#begun += 1;
    const id = `transaction ${this.#begun}`;
    this.#transactions.set(id, { documents: new Map(), queries: [] });
    return Buffer.from(id);
  }

  get(name: string, transaction: Uint8Array | null): Document | null {
    const document = this.#documents.get(name) ?? null;
    if (transaction) this.#open(transaction).documents.set(name, document?.version ?? null);
    return document;
  }

  /** Answers a query as it would have been answered at an earlier moment. */
  queryAt({ parent, structuredQuery }: RunQueryRequest, at: Timestamp): Document[] {
    const documents = new Map<string, Document>();
    for (const { time, staged } of this.#history) {
      if (time > Number(at.seconds)) break;
      for (const [name, document] of staged) {
        if (document) documents.set(name, document);
        else documents.delete(name);
      }
    }
    return runQuery(documents.values(), parent, structuredQuery);
  }

  query(request: RunQueryRequest, transaction: Uint8Array | null): Document[] {
    const found = this.#run(request);
    if (transaction) this.#open(transaction).queries.push({ request, saw: this.#fingerprint(found) });
    return found;
  }

  rollback(transaction: Uint8Array): void {
    this.#transactions.delete(Buffer.from(transaction).toString());
  }

  /** Applies all writes or none; answers with their common time. */
  commit({ writes = [], transaction }: CommitRequest): Timestamp {
    if (transaction?.length) {
      const { documents, queries } = this.#open(transaction);
      this.rollback(transaction);
      const moved = [...documents].some(([name, version]) => this.#versionOf(name) !== version);
      if (moved || queries.some(({ request, saw }) => this.#fingerprint(this.#run(request)) !== saw)) {
        throw new StatusError(ABORTED, 'what the transaction has read was changed; please try again');
      }
    }
    this.#commits += 1;
    const time = this.now();
    const staged = new Map<string, (Document & { version: number }) | null>();
    for (const write of writes) {
      const name = write.update?.name ?? write.delete ?? '';
      const { currentDocument } = write;
      if (!name || write.updateMask || (write.updateTransforms?.length ?? 0) > 0) {
        throw new StatusError(UNIMPLEMENTED, 'only whole documents are written here');
      }
      const before = staged.has(name) ? staged.get(name) : this.#documents.get(name);
      if (currentDocument && currentDocument.exists !== false) {
        throw new StatusError(UNIMPLEMENTED, 'only the precondition that nothing exists is known here');
      }
      if (currentDocument && before)
        throw new StatusError(ALREADY_EXISTS, `Document already exists: ${name}`);
      const fields = write.update?.fields ?? {};
      if (holdsListInList({ mapValue: { fields } })) {
        throw new StatusError(INVALID_ARGUMENT, 'a list cannot hold a list');
      }
      const createTime = before?.createTime ?? time;
      const version = this.#commits;
      staged.set(name, write.update ? { name, fields, createTime, updateTime: time, version } : null);
    }
    this.#history.push({ time: time.seconds, staged });
    for (const [name, document] of staged) {
      if (document) this.#documents.set(name, document);
      else this.#documents.delete(name);
    }
    return time;
  }

  /** Moves with every commit, so that no two commits have one time. */
  now(): Timestamp {
    return { seconds: 1_700_000_000 + this.#commits, nanos: 0 };
  }

  #run({ parent, structuredQuery }: RunQueryRequest): Document[] {
    return runQuery(this.#documents.values(), parent, structuredQuery);
  }

  #versionOf(name: string): Version {
    return this.#documents.get(name)?.version ?? null;
  }

  #fingerprint(found: Document[]): string {
    return found.map(({ name }) => `${name}@${this.#versionOf(name)}`).join(' ');
  }

  #open(transaction: Uint8Array): Transaction {
    const found = this.#transactions.get(Buffer.from(transaction).toString());
    if (!found) throw new StatusError(INVALID_ARGUMENT, 'The referenced transaction has expired');
    return found;
  }
}
