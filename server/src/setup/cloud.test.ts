import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Storage } from '@google-cloud/storage';
import { cloudOf } from '@prakat/functions/backup/open-cloud';
import { startMemoryBucket } from '@prakat/functions/files/memory-bucket';
import { emptyFirestore } from '@prakat/functions/store/firestore/empty-firestore';
import { startMemoryFirestore } from '@prakat/functions/store/firestore/memory/server';
import { simulatedChannel } from '@prakat/simulator/simulated-office';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readInstallationOf } from '../cloud-package/installation.ts';
import { aClosedAddress, channelVariables, OFFICE, variable } from '../doctor/testing.ts';
import { createLocalEnvironment, type LocalEnvironment } from '../environment.ts';
import { blankMenu } from '../menus/testing.ts';
import { readEnvFile } from './env-file.ts';
import { setUpCloud } from './set-up.ts';

const CODE = /[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}/;
const names = { project: 'prakat-test', bucket: 'prakat-test.firebasestorage.app' };
const channel = simulatedChannel(OFFICE);
const folder = mkdtempSync(join(tmpdir(), 'prakat-setup-cloud-'));
const envFile = join(folder, '.env.prakat-test');

let running: LocalEnvironment;
let firestore: Awaited<ReturnType<typeof startMemoryFirestore>>;
let bucket: Awaited<ReturnType<typeof startMemoryBucket>>;
beforeAll(async () => {
  running = await createLocalEnvironment();
  firestore = await startMemoryFirestore(null);
  bucket = await startMemoryBucket();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  firestore.stop();
  bucket.stop();
  await running.close();
});

const said: string[] = [];
/** Secret Manager; null where whoever runs the program may not use it. */
let manager: Map<string, string> | null = new Map();
let writes = 0;
async function setUp(given: Record<string, string>, more: { newLinkSecret?: boolean } = {}) {
  said.length = 0;
  writes = 0;
  const nowhere = await aClosedAddress();
  const storage = new Storage({ apiEndpoint: bucket.url, projectId: names.project });
  const open = async () =>
    cloudOf(names, emptyFirestore(firestore, names.project), storage.bucket(names.bucket));
  await setUpCloud(
    {
      environment: { LINE_API_BASE_URL: running.lineUrl, LINE_DATA_API_BASE_URL: running.lineUrl },
      menuImage: blankMenu,
      envFile,
      template: '',
      answer: async () => ({ publicUrl: running.machine.url, offices: { [OFFICE]: given } }),
      newCode: false,
      clock: running.clock.now,
      say: (line) => said.push(line),
      ...more,
    },
    names,
    {
      clock: running.clock.now,
      open,
      async secrets(_project, wanted) {
        if (!manager) throw new Error('Secret Manager answers 403');
        const there = manager;
        const values = Object.fromEntries(
          wanted.filter((name) => there.has(name)).map((name) => [name, there.get(name) ?? '']),
        );
        return { values, missing: wanted.filter((name) => !there.has(name)) };
      },
      async writeSecret(_project, name, value) {
        writes += 1;
        manager?.set(name, value);
      },
      firestoreUrl: nowhere,
      storageUrl: nowhere,
    },
  );
  return said.join('\n');
}
const inManager = (name: string) => JSON.parse(manager?.get(name) ?? 'null');

const given = {
  channelId: channel.channelId,
  channelSecret: channel.channelSecret,
  channelAccessToken: channel.accessToken,
  loginChannelId: channel.loginChannelId,
  loginChannelSecret: channel.loginChannelSecret,
  wordpressUser: 'prakat',
  wordpressPassword: 'abcd efgh ijkl mnop',
};
const confidential = [
  channel.channelSecret,
  channel.accessToken,
  channel.loginChannelSecret,
  given.wordpressPassword,
];
const ofFunctions = {
  [variable('LINE_CHANNEL_SECRET')]: channel.channelSecret,
  [variable('LINE_CHANNEL_ACCESS_TOKEN')]: channel.accessToken,
  [variable('WORDPRESS_PASSWORD')]: given.wordpressPassword,
};

it('where Secret Manager cannot be used, says what to do, and the functions are not told to look there', async () => {
  manager = null;
  const text = await setUp(given);
  expect(text).toContain('ยังไม่ได้เก็บค่าลับ');
  expect(text).toContain('gcloud services enable secretmanager.googleapis.com --project=prakat-test');
  expect(text).toMatch(CODE);
  expect(readEnvFile(envFile)).not.toHaveProperty('PRAKAT_SECRETS');
});

it('sets a project up: ids in its file, the secrets of all in one, and again changes nothing', async () => {
  manager = new Map();
  const first = await setUp(given);
  const file = readFileSync(envFile, 'utf8');
  for (const secret of confidential) {
    expect(file).not.toContain(secret);
    expect(first).not.toContain(secret);
  }
  expect(statSync(envFile).mode & 0o777).toBe(0o600);
  const long = expect.stringMatching(/^[0-9a-f]{64}$/);
  expect(inManager('PRAKAT_SECRETS')).toEqual({ ...ofFunctions, LINK_SECRET: long, SEAL_KEY: long });
  // What no function needs is where no function looks.
  expect(inManager('PRAKAT_SETUP_SECRETS')).toEqual({
    [variable('LINE_LOGIN_CHANNEL_SECRET')]: channel.loginChannelSecret,
  });
  // What is built from the file names the office and knows of its token and of the one secret.
  expect(readInstallationOf(readEnvFile(envFile), [OFFICE])).toMatchObject({
    officeIds: [OFFICE],
    oneSecret: true,
    longLivedTokens: [OFFICE],
    wordpress: [OFFICE],
    variables: { [variable('LIFF_ID')]: channel.liffId, PUBLIC_URL: running.machine.url },
  });

  const second = await setUp({});
  expect(readFileSync(envFile, 'utf8')).toBe(file);
  expect(writes).toBe(0);
  expect(second).not.toMatch(CODE);
  expect(second).toMatch(/✓ ผ่าน .* ช่องทาง Messaging API/);
  expect(second).toMatch(/✓ ผ่าน .* แอป LIFF/);
});

it('puts together what stood alone, with the key of the seals and the secret of the links as they were', async () => {
  const own = { LINK_SECRET: 'k'.repeat(40), SEAL_KEY: 's'.repeat(40) };
  manager = new Map(Object.entries({ ...channelVariables, ...ofFunctions, ...own }));
  await setUp({});
  expect(inManager('PRAKAT_SECRETS')).toEqual({ ...ofFunctions, ...own });
});

it('replaces what was issued anew, and the secret of the links when it is asked to', async () => {
  const before = inManager('PRAKAT_SECRETS');
  await setUp({ wordpressPassword: 'qrst uvwx yzab cdef' });
  expect(inManager('PRAKAT_SECRETS')).toEqual({
    ...before,
    [variable('WORDPRESS_PASSWORD')]: 'qrst uvwx yzab cdef',
  });
  await setUp({}, { newLinkSecret: true });
  expect(inManager('PRAKAT_SECRETS').SEAL_KEY).toBe(before.SEAL_KEY);
  expect(inManager('PRAKAT_SECRETS').LINK_SECRET).not.toBe(before.LINK_SECRET);
});
