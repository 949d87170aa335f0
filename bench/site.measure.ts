import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp, loadParts } from '@prakat/functions/app';
import { loadProfiles } from '@prakat/functions/config/load-profiles';
import type { Context, Office } from '@prakat/functions/context';
import { searchPublic } from '@prakat/functions/search/search-public';
import { countChanges } from '@prakat/functions/store/count-changes';
import express from 'express';
import { pino } from 'pino';
import { afterAll, expect, test } from 'vitest';
import { officesDir } from '../functions/src/config/project-folder.ts';
import { openLocalFileStore } from '../server/src/file-store/local-file-store.ts';
import { openSqliteStore } from '../server/src/sqlite-store/sqlite-store.ts';
import { LocalTrafficLog } from '../server/src/traffic-log/local-traffic-log.ts';
import { COMMON, fill, RARE } from './site/fill.ts';

// How fast the pages of the website are served, as a share of what a bare Express does that sends the same packed bytes: the
// same page again, as it is kept; and pages that were not asked for in a while, each rendered anew. Both servers are in this
// process, the client in another; they are measured in turns. Then what a search takes.
// Run: npm run bench -- site; ITEMS=200000 for more publications, LISTED for how many of them the search has.

const OFFICE = 'si-bun-rueang';
const ITEMS = Number(process.env.ITEMS ?? 20_000);
const LISTED = Number(process.env.LISTED ?? ITEMS);
const ROUNDS = 3;
const MS = 2500;
const CONNECTIONS = 16;
/** More than are kept at a time. */
const SPREAD = 5000;
/** Shares of what the bare one does; whoever has the page already is answered as fast as Express answers at all, and saves the bytes. */
const limits = { home: 0.6, item: 0.8, topic: 0.5, known: 0.9 };

const folder = mkdtempSync(join(process.env.BENCH_DIR ?? tmpdir(), 'prakat-site-'));
const file = join(folder, 'prakat.db');
await openSqliteStore({ file }).close();
const filled = performance.now();
const ids = fill(file, OFFICE, ITEMS, LISTED);
console.log(
  `${ITEMS} publications, ${LISTED} of them found, written in ${Math.round((performance.now() - filled) / 1000)} s`,
);

const { store, changesOf } = countChanges(openSqliteStore({ file }), new Set(['publications']));
const profiles = loadProfiles(officesDir);
const needed: Partial<Context> = {
  store,
  files: openLocalFileStore(join(folder, 'files')),
  offices: new Map([...profiles].map(([id, profile]) => [id, { profile } as Office])),
  clock: Date.now,
  publicUrl: 'http://localhost',
  publicChanges: changesOf,
  logger: pino({ enabled: false }),
  isMeasured: true,
};
await loadParts();
const product = await listen(createServer(createApp(needed as Context)));
/** With a line of the traffic log for each request, which is on its way to the disk before the next is answered. */
const traffic = new LocalTrafficLog({
  folder: join(folder, 'traffic'),
  clock: Date.now,
  days: 90,
  trustedProxy: null,
  logger: pino({ enabled: false }),
});
const logged = await listen(createServer(createApp({ ...needed, traffic } as Context)));

let bytes = Buffer.alloc(0);
const bare = await listen(
  createServer(
    express().get('/{*any}', (_request, response) => {
      response.set('Content-Encoding', 'br').type('html').send(bytes);
    }),
  ),
);

afterAll(async () => {
  for (const { server } of [product, logged, bare]) server.close();
  await traffic.close();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

async function listen(server: Server): Promise<{ server: Server; port: number }> {
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return { server, port: (server.address() as AddressInfo).port };
}

/** Answers a second. */
async function load(port: number, paths: readonly string[], etag = ''): Promise<number> {
  const given = [
    join(import.meta.dirname, 'site', 'load.mjs'),
    String(port),
    String(CONNECTIONS),
    String(MS),
    ...(etag ? [etag] : []),
  ];
  const client = spawn(process.execPath, given, { stdio: ['pipe', 'pipe', 'inherit'] });
  client.stdin.end(paths.join('\n'));
  let printed = '';
  for await (const chunk of client.stdout) printed += chunk;
  return Number(printed);
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

async function share(
  what: string,
  paths: readonly string[],
  { of: { port } = product, isKnown = false } = {},
): Promise<number> {
  const [first = ''] = paths;
  const answer = await fetch(`http://127.0.0.1:${product.port}${first}`);
  const page = Buffer.from(await answer.arrayBuffer());
  const etag = isKnown ? (answer.headers.get('etag') ?? '') : '';
  const { brotliCompressSync } = await import('node:zlib');
  bytes = brotliCompressSync(page);
  const own: number[] = [];
  const others: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    own.push(await load(port, paths, etag));
    others.push(await load(bare.port, paths));
  }
  const ratio = median(own) / median(others);
  const kib = (page.length / 1024).toFixed(1);
  console.log(
    `${what.padEnd(28)} ${kib.padStart(5)} KiB, ${(bytes.length / 1024).toFixed(1)} packed: ${median(own).toFixed(0)} a second, bare Express ${median(others).toFixed(0)}: ${ratio.toFixed(2)}`,
  );
  return ratio;
}

test('pages are served at their share of a bare Express with the same bytes, and cost less to whoever has them', async () => {
  const item = (id: string) => `/${OFFICE}/items/${id}`;
  const home = await share('home', [`/${OFFICE}/`]);
  const one = await share('an item', [item(ids[0] ?? '')]);
  const topic = await share('a topic', [`/${OFFICE}/categories/law`]);
  const known = await share('home, already there', [`/${OFFICE}/`], { isKnown: true });
  const knownItem = await share('an item, already there', [item(ids[0] ?? '')], { isKnown: true });
  await share('home, each look logged', [`/${OFFICE}/`], { of: logged });
  const step = Math.max(1, Math.floor(ids.length / SPREAD));
  await share('items far apart', ids.filter((_, n) => n % step === 0).map(item));
  expect(home, 'home').toBeGreaterThanOrEqual(limits.home);
  expect(one, 'an item').toBeGreaterThanOrEqual(limits.item);
  expect(topic, 'a topic').toBeGreaterThanOrEqual(limits.topic);
  for (const ratio of [known, knownItem])
    expect(ratio, 'a page that is already there').toBeGreaterThanOrEqual(limits.known);
});

test('a search reads no more than it may, however many publications there are', async () => {
  const asked = [
    ['a word of many', { text: COMMON }],
    ['a rare word', { text: RARE }],
    ['two words', { text: `${COMMON} ${RARE}` }],
    ['a word, a topic and a type', { text: COMMON, categoryId: 'law', file: 'pdf' as const }],
    ['a word that is nowhere', { text: 'ซิมโฟนีออร์เคสตรา' }],
    ['a topic', { categoryId: 'law' }],
    ['a word and a type that none has', { text: COMMON, file: 'zip' as const }],
  ] as const;
  for (const [what, query] of asked) {
    const question = { text: '', categoryId: null, year: null, file: null, ...query };
    const times: number[] = [];
    let count = 0;
    for (let run = 0; run < 15; run += 1) {
      const started = performance.now();
      const found = await searchPublic(store, OFFICE, question, { after: null, now: Date.now() });
      times.push(performance.now() - started);
      count = found.items.length;
    }
    console.log(
      `search: ${what.padEnd(32)} ${median(times).toFixed(1)} ms, ${count} found on its first page`,
    );
    expect(median(times)).toBeLessThan(200);
  }
});
