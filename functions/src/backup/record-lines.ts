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

/** Counts a collection's records and fingerprints its lines as they pass. */
export class Tally {
  readonly #hash: Hash = createHash('sha256');
  #records = 0;

  /** Gives the record's line. */
  add(record: object): string {
    const line = `${canonicalJson(record)}\n`;
    this.#hash.update(line);
    this.#records += 1;
    return line;
  }

  /** Ends the tally. */
  summary(): Summary {
    return { records: this.#records, sha256: this.#hash.digest('hex') };
  }
}

/** Hands a collection on in compressed parts; `seen` is told every record. */
export async function writeLines<R extends { id: string }>(
  records: AsyncIterable<R>,
  part: (content: Buffer) => Promise<void>,
  seen: (record: R) => void = () => {},
): Promise<Summary> {
  const tally = new Tally();
  let lines: string[] = [];
  let bytes = 0;
  const flush = async () => {
    if (lines.length === 0) return;
    const text = lines.join('');
    lines = [];
    bytes = 0;
    await part(await zip(text));
  };
  for await (const record of records) {
    const line = tally.add(record);
    seen(record);
    lines.push(line);
    bytes += line.length;
    if (bytes >= PART_BYTES) await flush();
  }
  await flush();
  return tally.summary();
}

/** The records of one part. Throws when it is not what `writeLines` wrote. */
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
  for await (const record of snapshot.all(collection)) tally.add(record);
  return tally.summary();
}
