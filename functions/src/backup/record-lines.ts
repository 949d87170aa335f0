import { createHash, type Hash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { canonicalJson } from '@prakat/shared/machine/hash';
import type { CollectionName } from '../store/collections.ts';
import type { StoreSnapshot } from '../store/store.ts';

const zip = promisify(gzip);
const unzip = promisify(gunzip);

/** Bytes of lines in one member, before compression: what is held in memory. */
const PART_BYTES = 1024 * 1024;
/** One member cannot unpack to more. */
const MAX_PART_BYTES = 64 * PART_BYTES;

export type Summary = { records: number; sha256: string };

/** A record as it stands in an archive. */
export const lineOf = (record: object): string => `${canonicalJson(record)}\n`;

/** Counts a collection's records and fingerprints its lines as they pass. */
export class Tally {
  readonly #hash: Hash = createHash('sha256');
  #records = 0;

  add(line: string): void {
    this.#hash.update(line);
    this.#records += 1;
  }

  /** Ends the tally. */
  summary(): Summary {
    return { records: this.#records, sha256: this.#hash.digest('hex') };
  }
}

/** Takes lines one by one and hands them on in compressed parts. */
export class LineWriter {
  readonly #tally = new Tally();
  #lines: string[] = [];
  #bytes = 0;

  constructor(readonly part: (content: Buffer) => Promise<void>) {}

  async add(line: string): Promise<void> {
    this.#tally.add(line);
    this.#lines.push(line);
    this.#bytes += line.length;
    if (this.#bytes >= PART_BYTES) await this.#flush();
  }

  async end(): Promise<Summary> {
    await this.#flush();
    return this.#tally.summary();
  }

  async #flush(): Promise<void> {
    if (this.#lines.length === 0) return;
    const text = this.#lines.join('');
    this.#lines = [];
    this.#bytes = 0;
    await this.part(await zip(text));
  }
}

/** The records of one part. Throws when it is not what `LineWriter` wrote. */
export async function readLines(content: Buffer): Promise<{ id: string }[]> {
  const text = (await unzip(content, { maxOutputLength: MAX_PART_BYTES })).toString();
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as { id: string });
}

/** Counts and fingerprints a whole collection as it is stored. */
export async function summarise(snapshot: StoreSnapshot, collection: CollectionName): Promise<Summary> {
  const tally = new Tally();
  for await (const record of snapshot.all(collection)) tally.add(lineOf(record));
  return tally.summary();
}
