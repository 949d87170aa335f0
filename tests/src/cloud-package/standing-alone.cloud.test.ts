import { createHmac } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { loadProfiles } from '@prakat/functions/config/load-profiles';
import { officesDir, projectRoot } from '@prakat/functions/config/project-folder';
import { emptyFirestore } from '@prakat/functions/store/firestore/empty-firestore';
import { createFirestoreStore } from '@prakat/functions/store/firestore/firestore-store';
import { startMemoryFirestore } from '@prakat/functions/store/firestore/memory/server';
import { anOutboxEntry } from '@prakat/shared/testing/builders';
import { simulatedChannel } from '@prakat/simulator/simulated-office';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { outboxCreated } from './testing/eventarc.ts';
import { startFunction, startServer } from './testing/functions-server.ts';
import { type InstalledPackage, installPackage, readFirebaseConfig } from './testing/installed.ts';

const OFFICES = ['khemarat', 'si-bun-rueang'];
const OFFICE = 'si-bun-rueang';

let installed: InstalledPackage;
let environment: Record<string, string>;
const firestore = await startMemoryFirestore(
  JSON.parse(readFileSync(join(projectRoot, 'firestore.indexes.json'), 'utf8')).indexes,
);
/** The database that the functions use, seen from outside. */
const PROJECT = 'demo-prakat';
const store = createFirestoreStore(emptyFirestore(firestore, PROJECT));
const sent: { path: string; body: unknown }[] = [];
const line = createServer((request, response) => {
  let text = '';
  request.on('data', (part) => {
    text += part;
  });
  request.on('end', () => {
    sent.push({ path: request.url ?? '', body: JSON.parse(text || 'null') });
    response.setHeader('content-type', 'application/json').end('{"sentMessages":[{"id":"1"}]}');
  });
});

beforeAll(async () => {
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve));
  installed = await installPackage({
    profiles: loadProfiles(officesDir),
    officeIds: OFFICES,
    line: `http://127.0.0.1:${(line.address() as AddressInfo).port}`,
  });
  environment = {
    ...installed.secrets,
    GCLOUD_PROJECT: PROJECT,
    FIREBASE_CONFIG: JSON.stringify({
      projectId: PROJECT,
      storageBucket: `${PROJECT}.appspot.com`,
    }),
    FIRESTORE_EMULATOR_HOST: firestore.host,
  };
});

afterAll(async () => {
  await store.close();
  firestore.stop();
  line.close();
  if (installed) rmSync(installed.folder, { recursive: true, force: true });
});

test('the page of the mini-app says of each office what it would ask for first', () => {
  const shell = readFileSync(join(installed.hosting, 'liff', 'index.html'), 'utf8');
  const [, content = ''] = /<meta name="liff-config" content="([^"]*)" \/>/.exec(shell) ?? [];
  const read = content.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
  expect(JSON.parse(read)).toEqual(
    OFFICES.map((officeId) => ({
      officeId,
      officeName: loadProfiles(officesDir).get(officeId)?.name.full,
      liffId: simulatedChannel(officeId).liffId,
    })),
  );
});

