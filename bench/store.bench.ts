import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { aLogEvent, anOutboxEntry, aSubmission } from '@prakat/shared/testing/builders';
import { afterAll, bench } from 'vitest';
import { openSqliteStore } from '../server/src/sqlite-store/sqlite-store.ts';

// Durable commits a second: what one verb of the workflow writes (a request, its event, two messages), through the
// store and through the bare driver with the same tables of key and JSON. Run: npx vitest bench --run bench/store.bench.ts

const folder = mkdtempSync(path.join(process.env.BENCH_DIR ?? tmpdir(), 'prakat-bench-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let turn = 0;
function recordsOf() {
  turn += 1;
  const id = `s-${turn}`;
  return {
    submission: aSubmission({ id, number: `2565-${turn}`, updatedAt: new Date(turn * 1000).toISOString() }),
    event: aLogEvent({ submissionId: id }),
    entries: [1, 2].map((n) => anOutboxEntry({ id: `${id}-${n}`, submissionId: id })),
  };
}

const store = openSqliteStore({ file: path.join(folder, 'store.db') });
afterAll(() => store.close());

const raw = new DatabaseSync(path.join(folder, 'raw.db'));
raw.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
for (const table of ['submissions', 'events', 'outbox']) {
  raw.exec(`CREATE TABLE ${table} (id TEXT PRIMARY KEY NOT NULL, data TEXT NOT NULL)`);
}
const insert = (table: string) => raw.prepare(`INSERT INTO ${table} (id, data) VALUES (?, ?)`);
const inserts = { submissions: insert('submissions'), events: insert('events'), outbox: insert('outbox') };
afterAll(() => {
  raw.close();
});

const times: Record<'raw' | 'store', number[]> = { raw: [], store: [] };

function timedRaw(): void {
  const { submission, event, entries } = recordsOf();
  const start = performance.now();
  raw.exec('BEGIN IMMEDIATE');
  inserts.submissions.run(submission.id, JSON.stringify(submission));
  inserts.events.run(event.id, JSON.stringify(event));
  for (const entry of entries) inserts.outbox.run(entry.id, JSON.stringify(entry));
  raw.exec('COMMIT');
  times.raw.push(performance.now() - start);
}

async function timedStore(): Promise<void> {
  const { submission, event, entries } = recordsOf();
  const start = performance.now();
  await store.transact(async (tx) => {
    await tx.get('submissions', submission.id);
    tx.put('submissions', submission);
    tx.create('events', event);
    for (const entry of entries) tx.create('outbox', entry);
  });
  times.store.push(performance.now() - start);
}

const median = (values: number[]) =>
  values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

afterAll(() => {
  const [bare, ours] = [median(times.raw), median(times.store)];
  console.log(
    `durable transactions of four records, median of ${times.store.length}, taken in turns:\n` +
      `  the bare driver, no indexes, no checks ${bare.toFixed(3)} ms  ${Math.round(1000 / bare)}/s\n` +
      `  the SQLite store                     ${ours.toFixed(3)} ms  ${Math.round(1000 / ours)}/s\n` +
      `  ratio                                ${(ours / bare).toFixed(2)}`,
  );
});

// In turns, so that whatever else the machine does at the time bears on both alike.
bench(
  'one transaction through the bare driver, one through the store',
  async () => {
    timedRaw();
    await timedStore();
  },
  { time: 4000 },
);

const seats = ['position:head', 'role:webmaster', 'unit:legal', 'member:1', 'role:staff', 'unit:it'];

bench('a page of 20 requests waiting for one of six seats, among those written above', async () => {
  const equals = { officeId: 'si-bun-rueang' };
  await store.find('submissions', 'byAwaiting', { equals, anyOf: seats, limit: 20 });
});
