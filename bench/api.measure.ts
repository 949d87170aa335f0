import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runDailyJob } from '@prakat/functions/jobs/run-daily-job';
import { keepListings } from '@prakat/functions/search/keep-listings';
import { facet } from '@prakat/functions/search/listing';
import { rarestGram, wordsOf } from '@prakat/functions/search/words';
import { collections } from '@prakat/functions/store/collections';
import type { OutboxEntry } from '@prakat/shared/outbox/entry';
import { aDraft } from '@prakat/shared/testing/builders';
import { smallPdf } from '@prakat/shared/testing/small-pdf';
import { simulatedChannel } from '@prakat/simulator/simulated-office';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { channelVariables } from '../server/src/doctor/testing.ts';
import { connect } from '../server/src/sqlite-store/database.ts';
import { aProduct, OFFICE } from '../tests/src/testing/a-product.ts';
import { buildProduct } from './api/build-product.ts';
import { multiply } from './growth/multiply.ts';
import { load, type Measured, medianOf, Programs, type Served, told } from './side-by-side.ts';

// What people do in the mini-app, each call beside a bare Express (`api/bare.mjs`): behind the same check of the ID token it
// reads as many rows by one indexed query of a copy of the same database, commits the same rows once, or writes the same
// bytes to the disk, and answers the same, packed by the same package. The bare one never looks at the type of a file; the
// product sees its first bytes, and examines it as a whole by a call of its own, in a worker (`npm run bench -- checks`). The bare
// one verifies the token with every call, the product once a minute. A filing is measured by itself, and with the people whom it tells, beside a bare one that pushes the same messages to the same LINE.
// Each is a process of its own, measured in turns. Run: npm run bench -- api; REQUESTS for more than 1,000; ONLY for
// one call; PROFILE for a folder that a processor profile of the product goes into.

const REQUESTS = Number(process.env.REQUESTS ?? 1_000);
const ROUNDS = Number(process.env.ROUNDS ?? 5);
const MS = Number(process.env.MS ?? 2500);
const CONNECTIONS = 8;
const LIMIT = 0.5;
const SEARCH_LIMIT = 0.35;
const COMMON = 'ประกาศ';
/** Each may upload sixty files a minute. */
const UPLOADERS = 200;

const folder = mkdtempSync(join(process.env.BENCH_DIR ?? tmpdir(), 'prakat-api-'));
const here = join(import.meta.dirname, 'api');
const programs = new Programs();
const { publicKey, privateKey } = await generateKeyPair('ES256');
const { loginChannelId } = simulatedChannel(OFFICE);

/** What an office of years has, as `growth` makes it: the newest forty wait for the head. */
async function fill(file: string) {
  const product = await aProduct();
  const published = await product.approved();
  await product.drain();
  const refused = await product.filed('staff-1');
  await product.act('assistant-2', refused.id, 'reject', { reason: 'เอกสารไม่ครบถ้วน' });
  // Of today the jobs are done: what follows is measured beside nothing else.
  await runDailyJob(product.context);
  await keepListings(product.context, [OFFICE]);
  await product.told();
  const categories = product.office.profile.categories.map(({ id }) => id);
  const settled = [published, published, published, published, refused];
  const ids = multiply(product.data.database, settled, REQUESTS - 40, categories);
  let waiting = '';
  for (let n = 0; n < 40; n += 1) {
    const { id } = await product.filed('staff-1');
    await product.act('assistant-2', id, 'propose');
    waiting = id;
  }
  await product.told();
  const now = product.clock() + 1000;
  const awaiting = (await product.get(waiting))?.awaiting[0] ?? '';
  const person = (key: string) => product.lineUserId(key);
  const people = Array.from({ length: UPLOADERS }, (_, n) => `uploader-${n}`);
  const member = await product.context.store.get('members', `${OFFICE}.staff-1`);
  if (!member) throw new Error('nobody files');
  await product.context.store.transact(async (tx) => {
    for (const key of people)
      tx.create('members', { ...member, id: `${OFFICE}.${key}`, lineUserId: person(key), seats: [] });
  });
  const connection = connect(product.data.database);
  connection.run('VACUUM INTO ?', [file]);
  connection.close();
  await product.close();
  return { now, awaiting, person, people, ownerId: member.id, middle: ids[Math.floor(ids.length / 2)] ?? '' };
}

type Filled = Awaited<ReturnType<typeof fill>>;
type Row = { table: string; record: { id: string } };

let filled: Filled;
let product: Served;
/** Another one, which tells nobody of anything. */
let silent: Served;
let bare: Served;
let keyServer: Server;
let tokens: Record<'head' | 'owner' | 'uploaders', string[]>;
const database = join(folder, 'data', 'prakat.sqlite');
const silentData = join(folder, 'silent');
const filing = JSON.stringify({ draft: aDraft(), filingKey: '{KEY}', corrects: null });