test('what goes up is the bundle, its dependencies by exact version, the connected offices and their settings', () => {
  const others = installed.files.filter((file) => !/^chunks\/[\w-]+\.js$/.test(file));
  expect(others).toEqual([
    'check-worker.js',
    'first-page.js',
    'index.js',
    'installation.json',
    'offices/khemarat.json',
    'offices/si-bun-rueang.json',
    'package-lock.json',
    'package.json',
  ]);
  const read = (name: string) => readFileSync(join(installed.installed, name), 'utf8');
  const { dependencies } = JSON.parse(read('package.json'));
  for (const version of Object.values(dependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  expect(Object.keys(dependencies)).toContain('firebase-functions');
  expect(read('package-lock.json')).not.toMatch(/"resolved"|https?:\/\/registry/);
  const everything = installed.files.map(read).join('\n');
  for (const secret of Object.values(installed.values)) expect(everything).not.toContain(secret);
  expect(everything).not.toContain(projectRoot);
});

/** What firebase-tools is told of the functions as it deploys them. */
async function readManifest() {
  const server = await startServer(
    [process.execPath, join(installed.installed, 'node_modules', '.bin', 'firebase-functions')],
    { cwd: installed.installed, env: { FUNCTIONS_CONTROL_API: 'true', GCLOUD_PROJECT: PROJECT } },
  );
  const response = await fetch(`${server.url}/__/functions.yaml`);
  const manifest = JSON.parse(await response.text());
  await server.stop();
  expect(response.status, JSON.stringify(manifest)).toBe(200);
  return manifest;
}

test('with an account of its own, and where nobody may be let in by a role, the manifest says so', async () => {
  const file = join(installed.installed, 'installation.json');
  const before = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    JSON.stringify({ ...JSON.parse(before), serviceAccount: 'prakat@', invoker: 'private' }),
  );
  const { endpoints } = await readManifest();
  writeFileSync(file, before);
  for (const endpoint of Object.values(endpoints))
    expect(endpoint).toMatchObject({ serviceAccountEmail: 'prakat@' });
  for (const name of ['app', 'papers'])
    expect(endpoints[name].httpsTrigger).toEqual({ invoker: ['private'] });
});

test("firebase-functions' own manifest lists five functions, where and how they run, and their one secret", async () => {
  const manifest = await readManifest();
  expect(manifest.specVersion).toBe('v1alpha1');
  expect(manifest.params).toContainEqual({ type: 'secret', name: 'PRAKAT_SECRETS', format: 'json' });
  const secretEnvironmentVariables = [{ key: 'PRAKAT_SECRETS' }];
  const everywhere = {
    platform: 'gcfv2',
    region: ['asia-southeast1'],
    cpu: 1,
    minInstances: 0,
    availableMemoryMb: 512,
    secretEnvironmentVariables,
  };
  expect(Object.keys(manifest.endpoints).sort()).toEqual([
    'app',
    'dailyJob',
    'outboxSweep',
    'outboxWritten',
    'papers',
  ]);
  expect(manifest.endpoints).toMatchObject({
    app: {
      ...everywhere,
      entryPoint: 'app',
      // It examines files.
      availableMemoryMb: 1024,
      httpsTrigger: { invoker: ['public'] },
      concurrency: 10,
      timeoutSeconds: 60,
      maxInstances: 20,
    },
    papers: {
      ...everywhere,
      entryPoint: 'papers',
      availableMemoryMb: 1024,
      httpsTrigger: { invoker: ['public'] },
      concurrency: 4,
      timeoutSeconds: 60,
      maxInstances: 4,
    },
    outboxWritten: {
      ...everywhere,
      eventTrigger: {
        eventType: 'google.cloud.firestore.document.v1.created',
        eventFilterPathPatterns: { document: 'outbox/{id}' },
        eventFilters: { database: '(default)' },
        retry: false,
      },
      // One that sends, of whatever many entries are written at once.
      concurrency: 250,
      timeoutSeconds: 300,
      maxInstances: 1,
    },
    outboxSweep: {
      ...everywhere,
      scheduleTrigger: {
        schedule: 'every 1 minutes',
        timeZone: 'Asia/Bangkok',
        retryConfig: { retryCount: 0 },
      },
      concurrency: 1,
      timeoutSeconds: 540,
      maxInstances: 1,
    },
    dailyJob: {
      ...everywhere,
      scheduleTrigger: { schedule: '30 8 * * *', timeZone: 'Asia/Bangkok', retryConfig: { retryCount: 5 } },
      concurrency: 1,
      timeoutSeconds: 540,
      maxInstances: 1,
    },
  });
  const [config] = readFirebaseConfig().functions;
  expect(config?.runtime).toBe(
    `nodejs${JSON.parse(readFileSync(join(installed.installed, 'package.json'), 'utf8')).engines.node}`,
  );
});

describe('served as on Cloud Run, with a Firestore in memory', () => {
  test('the app shows public pages, and refuses webhooks and API calls that nobody signed', async () => {
    const app = await startFunction('app', 'http', { cwd: installed.installed, env: environment });
    const page = await fetch(`${app.url}/${OFFICE}`);
    expect(page.status, app.output()).toBe(200);
    expect(await page.text()).toContain(installedName(OFFICE));
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    // Google's server reads the query in its own way before the product does.
    expect((await fetch(`${app.url}/${OFFICE}?after[x]=1&after[y]=2`)).status).toBe(200);
    expect((await fetch(`${app.url}/satun`)).status).toBe(404);
    expect((await fetch(`${app.url}/api/${OFFICE}/me`)).status).toBe(401);

    const body = JSON.stringify({ destination: 'U1', events: [aFollow] });
    const post = (signature: string) =>
      fetch(`${app.url}/line/${OFFICE}/webhook`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-line-signature': signature },
        body,
      });
    expect((await post('wrong')).status).toBe(401);
    sent.length = 0;
    const secret = installed.values.SI_BUN_RUEANG_LINE_CHANNEL_SECRET ?? '';
    const signed = await post(createHmac('sha256', secret).update(body).digest('base64'));
    // The reply was sent before the webhook was answered: nothing runs afterwards.
    expect({ status: signed.status, paths: sent.map(({ path }) => path) }, app.output()).toEqual({
      status: 200,
      paths: ['/v2/bot/message/reply'],
    });
    await app.stop();
    for (const text of app
      .output()
      .split('\n')
      .filter((line) => line.startsWith('{'))) {
      expect(JSON.parse(text)).toHaveProperty('severity');
    }
  });

  test('a look is counted and a tap taken before their answers end, though Google’s server reads forms in its own way', async () => {
    const app = await startFunction('app', 'http', { cwd: installed.installed, env: environment });
    const headers = {
      'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0',
      'fastly-client-ip': '203.0.113.7',
      'sec-fetch-site': 'same-origin',
    };
    expect((await fetch(`${app.url}/${OFFICE}`, { headers })).status, app.output()).toBe(200);
    const of = { equals: { officeId: OFFICE, kind: 'part' }, limit: 10 };
    const { items } = await store.find('visits', 'byKind', of);
    expect(items.map(({ views }) => views)).toEqual([1]);
    const form = { method: 'POST', headers, body: new URLSearchParams({ score: '5' }) };
    const tapped = await fetch(`${app.url}/${OFFICE}/statistics/answers`, { ...form, redirect: 'manual' });
    expect(tapped.status, app.output()).toBe(303);
    const months = await store.find('satisfaction', 'byMonth', { equals: { officeId: OFFICE }, limit: 1 });
    expect(months.items[0]?.overall).toEqual([0, 0, 0, 0, 1]);
    await app.stop();
  });

  test('an entry of the outbox is delivered by the event of its creation, before the event is answered', async () => {
    const entry = pending('created');
    await store.transact(async (tx) => tx.create('outbox', entry));
    const trigger = await startFunction('outboxWritten', 'cloudevent', {
      cwd: installed.installed,
      env: environment,
    });
    sent.length = 0;
    const answer = await fetch(trigger.url, outboxCreated(PROJECT, entry.id));
    const delivered = await store.get('outbox', entry.id);
    await trigger.stop();
    expect({ status: answer.status, entry: delivered?.status }, trigger.output()).toEqual({
      status: 204,
      entry: 'delivered',
    });
    expect(sent).toMatchObject([{ path: '/v2/bot/message/push', body: { to: `U${'1'.repeat(32)}` } }]);
  });

  test('the sweep delivers what no event came for, and the daily job runs for every office', async () => {
    // The sweep takes what has been due for a minute: before that an event comes for it.
    const entry = {
      ...pending('forgotten'),
      nextAttemptAt: new Date(Date.now() - 2 * 60_000).toISOString(),
    };
    await store.transact(async (tx) => tx.create('outbox', entry));
    for (const target of ['outboxSweep', 'dailyJob']) {
      const job = await startFunction(target, 'http', { cwd: installed.installed, env: environment });
      const { status } = await fetch(job.url, { method: 'POST' });
      await job.stop();
      expect(status, job.output()).toBe(200);
    }
    expect((await store.get('outbox', entry.id))?.status).toBe('delivered');
    for (const officeId of OFFICES) {
      expect(await store.get('jobRuns', `${officeId}:daily`), officeId).not.toBeNull();
    }
  });

  test('without a secret, one sentence in the log says which', async () => {
    const { SI_BUN_RUEANG_LINE_CHANNEL_SECRET: _, ...less } = installed.values;
    const env = { ...environment, PRAKAT_SECRETS: JSON.stringify(less) };
    const app = await startFunction('app', 'http', { cwd: installed.installed, env });
    expect((await fetch(`${app.url}/`)).status).toBe(500);
    await app.stop();
    expect(app.output()).toContain(
      'ยังไม่ได้กำหนดตัวแปรของช่องทาง LINE หรือ WordPress: SI_BUN_RUEANG_LINE_CHANNEL_SECRET',
    );
  });
});

const aFollow = {
  type: 'follow',
  mode: 'active',
  timestamp: Date.now(),
  source: { type: 'user', userId: `U${'0'.repeat(32)}` },
  webhookEventId: '01ARZ3NDEKTSV4RRFFQ69G5FAV',
  deliveryContext: { isRedelivery: false },
  replyToken: 'reply-token',
  follow: { isUnblocked: false },
};

const installedName = (officeId: string): string =>
  JSON.parse(readFileSync(join(installed.installed, 'offices', `${officeId}.json`), 'utf8')).name.full;

function pending(id: string) {
  const now = new Date(Date.now() - 1000).toISOString();
  return anOutboxEntry({
    id,
    officeId: OFFICE,
    about: null,
    status: 'pending',
    attempts: 0,
    nextAttemptAt: now,
    createdAt: now,
    lease: null,
  });
}
