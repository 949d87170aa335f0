import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '@prakat/shared/time/clock';
import { localSecond } from '@prakat/shared/time/thai-date';
import { z } from 'zod';
import { Connection } from '../sqlite-store/database.ts';
import { ChainWalk } from './chain-walk.ts';
import { ChainedFile } from './chained-file.ts';
import { NOTHING_BEFORE } from './chained-line.ts';

export const custodyFile = (folder: string): string => join(folder, 'custody.jsonl');

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const day = z.iso.date();
/** The account of the operating system that gave the command. */
const by = z.string();

/** What was done with the files of the traffic log: kept for good, for it outlives the files. */
export const custodyEntrySchema = z.discriminatedUnion('kind', [
  /** A file was begun. `first` is the hash of its first line. */
  z.object({ kind: z.literal('begin'), time: z.string(), file: z.string(), day, first: hash }),
  /** A file was made read-only: what it was then. `last` is the hash of its last line. */
  z.object({
    kind: z.literal('close'),
    time: z.string(),
    file: z.string(),
    day,
    bytes: z.int(),
    sha256: hash,
    last: hash,
  }),
  z.object({ kind: z.literal('expire'), time: z.string(), file: z.string(), day, last: hash }),
  z.object({ kind: z.literal('hold'), time: z.string(), day, reason: z.string(), by }),
  z.object({ kind: z.literal('release'), time: z.string(), day, by }),
  z.object({
    kind: z.literal('export'),
    time: z.string(),
    from: day,
    to: day,
    by,
    host: z.string(),
    out: z.string(),
    files: z.int(),
    lines: z.int(),
    sha256: hash,
  }),
]);
export type CustodyEntry = z.infer<typeof custodyEntrySchema>;
type Written<T> = T extends unknown ? Omit<T, 'time'> : never;

/** Every entry, in order. Throws `CustodyError` when a line is not what was written. */
export function readCustody(folder: string): CustodyEntry[] {
  const file = custodyFile(folder);
  if (!existsSync(file)) return [];
  const entries: CustodyEntry[] = [];
  const walk = new ChainWalk(({ fields }) => {
    const { data } = custodyEntrySchema.safeParse(fields);
    if (data) entries.push(data);
  });
  walk.push(readFileSync(file));
  walk.end();
  if (walk.fault) throw new CustodyError(`${file}: ${walk.fault}`);
  return entries;
}

/** The record of custody is not as it was written. */
export class CustodyError extends Error {
  override name = 'CustodyError';
}

/** Days whose files are not deleted, CE. */
export function heldDays(entries: readonly CustodyEntry[]): Set<string> {
  const held = new Set<string>();
  for (const entry of entries) {
    if (entry.kind === 'hold') held.add(entry.day);
    if (entry.kind === 'release') held.delete(entry.day);
  }
  return held;
}

/** Adds to the record of custody what `decide` gives, seeing all that is there; one process at a time. */
export function addToCustody(
  folder: string,
  clock: Clock,
  decide: (entries: readonly CustodyEntry[]) => readonly Written<CustodyEntry>[],
): void {
  const lock = new Connection(join(folder, 'custody.lock'));
  try {
    lock.exec('PRAGMA busy_timeout = 3000');
    lock.exec('BEGIN EXCLUSIVE');
    const time = localSecond(clock());
    const path = custodyFile(folder);
    const file = existsSync(path)
      ? ChainedFile.goOn(path, time)
      : ChainedFile.begin(path, {
          kind: 'file',
          format: 'prakat-traffic-custody',
          version: 1,
          time,
          previousHash: NOTHING_BEFORE,
        });
    try {
      for (const { kind, ...fields } of decide(readCustody(folder))) file.append({ kind, time, ...fields });
    } finally {
      file.close();
    }
    lock.rollback();
  } finally {
    lock.close();
  }
}