beforeAll(async () => {
  mkdirSync(join(folder, 'data'));
  mkdirSync(join(folder, 'uploads'));
  mkdirSync(silentData);
  filled = await fill(database);
  const { now, person, people } = filled;
  const sign = (key: string) =>
    new SignJWT({ amr: ['linesso'], name: key })
      .setProtectedHeader({ alg: 'ES256', kid: 'the-key' })
      .setIssuer('https://access.line.me')
      .setAudience(loginChannelId)
      .setSubject(person(key))
      .setIssuedAt(Math.floor(now / 1000))
      .setExpirationTime(Math.floor(now / 1000) + 3600)
      .sign(privateKey);
  tokens = {
    head: [await sign('sakrai')],
    owner: [await sign('staff-1')],
    uploaders: await Promise.all(people.map(sign)),
  };
  const jwk = { ...(await exportJWK(publicKey)), kid: 'the-key', alg: 'ES256', use: 'sig' };
  keyServer = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [jwk] }));
  }).listen(0, '127.0.0.1');
  await once(keyServer, 'listening');
  const keys = `http://127.0.0.1:${(keyServer.address() as AddressInfo).port}`;
  const line = await programs.start([join(import.meta.dirname, 'webhook', 'line-stub.mjs')]);
  const copy = join(folder, 'bare.sqlite');
  for (const place of [copy, join(silentData, 'prakat.sqlite')]) copyFileSync(database, place);
  const program = await buildProduct();
  const { PROFILE } = process.env;
  const profiled = PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${PROFILE}`] : [];
  const variables = {
    ...channelVariables,
    NOW: String(now),
    PORT: '0',
    LOG_LEVEL: 'warn',
    LINE_API_BASE_URL: `http://127.0.0.1:${line.port}`,
    LINE_LOGIN_BASE_URL: keys,
  };
  product = await programs.start([...profiled, program], { ...variables, DATA_DIR: join(folder, 'data') });
  silent = await programs.start([...profiled, program], {
    ...variables,
    DATA_DIR: silentData,
    OUTBOX: 'held',
  });
  const plan = join(folder, 'plan.json');
  writeFileSync(
    plan,
    JSON.stringify({
      keys: `${keys}/oauth2/v2.1/certs`,
      line: `http://127.0.0.1:${line.port}`,
      audience: loginChannelId,
      offset: now - Date.now(),
      reads: Object.fromEntries(
        await Promise.all(
          reads().map(async ({ name, path, as, queries }) => [
            name,
            { queries, answer: await answered('GET', path, tokens[as]) },
          ]),
        ),
      ),
      filing: await filingOf(),
      upload: await uploadOf(),
    }),
  );
  bare = await programs.start([join(here, 'bare.mjs'), copy, join(folder, 'uploads'), plan]);
});
afterAll(() => {
  programs.end();
  keyServer?.close();
  rmSync(folder, { recursive: true, force: true });
});

type Read = {
  name: string;
  path: string;
  as: 'head' | 'owner';
  queries: { sql: string; parameters: (string | number)[] }[];
};

/** What is read, and by which queries the bare server reads as many rows. */
function reads(): Read[] {
  const gram = facet.gram(rarestGram(wordsOf(COMMON)) ?? '');
  const { awaiting, ownerId, middle } = filled;
  const query = (sql: string, ...parameters: (string | number)[]) => ({ sql, parameters });
  return [
    {
      name: 'waiting',
      path: '?list=waiting',
      as: 'head',
      queries: [
        query(
          `SELECT s.data FROM submissions__awaiting w JOIN submissions s USING (id)
           WHERE w.value = ? AND w."officeId" = ? ORDER BY w."updatedAt" DESC, w.id DESC LIMIT 21`,
          awaiting,
          OFFICE,
        ),
      ],
    },
    {
      name: 'mine',
      path: '?list=mine',
      as: 'owner',
      queries: [
        query(
          `SELECT data FROM submissions WHERE "officeId" = ? AND "ownerId" = ?
           ORDER BY "updatedAt" DESC, id DESC LIMIT 21`,
          OFFICE,
          ownerId,
        ),
      ],
    },
    {
      name: 'one',
      path: `/${middle}`,
      as: 'head',
      queries: [
        query('SELECT data FROM submissions WHERE id = ?', middle),
        query('SELECT data FROM events WHERE log = ? ORDER BY seq DESC LIMIT 151', middle),
        query('SELECT data FROM publications WHERE id = ?', middle),
        query('SELECT data FROM "publicationEvents" WHERE log = ? ORDER BY seq DESC LIMIT 151', middle),
      ],
    },
    {
      name: 'search',
      path: `?list=search&q=${encodeURIComponent(COMMON)}`,
      as: 'owner',
      queries: [
        query(
          `SELECT s.data FROM listings__facets f JOIN submissions s USING (id)
           WHERE f."officeId" = ? AND f.value = ? ORDER BY f."updatedAt" DESC, f.id DESC LIMIT 21`,
          OFFICE,
          gram,
        ),
      ],
    },
  ];
}

const api = (path: string) => `/api/${OFFICE}${path}`;

