import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { audit } from '@prakat/functions/audit/audit';
import { exportLog } from '@prakat/functions/audit/export-log';
import type { AuditFault } from '@prakat/functions/audit/findings';
import type { SealFromOutside } from '@prakat/functions/audit/seal-book';
import { listingOf } from '@prakat/functions/search/listing';
import { publicListingOf } from '@prakat/functions/search/public-listing';
import { type CollectionName, collections, type RecordOf } from '@prakat/functions/store/collections';
import { openLocalFileStore } from '@prakat/server/file-store/local-file-store';
import { type Connection, connect } from '@prakat/server/sqlite-store/database';
import { quoted } from '@prakat/server/sqlite-store/select';
import { openSqliteStore } from '@prakat/server/sqlite-store/sqlite-store';
import { type NewEvent, sealEvents } from '@prakat/shared/machine/chain';
import type { LogEvent } from '@prakat/shared/machine/event';
import { publicationIdOf } from '@prakat/shared/submission/schema';

/** The key that the product of these tests seals with. */
export const KEY = 's'.repeat(32);

/** Logs with a record of their own each. */
const recordsOf = {
  events: 'submissions',
  publicationEvents: 'publications',
  paperEvents: 'papers',
  complaintEvents: 'complaints',
} as const;
type Logs = keyof typeof recordsOf | 'memberEvents';

/** A copy of an installation's data in the hands of somebody who can write all of it, and knows how it is made. */
export class StolenCopy {
  readonly folder = mkdtempSync(join(tmpdir(), 'prakat-stolen-'));
  readonly #database = join(this.folder, 'prakat.sqlite');
  readonly #connection: Connection;

  constructor(source: string) {
    cpSync(source, this.folder, { recursive: true });
    this.#connection = connect(this.#database);
    this.#connection.exec('PRAGMA foreign_keys = OFF');
  }

  all<C extends CollectionName>(collection: C): RecordOf<C>[] {
    const rows = this.#connection.all(`SELECT data FROM ${quoted(collection)} ORDER BY id`);
    return rows.map(({ data }) => JSON.parse(String(data)));
  }

  get<C extends CollectionName>(collection: C, id: string): RecordOf<C> {
    const found = this.all(collection).find((record) => record.id === id);
    if (!found) throw new Error(`there is no ${collection}/${id}`);
    return found;
  }

  put<C extends CollectionName>(collection: C, record: RecordOf<C>): void {
    const sql = `INSERT OR REPLACE INTO ${quoted(collection)} (id, data) VALUES (?, ?)`;
    this.#connection.run(sql, [record.id, JSON.stringify(record)]);
  }

  /** Changes one record and nothing else. */
  change<C extends CollectionName>(collection: C, id: string, change: (record: RecordOf<C>) => object): void {
    const record = this.get(collection, id);
    this.put(collection, { ...record, ...change(record) });
  }

  delete(collection: CollectionName, id: string): void {
    this.#connection.run(`DELETE FROM ${quoted(collection)} WHERE id = ?`, [id]);
  }

  log(collection: Logs, log: string): LogEvent[] {
    return this.all(collection).filter((event) => event.log === log);
  }

  /** Writes a log anew, every event sealed again, and the record as it leads to: all that can be done without the key. */
  rewrite(collection: keyof typeof recordsOf, log: string, events: readonly NewEvent[]): void {
    const sealed = this.#relog(collection, log, events);
    const last = sealed.at(-1);
    if (!last) return;
    const folded = Object.assign({}, ...sealed.map(({ changes }) => changes));
    const record = { ...folded, log: { seq: last.seq, hash: last.hash } };
    this.put(recordsOf[collection], record);
  }

  /** The same of the people of an office; records follow by hand. */
  rewritePeople(officeId: string, events: readonly NewEvent[]): void {
    this.#relog('memberEvents', officeId, events);
  }

  #relog(collection: Logs, log: string, events: readonly NewEvent[]): LogEvent[] {
    for (const { id } of this.log(collection, log)) this.delete(collection, id);
    const sealed = sealEvents(null, events);
    for (const event of sealed) this.put(collection, event);
    return sealed;
  }

  /** Puts listings and outbox in line with the logs, as somebody thorough would. */
  tidy(): void {
    const publications = new Map(this.all('publications').map((one) => [one.id, one]));
    const requests = this.all('submissions');
    for (const { id } of this.all('listings')) this.delete('listings', id);
    for (const request of requests)
      this.put('listings', listingOf(request, publications.get(publicationIdOf(request)) ?? null));
    for (const { id } of this.all('publicListings')) this.delete('publicListings', id);
    for (const publication of publications.values()) {
      const shown = publicListingOf(publication);
      if (shown) this.put('publicListings', shown);
    }
    const known = new Set([...requests.map(({ id }) => id), ...publications.keys()]);
    const times = new Set(
      [...this.all('events'), ...this.all('publicationEvents')].map(({ log, at }) => `${log} ${at}`),
    );
    for (const { id, about, createdAt } of this.all('outbox'))
      if (about && !(known.has(about.id) && times.has(`${about.id} ${createdAt}`))) this.delete('outbox', id);
  }

  /** Puts everything that another copy holds in the place of what is here. */
  replaceBy(other: StolenCopy): void {
    for (const collection of Object.keys(collections) as CollectionName[]) {
      for (const { id } of this.all(collection)) this.delete(collection, id);
      for (const record of other.all(collection)) this.put(collection, record);
    }
  }

  /** Takes every seal away: what an audit finds then, it finds by the logs and the records alone. */
  withoutSeals(): void {
    for (const { id } of this.all('seals')) this.delete('seals', id);
  }

  /** The path of a file's content. */
  contentOf(id: string): string {
    const files = join(this.folder, 'files');
    const found = readdirSync(files, { recursive: true, encoding: 'utf8' }).find((name) => name.endsWith(id));
    return join(files, found ?? '');
  }

  /** What the audit finds, with the key of the seals unless told otherwise. */
  async audited(
    officeIds: Iterable<string>,
    { key = KEY, outside = [] }: { key?: string | null; outside?: readonly SealFromOutside[] } = {},
  ): Promise<AuditFault[]> {
    const store = openSqliteStore({ file: this.#database });
    const files = openLocalFileStore(join(this.folder, 'files'));
    const options = { key: key === null ? null : { key, accepted: [] }, outside };
    const { faults } = await audit(store, files, officeIds, options).finally(() => store.close());
    return faults;
  }

  /** Exports the logs into a file and gives its path. */
  async exported(officeIds: Iterable<string>): Promise<string> {
    const store = openSqliteStore({ file: this.#database });
    const about = { createdAt: '2021-12-29T08:00:00.000Z', program: 'test' };
    const lines: string[] = [];
    await store.snapshot(async (snapshot) => {
      for await (const line of exportLog(snapshot, new Set(officeIds), about)) lines.push(line);
    });
    await store.close();
    const file = join(this.folder, 'export.jsonl');
    writeFileSync(file, lines.join(''));
    return file;
  }

  close(): void {
    this.#connection.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** An event before it was sealed. */
export function unsealed({
  id: _id,
  seq: _seq,
  hash: _hash,
  previousHash: _before,
  erased: _erased,
  ...event
}: LogEvent): NewEvent {
  return event;
}
