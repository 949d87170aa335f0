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
async function setUp(given: Record<string, string>, inSecretManager: Record<string, string> | null) {
  said.length = 0;
  const nowhere = await aClosedAddress();
  const storage = new Storage({ apiEndpoint: bucket.url, projectId: names.project });
  const open = async () =>
    cloudOf(names, emptyFirestore(firestore, names.project), storage.bucket(names.bucket));
  await setUpCloud(
    {
      environment: { LINE_API_BASE_URL: running.lineUrl },
      envFile,
      template: '',
      answer: async () => ({ publicUrl: running.machine.url, offices: { [OFFICE]: given } }),
      newCode: false,
      clock: running.clock.now,
      say: (line) => said.push(line),
    },
    names,
    {
      clock: running.clock.now,
      open,
      async secrets(_project, wanted) {
        if (!inSecretManager) throw new Error('403');
        const values = Object.fromEntries(
          Object.entries(inSecretManager).filter(([name]) => wanted.includes(name)),
        );
        return { values, missing: wanted.filter((name) => !(name in values)) };
      },
      firestoreUrl: nowhere,
      storageUrl: nowhere,
    },
  );
  return said.join('\n');
}

it('sets a project up: ids in its file, secrets as commands, a code in Firestore; and again changes nothing', async () => {
  const given = {
    channelId: channel.channelId,
    channelSecret: channel.channelSecret,
    channelAccessToken: channel.accessToken,
    loginChannelId: channel.loginChannelId,
    loginChannelSecret: channel.loginChannelSecret,
    wordpressUser: 'prakat',
    wordpressPassword: 'abcd efgh ijkl mnop',
  };
  const first = await setUp(given, null);
  const file = readFileSync(envFile, 'utf8');
  const password = given.wordpressPassword;
  for (const secret of [channel.channelSecret, channel.accessToken, channel.loginChannelSecret, password]) {
    expect(file).not.toContain(secret);
    expect(first).not.toContain(secret);
  }
  expect(statSync(envFile).mode & 0o777).toBe(0o600);
  expect(first).toMatch(CODE);
  const set = 'npx firebase-tools functions:secrets:set --project prakat-test';
  expect(
    said.filter((line) => line.includes('functions:secrets:set --project')).map((line) => line.trim()),
  ).toEqual([
    `openssl rand -hex 32 | ${set} --data-file - LINK_SECRET`,
    `openssl rand -hex 32 | ${set} --data-file - SEAL_KEY`,
    `${set} ${variable('LINE_CHANNEL_SECRET')}`,
    `${set} ${variable('LINE_CHANNEL_ACCESS_TOKEN')}`,
    `${set} ${variable('LINE_LOGIN_CHANNEL_SECRET')}`,
    `${set} ${variable('WORDPRESS_PASSWORD')}`,
  ]);
  // What is built from the file names the office and knows of its token.
  expect(readInstallationOf(readEnvFile(envFile), [OFFICE])).toMatchObject({
    officeIds: [OFFICE],
    longLivedTokens: [OFFICE],
    wordpress: [OFFICE],
    variables: { [variable('LIFF_ID')]: channel.liffId, PUBLIC_URL: running.machine.url },
  });

  const own = { LINK_SECRET: 'k'.repeat(40), SEAL_KEY: 's'.repeat(40) };
  const second = await setUp(
    {},
    { ...channelVariables, ...own, [variable('WORDPRESS_PASSWORD')]: given.wordpressPassword },
  );
  expect(readFileSync(envFile, 'utf8')).toBe(file);
  expect(second).not.toContain('functions:secrets:set --project');
  expect(second).not.toMatch(CODE);
  expect(second).toMatch(/✓ ผ่าน .* ช่องทาง Messaging API/);
  expect(second).toMatch(/✓ ผ่าน .* แอป LIFF/);
});
