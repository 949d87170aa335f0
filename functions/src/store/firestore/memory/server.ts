import { createRequire } from 'node:module';
import { Server, ServerCredentials, type ServerWritableStream, type sendUnaryData } from '@grpc/grpc-js';
import { fromJSON } from '@grpc/proto-loader';
import { type CompositeIndex, describeIndex, indexFor } from '../composite-index.ts';
import { MemoryDatabase } from './database.ts';
import {
  type BatchGetRequest,
  type CommitRequest,
  FAILED_PRECONDITION,
  NOT_FOUND,
  type RunQueryRequest,
  StatusError,
  type StructuredQuery,
  UNIMPLEMENTED,
} from './wire.ts';

export type MemoryFirestore = {
  /** `host:port` */
  host: string;
  /** Every query that was received. */
  queries: StructuredQuery[];
  /** What Firestore would have charged for so far. */
  usage: () => Usage;
  stop: () => void;
};

/** Operations as Firestore counts them: a document that is not there, and a query that finds nothing, are one read. */
export type Usage = { reads: number; writes: number; deletes: number; commits: number; aborted: number };

/**
 * A Firestore in memory for tests, spoken to by the genuine SDK over gRPC, in Google's own messages. It keeps the
 * promises that the npm emulator leaves out (atomic commits, serialisable transactions, cursors, order by name,
 * nested fields, null) and answers UNIMPLEMENTED to whatever it does not know, instead of guessing. A query whose
 * composite index is not among `indexes` is refused as in production; `null` allows every query.
 */
export async function startMemoryFirestore(
  indexes: readonly CompositeIndex[] | null,
  /** The only project with a database here; any, when absent. */
  project?: string,
): Promise<MemoryFirestore> {
  const require = createRequire(import.meta.url);
  const protos = fromJSON(require('@google-cloud/firestore/build/protos/v1.json'), {
    longs: Number,
    enums: String,
  });
  const service = protos['google.firestore.v1.Firestore'];
  if (!service || 'format' in service) throw new Error('the SDK has no definition of the Firestore service');

  const databases = new Map<string, MemoryDatabase>();
  const databaseOf = (name: string): MemoryDatabase => {
    const asked = name.split('/')[1];
    if (project && asked !== project) {
      throw new StatusError(NOT_FOUND, `The database (default) does not exist for project ${asked}`);
    }
    const key = name.split('/').slice(0, 4).join('/');
    const database = databases.get(key) ?? new MemoryDatabase();
    databases.set(key, database);
    return database;
  };
  const queries: StructuredQuery[] = [];
  const usage: Usage = { reads: 0, writes: 0, deletes: 0, commits: 0, aborted: 0 };
  const available = indexes && new Set(indexes.map(describeIndex));

  const server = new Server();
  server.addService(service, {
    BatchGetDocuments: streaming<BatchGetRequest>((request, send) => {
      if (request.readTime)
        throw new StatusError(UNIMPLEMENTED, 'documents of an earlier moment are not read here');
      const database = databaseOf(request.database);
      const transaction = request.newTransaction ? database.begin() : nonEmpty(request.transaction);
      if (request.newTransaction) send({ transaction });
      usage.reads += request.documents.length;
      for (const name of request.documents) {
        const document = database.get(name, transaction);
        send({ ...(document ? { found: document } : { missing: name }), readTime: database.now() });
      }
    }),
    RunQuery: streaming<RunQueryRequest>((request, send) => {
      queries.push(request.structuredQuery);
      const needed = indexFor(request.structuredQuery);
      if (needed && available && !available.has(describeIndex(needed))) {
        throw new StatusError(FAILED_PRECONDITION, `The query requires an index: ${describeIndex(needed)}`);
      }
      const database = databaseOf(request.parent);
      const transaction = request.newTransaction ? database.begin() : nonEmpty(request.transaction);
      if (request.newTransaction) send({ transaction });
      const readTime = request.readTime ?? database.now();
      const found = request.readTime
        ? database.queryAt(request, request.readTime)
        : database.query(request, transaction);
      usage.reads += Math.max(1, found.length);
      for (const document of found) send({ document, readTime });
      send({ readTime });
    }),
    BeginTransaction: unary<{ database: string }>((request) => ({
      transaction: databaseOf(request.database).begin(),
    })),
    Commit: unary<CommitRequest>((request) => {
      usage.aborted += 1;
      const commitTime = databaseOf(request.database).commit(request);
      usage.aborted -= 1;
      usage.commits += 1;
      const deletes = (request.writes ?? []).filter((write) => write.delete).length;
      usage.deletes += deletes;
      usage.writes += (request.writes ?? []).length - deletes;
      return { commitTime, writeResults: (request.writes ?? []).map(() => ({ updateTime: commitTime })) };
    }),
    Rollback: unary<{ database: string; transaction: Uint8Array }>((request) => {
      databaseOf(request.database).rollback(request.transaction);
      return {};
    }),
  });
  const port = await new Promise<number>((resolve, reject) => {
    const credentials = ServerCredentials.createInsecure();
    server.bindAsync('127.0.0.1:0', credentials, (error, bound) => (error ? reject(error) : resolve(bound)));
  });
  return {
    host: `127.0.0.1:${port}`,
    queries,
    usage: () => ({ ...usage }),
    stop: () => server.forceShutdown(),
  };
}

const nonEmpty = (bytes: Uint8Array | undefined) => (bytes?.length ? bytes : null);

const failure = (error: unknown) =>
  error instanceof StatusError
    ? { code: error.code, details: error.message }
    : { code: 13, details: `the test server failed: ${String(error)}` };

const unary =
  <Request>(answer: (request: Request) => object) =>
  ({ request }: { request: Request }, callback: sendUnaryData<object>) => {
    try {
      callback(null, answer(request));
    } catch (error) {
      callback(failure(error));
    }
  };

const streaming =
  <Request>(answer: (request: Request, send: (message: object) => void) => void) =>
  (call: ServerWritableStream<Request, object>) => {
    try {
      answer(call.request, (message) => call.write(message));
      call.end();
    } catch (error) {
      call.emit('error', failure(error));
    }
  };
