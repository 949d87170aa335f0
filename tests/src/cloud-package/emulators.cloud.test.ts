import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { loadProfiles } from '@prakat/functions/config/load-profiles';
import { officesDir, projectRoot } from '@prakat/functions/config/project-folder';
import { startMemoryBucket } from '@prakat/functions/files/memory-bucket';
import { emptyFirestore } from '@prakat/functions/store/firestore/empty-firestore';
import { createFirestoreStore } from '@prakat/functions/store/firestore/firestore-store';
import { startMemoryFirestore } from '@prakat/functions/store/firestore/memory/server';
import { freePort } from '@prakat/server/fault-test/free-port';
import { createLinePlatform } from '@prakat/simulator/line-platform/server';
import { Player } from '@prakat/simulator/play/player';
import { OFFICE, playRequestForm } from '@prakat/simulator/play/request-form-2564';
import { seedSimulation, simulatedOfficesOf } from '@prakat/simulator/simulation';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findJar, hasJava, PROGRAM } from '../../../scripts/check-emulator.mjs';
import { installPackage, readFirebaseConfig } from './testing/installed.ts';
import { makeJarOf } from './testing/jar-of-program.ts';

const PROJECT = 'demo-prakat';

/** The command `firebase` of firebase-tools, which is no part of the project: 600 packages for this test alone. */
const firebase = process.env.FIREBASE_TOOLS ?? '';
if (!firebase) {
  console.log('SKIPPED: the emulators of firebase-tools; set FIREBASE_TOOLS to its command `firebase`');
}
/** Google's emulator of Firestore as Debian has it; firebase-tools would fetch one from elsewhere, and asks for Java 21. */
const jar = firebase && hasJava(21) ? findJar() : null;
if (firebase && !jar) {
  console.log('SKIPPED: triggers of Firestore; google-cloud-cli-firestore-emulator or a Java 21 is not here');
}
// Those of Storage and Pub/Sub are fetched by firebase-tools from elsewhere: files are in a bucket in memory, and what the
// schedule starts is started by other tests.
const names = ['functions', 'hosting', ...(jar ? ['firestore'] : [])];

const closing: (() => unknown)[] = [];
afterAll(async () => {
  for (const close of closing.reverse()) await close();
});

/**
 * The emulators of Hosting, Functions and, where it can be had, Firestore over this project's `firebase.json`, on free
 * ports, with the simulator as LINE. Without that of Firestore there is one in memory, whose documents start nothing.
 */
async function startEmulators() {
  const profiles = loadProfiles(officesDir);
  const offices = simulatedOfficesOf([...profiles.values()].filter(({ id }) => id === OFFICE));
  const ports = new Map<string, number>();
  for (const name of [...names, 'hub', 'logging', 'eventarc', 'tasks']) ports.set(name, await freePort());
  const url = `http://127.0.0.1:${ports.get('hosting')}`;
  const platform = createLinePlatform({ offices, productUrl: url });
  const line = await platform.listen(0);
  const bucket = await startMemoryBucket();
  const { folder, installed, secrets, hosting } = await installPackage({
    profiles,
    officeIds: [OFFICE],
    line: line.url,
    publicUrl: url,
  });
  closing.push(
    () => line.close(),
    () => bucket.stop(),
    () => rmSync(folder, { recursive: true, force: true }),
  );
  const project = join(folder, 'project');
  mkdirSync(project);
  const config = readFirebaseConfig();
  const [functions] = config.functions;
  if (!functions) throw new Error('firebase.json names no functions');
  cpSync(installed, join(project, functions.source), { recursive: true, verbatimSymlinks: true });
  cpSync(hosting, join(project, config.hosting.public), { recursive: true });
  const local = Object.entries(secrets).map(([name, value]) => `${name}=${value}`);
  writeFileSync(join(project, functions.source, '.secret.local'), local.join('\n'));
  const emulators = Object.fromEntries([...ports].map(([name, port]) => [name, { port, host: '127.0.0.1' }]));
  writeFileSync(
    join(project, 'firebase.json'),
    JSON.stringify({
      ...config,
      emulators: { ...emulators, singleProjectMode: true, ui: { enabled: false } },
    }),
  );
  for (const name of ['firestore.rules', 'firestore.indexes.json', 'storage.rules']) {
    cpSync(join(projectRoot, name), join(project, name));
  }

  const environment: NodeJS.ProcessEnv = { ...process.env, CI: 'true', STORAGE_EMULATOR_HOST: bucket.url };
  let firestoreHost = `127.0.0.1:${ports.get('firestore')}`;
  if (jar) {
    const own = join(folder, 'firestore.jar');
    await makeJarOf(jar, PROGRAM, own);
    environment.FIRESTORE_EMULATOR_BINARY_PATH = own;
  } else {
    const firestore = await startMemoryFirestore(
      JSON.parse(readFileSync(join(projectRoot, 'firestore.indexes.json'), 'utf8')).indexes,
    );
    closing.push(() => firestore.stop());
    firestoreHost = firestore.host;
    environment.FIRESTORE_EMULATOR_HOST = firestore.host;
  }
  const given = ['emulators:start', '--project', PROJECT, '--only', names.join()];
  const child = spawn(firebase, given, { cwd: project, env: environment });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text) => {
      output += text;
    });
  }
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  closing.push(async () => {
    child.kill('SIGINT');
    await ended;
  });
  for (let left = 900; !output.includes('All emulators ready'); left -= 1) {
    if (left === 0 || child.exitCode !== null) throw new Error(`the emulators did not start\n${output}`);
    await wait(200);
  }
  const store = createFirestoreStore(emptyFirestore({ host: firestoreHost }, PROJECT));
  await seedSimulation(store, offices, new Date().toISOString());
  await store.close();
  return { url, lineUrl: line.url, bucket, output: () => output };
}

