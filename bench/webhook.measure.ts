import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodePostback } from '@prakat/shared/buttons/postback-data';
import { aLogEvent, aMember, aSubmission } from '@prakat/shared/testing/builders';
import { simulatedChannel } from '@prakat/simulator/simulated-office';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '../functions/src/config/project-folder.ts';
import { channelVariables, OFFICE } from '../server/src/doctor/testing.ts';
import { openSqliteStore } from '../server/src/sqlite-store/sqlite-store.ts';
import { load, type Measured, medianOf, Programs, type Served, told } from './side-by-side.ts';

// What LINE's webhook takes, at twenty connections, beside a bare Express: one that checks the signature, and one that also
// commits three rows durably and sends one reply through LINE's SDK. The product is the built program with a traffic log and
// the same LINE to reply to; each is a process of its own, and they are measured in turns. The time of the processor is told
// too: it says more on a busy machine. Run: npm run bench -- webhook; PRODUCT for another build's server.js; PROFILE for a folder
// that a processor profile of the product goes into of one kind of event (`-- webhook -t 'a text'`).

const ROUNDS = Number(process.env.ROUNDS ?? 3);
const MS = Number(process.env.MS ?? 4000);
const CONNECTIONS = 20;
const LIMIT = 0.5;
const PATIENCE_MS = 60;

const folder = mkdtempSync(join(process.env.BENCH_DIR ?? tmpdir(), 'prakat-webhook-'));
const here = join(import.meta.dirname, 'webhook');
const { channelSecret } = simulatedChannel(OFFICE);
const STAFF = `U${'1'.repeat(32)}`;
const HEAD = `U${'2'.repeat(32)}`;
const programs = new Programs();

const request = aSubmission({ id: 'request-1', officeId: OFFICE, revision: 3 });

/** People, and a request that has changed since the card that will be pressed. */
async function fill(dataDir: string): Promise<void> {
  mkdirSync(dataDir);
  const store = openSqliteStore({ file: join(dataDir, 'prakat.sqlite') });
  await store.transact(async (tx) => {
    tx.create('members', aMember({ id: 'staff', officeId: OFFICE, lineUserId: STAFF }));
    tx.create(
      'members',
      aMember({
        id: 'head',
        officeId: OFFICE,
        lineUserId: HEAD,
        positionId: 'head',
        roles: ['staff', 'administrator'],
      }),
    );
    tx.create('submissions', request);
    tx.create('events', aLogEvent({ log: request.id, officeId: OFFICE }));
  });
  await store.close();
}

let product: Served;
let bare: Served;
beforeAll(async () => {
  const { port: line } = await programs.start([join(here, 'line-stub.mjs')]);
  bare = await programs.start([join(here, 'bare.mjs'), join(folder, 'bare.sqlite'), channelSecret, line]);
  const dataDir = join(folder, 'data');
  await fill(dataDir);
  const { PRODUCT = join(projectRoot, 'dist', 'server.js'), PROFILE } = process.env;
  const profiled = PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${PROFILE}`] : [];
  product = await programs.start([...profiled, PRODUCT], {
    ...channelVariables,
    DATA_DIR: dataDir,
    PORT: '0',
    PUBLIC_URL: 'http://localhost:4400',
    LINE_API_BASE_URL: `http://127.0.0.1:${line}`,
  });
});
afterAll(() => {
  programs.end();
  rmSync(folder, { recursive: true, force: true });
});

const ask = ({ port, pid }: Served, path: string, event: object, ms = MS): Promise<Measured> =>
  load(
    pid,
    [join(here, 'client.mjs'), port, String(CONNECTIONS), String(ms), path, channelSecret],
    JSON.stringify(event),
  );

async function sideBySide(what: string, kinds: readonly string[], event: object) {
  const own: Measured[] = [];
  const others = kinds.map((): Measured[] => []);
  const webhook = `/line/${OFFICE}/webhook`;
  // Until the engine has made its own of it.
  await ask(product, webhook, event, MS / 2);
  for (const kind of kinds) await ask(bare, `/${kind}`, event, MS / 4);
  for (let round = 0; round < ROUNDS; round += 1) {
    own.push(await ask(product, webhook, event));
    for (const [n, kind] of kinds.entries()) others[n]?.push(await ask(bare, `/${kind}`, event));
  }
  const ours = medianOf(own);
  console.log(`${what.padEnd(24)} ${told(ours)}`);
  const ratios = others.map((all, n) => {
    const theirs = medianOf(all);
    const ratio = ours.perSecond / theirs.perSecond;
    const ofProcessor = (theirs.cpu / ours.cpu).toFixed(2);
    console.log(
      `  ${`bare: ${kinds[n]}`.padEnd(22)} ${told(theirs)}: ${ratio.toFixed(2)}, by processor ${ofProcessor}`,
    );
    return ratio;
  });
  return { ours, ratio: ratios.at(-1) ?? 0, theirs: medianOf(others.at(-1) ?? []) };
}

const base = { mode: 'active', deliveryContext: { isRedelivery: false } };
const text = (said: string) => ({ type: 'text', id: '1', quoteToken: 'q', text: said });
const alone = { ...base, source: { type: 'user', userId: STAFF } };

test('group noise and redelivered events cost little more than the check of the signature', async () => {
  const source = { type: 'group', groupId: `C${'1'.repeat(32)}`, userId: STAFF };
  await sideBySide('group noise', ['signature'], {
    ...base,
    type: 'message',
    source,
    message: text('พรุ่งนี้ประชุมกี่โมง'),
  });
  await sideBySide('redelivered', ['signature'], {
    ...alone,
    type: 'message',
    webhookEventId: 'the-same',
    message: text('สวัสดีครับ'),
  });
});

test(`a text and a stale button keep at least ${LIMIT} of signature, commit and reply, within ${PATIENCE_MS} ms or what it takes`, async () => {
  const kinds = ['signature', 'commit', 'reply'];
  const typed = await sideBySide('text in 1:1', kinds, {
    ...alone,
    type: 'message',
    message: text('สวัสดีครับ'),
  });
  const data = encodePostback({ a: 'approve', s: request.id, r: 1, h: 'a'.repeat(64) });
  const pressed = await sideBySide('stale button', kinds, {
    ...base,
    type: 'postback',
    source: { type: 'user', userId: HEAD },
    postback: { data },
  });
  for (const { ours, theirs, ratio } of [typed, pressed]) {
    expect(ratio).toBeGreaterThanOrEqual(LIMIT);
    // Where the disk takes longer to flush, the bare one is kept waiting too.
    expect(ours.p99).toBeLessThan(Math.max(PATIENCE_MS, theirs.p99));
  }
});