async function answered(method: string, path: string, [token = '']: string[], given: RequestInit = {}) {
  const place = path.startsWith('/files') ? path : `/submissions${path}`;
  const answer = await fetch(`http://127.0.0.1:${product.port}${api(place)}`, {
    method,
    ...given,
    headers: { authorization: `Bearer ${token}`, ...given.headers },
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

/** Every record that one filing writes, with {ID} in the place of the request's id, and what it answers. */
async function filingOf(): Promise<{ rows: Row[]; answer: unknown; messages: unknown[] }> {
  const before = recordsIn(database);
  const body = filing.replace('{KEY}', crypto.randomUUID());
  const headers = { 'content-type': 'application/json' };
  const answer = (await answered('POST', '', tokens.owner, { body, headers })) as { id: string };
  const rows: Row[] = [];
  for (const [key, data] of recordsIn(database)) {
    const table = key.slice(0, key.indexOf(' '));
    if (before.get(key) === data || table === 'jobRuns') continue;
    const record = JSON.parse(data.replaceAll(answer.id, '{ID}')) as Row['record'];
    // What is new has another id each time; the counter is written anew; what waited before is another request's.
    const isNew = !before.has(key) && !record.id.includes('{ID}');
    if (table === 'outbox' && !isNew) throw new Error(`${record.id} waited already`);
    rows.push({ table, record: isNew ? { ...record, id: `{ID}-${rows.length}` } : record });
  }
  console.log(`a filing writes ${rows.map(({ table }) => table).join(', ')}`);
  const told = rows.filter(({ table }) => table === 'outbox').map(({ record }) => record as OutboxEntry);
  const messages = told.map(
    ({ task }) => task.kind === 'message' && { to: task.address, messages: task.messages },
  );
  return { rows, answer, messages };
}

function recordsIn(file: string): Map<string, string> {
  const connection = connect(file);
  const records = new Map<string, string>();
  for (const table of Object.keys(collections))
    for (const { id, data } of connection.all(`SELECT id, data FROM "${table}"`))
      records.set(`${table} ${id}`, String(data));
  connection.close();
  return records;
}

const uploaded = join(folder, 'a.pdf');

async function uploadOf(): Promise<{ record: unknown; answer: { id: string } }> {
  const content = Buffer.from(smallPdf('ก'.repeat(34_000)));
  writeFileSync(uploaded, content);
  const headers = { 'x-file-name': 'a.pdf', 'content-type': 'application/pdf' };
  const answer = (await answered('POST', '/files', tokens.uploaders, { body: content, headers })) as {
    id: string;
  };
  const connection = connect(database);
  const [row] = connection.all('SELECT data FROM files WHERE id = ?', [answer.id]);
  connection.close();
  return { record: JSON.parse(String(row?.data)), answer };
}

type Asked = { method: string; path: string; tokens: string[]; json?: string; file?: string };

const ask = ({ port, pid }: Served, asked: Asked, ms = MS): Promise<Measured> =>
  load(pid, [join(here, 'client.mjs'), port, String(CONNECTIONS), String(ms)], JSON.stringify(asked));

async function share(what: string, own: Asked, path: string, of = product): Promise<number> {
  const other = { ...own, path };
  await ask(of, own, MS / 2);
  await ask(bare, other, MS / 4);
  const [ours, theirs]: [Measured[], Measured[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(await ask(of, own));
    theirs.push(await ask(bare, other));
  }
  const [mine, its] = [medianOf(ours), medianOf(theirs)];
  const ratio = mine.perSecond / its.perSecond;
  console.log(`${what.padEnd(26)} ${told(mine)}
  ${'bare'.padEnd(24)} ${told(its)}: ${ratio.toFixed(2)}, by processor ${(its.cpu / mine.cpu).toFixed(2)}`);
  return ratio;
}

const { ONLY } = process.env;
const names: Record<string, string> = {
  waiting: 'what waits for me',
  mine: 'my list',
  one: 'one request',
  search: 'search of a common word',
};

test(`each call is answered at ${LIMIT} of a bare server, a search at ${SEARCH_LIMIT}`, async () => {
  const ratios: { what: string; ratio: number; limit: number }[] = [];
  const held = async (what: string, limit: number, asked: Asked, path: string, of = product) => {
    if (!ONLY || path === `/${ONLY}`) ratios.push({ what, limit, ratio: await share(what, asked, path, of) });
  };
  for (const { name, path, as } of reads()) {
    const asked = { method: 'GET', path: api(`/submissions${path}`), tokens: tokens[as] };
    await held(names[name] ?? name, name === 'search' ? SEARCH_LIMIT : LIMIT, asked, `/${name}`);
  }
  const upload = { method: 'POST', path: api('/files'), tokens: tokens.uploaders, file: uploaded };
  await held('uploading 100 KB', LIMIT, upload, '/upload');
  const filed = { method: 'POST', path: api('/submissions'), tokens: tokens.owner, json: filing };
  await held('filing', LIMIT, filed, '/filing', silent);
  await held('filing, and telling people', LIMIT, filed, '/told');
  for (const { what, ratio, limit } of ratios) expect.soft(ratio, what).toBeGreaterThanOrEqual(limit);
});