let emulators: Awaited<ReturnType<typeof startEmulators>>;
beforeAll(async () => {
  if (firebase) emulators = await startEmulators();
});

test.skipIf(!firebase)(
  'Hosting serves the mini-app itself and leaves everything else to the function',
  async () => {
    const at = (path: string, init: RequestInit = {}) => fetch(`${emulators.url}${path}`, init);
    const page = await at(`/${OFFICE}`);
    expect(page.status, emulators.output()).toBe(200);
    expect(await page.text()).toContain('<html lang="th">');

    const shell = await at(`/liff/${OFFICE}/requests/123`);
    expect(shell.status).toBe(200);
    expect(shell.headers.get('cache-control')).toBe('no-cache');
    expect(shell.headers.get('content-security-policy')).toContain('https://api.line.me');
    const script = /src="(\/liff-assets\/[^"]+\.js)"/.exec(await shell.text())?.[1] ?? '';
    const asset = await at(script);
    expect(asset.status).toBe(200);
    expect(asset.headers.get('cache-control')).toContain('stale-while-revalidate');
    const missing = await at('/liff-assets/assets/index-of-another-release.js');
    expect(missing.status).toBe(404);
    expect(missing.headers.get('cache-control')).not.toMatch(/immutable|max-age=(?!3600\b|0\b)/);

    expect((await at('/robots.txt')).status).toBe(200);
    expect((await at(`/api/${OFFICE}/me`)).status).toBe(401);
    const webhook = { method: 'POST', body: '{}', headers: { 'x-line-signature': 'wrong' } };
    expect((await at(`/line/${OFFICE}/webhook`, webhook)).status).toBe(401);
    expect((await at('/no-such-office')).status).toBe(404);
    const config = await at(`/api/${OFFICE}/liff-config`);
    expect(await config.json()).toMatchObject({ officeId: OFFICE });
  },
);

test.skipIf(!jar)(
  'the filled form goes from filing to its confirmed page, each message by the trigger of its document',
  async () => {
    const steps: string[] = [];
    const player = new Player(OFFICE, emulators.url, emulators.lineUrl);
    const { audit, number } = await playRequestForm(player, (text) => steps.push(text)).catch(
      (error: unknown) => {
        throw new Error(`${steps.join('\n')}\n${emulators.output()}`, { cause: error });
      },
    );
    expect(audit).toBe('ok');
    expect(steps.join('\n')).toContain(number);
    expect(await (await fetch(`${emulators.url}/${OFFICE}`)).text()).toContain('/items/');
    expect(emulators.bucket.names().some((name) => name.startsWith('files/'))).toBe(true);
    expect(emulators.output()).toContain('outboxWritten');
  },
);
