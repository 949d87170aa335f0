import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type CollectionName, collections } from '@prakat/functions/store/collections';
import { ask, dataFor, declaredQueries, type SomeRecord } from '@prakat/functions/store/contract/query-data';
import { seed as save } from '@prakat/functions/store/contract/samples';
import { AlreadyExistsError, type Store } from '@prakat/functions/store/store';
import { InvalidRecordError } from '@prakat/functions/store/store-errors';
import { holderOf } from '../data-holder.ts';
import { storedVersion } from '../doctor/stored-version.ts';
import { damageIn } from './inspect-database.ts';
import { SqliteStoreError } from './sqlite-error.ts';
import { openSqliteStore } from './sqlite-store.ts';

// What a damaged database does to everything that the product asks of one. Bundled and run as a process of its own, so
// that one which is ended by the damage is seen to end.

const EACH = 6;
const lists = declaredQueries.map((declared) => ({ declared, ...dataFor(declared, EACH, 1) }));

/** A database with records of every collection, in every list, and the log that a server killed on it would leave. */
export async function fillDatabase({ whole, log }: Places): Promise<void> {
  const store = openSqliteStore({ file: whole });
  for (const { declared, records } of lists) await save(store, declared.collection, records);
  await store.close();
  const copy = `${whole}.copy`;
  copyFileSync(whole, copy);
  const killed = openSqliteStore({ file: copy });
  for (const { declared, records } of lists) await save(killed, declared.collection, records.slice(0, 2));
  copyFileSync(`${copy}-wal`, log);
  await killed.close();
  for (const end of ['', '-wal', '-shm']) rmSync(`${copy}${end}`, { force: true });
}

export type Places = { whole: string; log: string };
export const placesIn = (folder: string): Places => ({ whole: `${folder}/whole`, log: `${folder}/log` });

/** Asks for everything by every way that the product has. Gives each error. */
async function askForAll(folder: string, file: string): Promise<unknown[]> {
  const errors: unknown[] = [];
  const noting = async (work: () => unknown) => {
    try {
      await work();
    } catch (error) {
      errors.push(error);
    }
  };
  await noting(() => holderOf(folder));
  await noting(() => storedVersion(file));
  await noting(() => damageIn(file));
  let opened: Store | null = null;
  await noting(() => {
    opened = openSqliteStore({ file });
  });
  const store = opened as Store | null;
  if (!store) return errors;
  for (const collection of Object.keys(collections) as CollectionName[]) {
    let first: SomeRecord | null = null;
    await noting(() =>
      store.snapshot(async (snapshot) => {
        for await (const record of snapshot.all(collection)) first ??= record as SomeRecord;
      }),
    );
    const record = first as SomeRecord | null;
    if (!record) continue;
    await noting(() => store.get(collection, record.id));
    await noting(() => store.transact(async (tx) => tx.put(collection, record as never)));
  }
  for (const { declared, find, records } of lists) {
    await noting(() => ask(store, declared, find));
    for (const { id } of records) await noting(() => store.get(declared.collection, id));
  }
  await noting(() => store.check());
  await noting(() => store.close());
  return errors;
}

/** The same numbers each time, so that what was found can be found again. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
}

const PAGE = 4096;
const LETTER = Buffer.from('ก');

/** Ways in which a file goes wrong. Each changes the bytes that it is given. */
const damages: ((bytes: Buffer, next: (below: number) => number) => void)[] = [
  // A byte that no UTF-8 has, within the text of a record.
  (bytes, next) => {
    const places: number[] = [];
    for (let at = bytes.indexOf(LETTER); at >= 0; at = bytes.indexOf(LETTER, at + 3)) places.push(at);
    bytes[(places[next(places.length)] ?? 0) + next(3)] = 0xff;
  },
  // A letter cut short, an overlong one, half a surrogate pair, a zero.
  (bytes, next) => {
    const broken = [[0xe0, 0xb8], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0x00]][next(4)] ?? [];
    bytes.set(broken, next(bytes.length - 4));
  },
  // One bit, anywhere; at the beginning of the file; at the beginning of a page, where its cells are listed.
  (bytes, next) => flip(bytes, next(bytes.length), next(8)),
  (bytes, next) => flip(bytes, next(100), next(8)),
  (bytes, next) => flip(bytes, next(bytes.length / PAGE) * PAGE + next(40), next(8)),
  // One byte of every value in turn, a run of them, and a page that holds nothing, or what another holds.
  (bytes, next) => {
    bytes[next(bytes.length)] = next(256);
  },
  (bytes, next) => {
    const at = next(bytes.length - 64);
    for (let n = 0; n < 64; n += 1) bytes[at + n] = next(256);
  },
  (bytes, next) => {
    const page = next(bytes.length / PAGE) * PAGE;
    bytes.fill([0x00, 0xff][next(2)] ?? 0, page, page + PAGE);
  },
  (bytes, next) => {
    const [to, from] = [next(bytes.length / PAGE) * PAGE, next(bytes.length / PAGE) * PAGE];
    bytes.copy(bytes, to, from, from + PAGE);
  },
  // The end of it is missing.
  (bytes, next) => {
    bytes.fill(0, next(bytes.length));
  },
];

const flip = (bytes: Buffer, at: number, bit: number) => {
  bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
};

export type Outcome = { rounds: number; withErrors: number; strange: string[] };

/** A `SqliteStoreError` with its Thai sentence, or what the store says of a record that no longer fits the others. */
const isExpected = (error: unknown): boolean =>
  (error instanceof SqliteStoreError && /[ก-๙]/.test(error.message)) ||
  error instanceof InvalidRecordError ||
  error instanceof AlreadyExistsError ||
  (error instanceof Error && error.message === 'FOREIGN KEY constraint failed');

/**
 * Damages copies of a database in every way in turn, in the file or in its write-ahead log, and asks each for everything.
 * `strange` are errors that the product has no words for.
 */
export async function damageAndAsk(folder: string, seed: number, rounds: number): Promise<Outcome> {
  const { whole, log } = placesIn(folder);
  const file = `${folder}/prakat.sqlite`;
  const next = numbersFrom(seed);
  const outcome: Outcome = { rounds, withErrors: 0, strange: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const end of ['-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
    copyFileSync(whole, file);
    const target = next(4) === 0 ? `${file}-wal` : file;
    if (target !== file) copyFileSync(log, target);
    const bytes = readFileSync(target);
    damages[round % damages.length]?.(bytes, next);
    writeFileSync(target, bytes);
    const errors = await askForAll(folder, file);
    if (errors.length > 0) outcome.withErrors += 1;
    for (const error of errors.filter((one) => !isExpected(one)))
      outcome.strange.push(`round ${round}: ${error instanceof Error ? error.stack : error}`);
  }
  return outcome;
}
