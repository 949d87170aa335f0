import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { instantSchema } from '@prakat/shared/time/date-schemas';
import { z } from 'zod';
import { type CollectionName, collections } from '../store/collections.ts';
import { definitionOf } from '../store/plan-find.ts';

/** An archive of a chain, as it lies in its folder. */
const linkSchema = z.strictObject({
  id: z.string(),
  seal: z.string(),
  file: z.string(),
  bytes: z.int(),
  at: instantSchema,
});
export type Link = z.infer<typeof linkSchema>;

const endSchema = z.strictObject({
  format: z.literal('prakat-backup-inventory'),
  dataVersion: z.int(),
  /** What the archives are of, to whom they are encrypted and by which key they are signed. */
  of: z.string(),
  recipients: z.array(z.string()),
  keyId: z.string().nullable(),
  /** The whole archive, and each that goes on from the one before it. */
  chain: z.array(linkSchema).min(1),
});
export type InventoryEnd = z.infer<typeof endSchema>;

/** A record as a chain of archives holds it. `group` and `id` are the order in which a store gives its records. */
export type Entry = { group: string; id: string; hash: string };

/** `line` is the record's canonical JSON. */
export function entryOf(collection: CollectionName, record: { id: string }, line: string): Entry {
  const field = definitionOf(collection).parent?.field;
  const group = field ? String((record as Record<string, unknown>)[field]) : '';
  return { group, id: record.id, hash: createHash('sha256').update(line).digest('base64url') };
}

/**
 * Writes what a chain of archives holds into a file: the fingerprint of each record and of the content of each file, so
 * that the next archive needs only what is new. It has no content in it, and stays where the archives are made.
 */
export class InventoryWriter {
  readonly #zip = createGzip();
  readonly #hash = createHash('sha256');
  readonly #written: Promise<void>;

  constructor(file: string) {
    this.#written = pipeline(this.#zip, createWriteStream(file, { mode: 0o600, flush: true }));
    // It comes out of the next line that is written.
    this.#written.catch(() => {});
  }

  record(collection: CollectionName, { group, id, hash }: Entry): Promise<void> {
    return this.#line(JSON.stringify(['record', collection, group, id, hash]));
  }

  file(id: string, sha256: string): Promise<void> {
    return this.#line(JSON.stringify(['file', id, sha256]));
  }

  async end(end: InventoryEnd): Promise<void> {
    await this.#line(JSON.stringify(['end', end]));
    this.#zip.end(`${this.#hash.digest('hex')}\n`);
    await this.#written;
  }

  /** Stops; what was written so far is no inventory. */
  abandon(): void {
    this.#zip.destroy();
  }

  async #line(line: string): Promise<void> {
    this.#hash.update(`${line}\n`);
    if (!this.#zip.write(`${line}\n`)) await Promise.race([once(this.#zip, 'drain'), this.#written]);
  }
}

/** What a chain of archives holds. */
export class Inventory {
  private constructor(
    readonly path: string,
    readonly end: InventoryEnd,
    /** Fingerprint of the content of each file by its id. */
    readonly contents: ReadonlyMap<string, string>,
  ) {}

  /** Reads a file that `InventoryWriter` wrote; null for one that is not there, not whole, or of another version. */
  static async open(path: string): Promise<Inventory | null> {
    try {
      const contents = new Map<string, string>();
      const hash = createHash('sha256');
      let end: InventoryEnd | null = null;
      let sum: string | null = null;
      for await (const line of linesOf(path)) {
        if (end) {
          sum = line;
          continue;
        }
        hash.update(`${line}\n`);
        const [kind, ...rest] = JSON.parse(line) as [string, ...unknown[]];
        if (kind === 'file') contents.set(String(rest[0]), String(rest[1]));
        if (kind === 'end') end = endSchema.parse(rest[0]);
      }
      return end && sum === hash.digest('hex') ? new Inventory(path, end, contents) : null;
    } catch {
      // What cannot be read only means that the next archive is a whole one.
      return null;
    }
  }

  /** Its records, collection by collection in the order in which they were written. */
  records(): RecordsInOrder {
    return new RecordsInOrder(this.path);
  }
}

type Known = Entry & { collection: CollectionName };

export class RecordsInOrder {
  readonly #entries: AsyncGenerator<Known>;
  #next: Known | null | undefined;

  constructor(path: string) {
    this.#entries = entriesOf(path);
  }

  /** The records of a collection. Collections are asked for in the order of the stores. */
  async *of(collection: CollectionName): AsyncGenerator<Entry> {
    for (;;) {
      this.#next ??= (await this.#entries.next()).value ?? null;
      if (this.#next?.collection !== collection) return;
      const entry = this.#next;
      this.#next = undefined;
      yield entry;
    }
  }

  async close(): Promise<void> {
    await this.#entries.return(undefined);
  }
}

async function* entriesOf(path: string): AsyncGenerator<Known> {
  for await (const line of linesOf(path)) {
    if (!line.startsWith('["record"')) continue;
    const [, collection, group, id, hash] = JSON.parse(line) as [string, string, string, string, string];
    if (Object.hasOwn(collections, collection))
      yield { collection: collection as CollectionName, group, id, hash };
  }
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const unzipped = createGunzip();
  const reading = pipeline(createReadStream(path), unzipped);
  reading.catch(() => {});
  try {
    let rest = '';
    for await (const text of unzipped.setEncoding('utf8') as AsyncIterable<string>) {
      const lines = `${rest}${text}`.split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
    await reading;
  } finally {
    unzipped.destroy();
  }
}
