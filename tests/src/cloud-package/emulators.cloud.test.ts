import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { loadProfiles } from '@prakat/functions/config/load-profiles';
import { officesDir, projectRoot } from '@prakat/functions/config/project-folder';
import { startMemoryFirestore } from '@prakat/functions/store/firestore/memory/server';
import { demoSecretsFile } from '@prakat/server/cloud-package/demo';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from './testing/functions-server.ts';
import { installPackage, readFirebaseConfig } from './testing/installed.ts';

const OFFICE = 'si-bun-rueang';

/** The command `firebase` of firebase-tools, which is no part of the project: 600 packages for this test alone. */
const firebase = process.env.FIREBASE_TOOLS ?? '';
if (!firebase) {
  console.log('SKIPPED: the emulators of firebase-tools; set FIREBASE_TOOLS to its command `firebase`');
}

/**
 * The emulators of Hosting and of Functions over this project's `firebase.json`, on free ports, with a Firestore in
 * memory: Google's own needs Java 21 and a download.
 */
async function startEmulators() {
  const profiles = loadProfiles(officesDir);
  const firestore = await startMemoryFirestore(
    JSON.parse(readFileSync(join(projectRoot, 'firestore.indexes.json'), 'utf8')).indexes,
  );
  const { folder, installed, hosting } = await installPackage({ profiles, officeIds: [OFFICE] });
  const project = join(folder, 'project');
  mkdirSync(project);
  const config = readFirebaseConfig();
  const [functions] = config.functions;
  if (!functions) throw new Error('firebase.json names no functions');
  cpSync(installed, join(project, functions.source), { recursive: true, verbatimSymlinks: true });
  cpSync(hosting, join(project, config.hosting.public), { recursive: true });
  writeFileSync(
    join(project, functions.source, '.secret.local'),
    demoSecretsFile([...profiles.values()].filter(({ id }) => id === OFFICE)),
  );
  const names = ['functions', 'hosting', 'hub', 'logging'];
  const ports = new Map<string, number>();
  for (const name of names) ports.set(name, await freePort());
  const emulators = Object.fromEntries([...ports].map(([name, port]) => [name, { port }]));
  writeFileSync(
    join(project, 'firebase.json'),
    JSON.stringify({ ...config, emulators: { ...emulators, ui: { enabled: false } } }),
  );
  for (const name of ['firestore.rules', 'firestore.indexes.json', 'storage.rules']) {
    cpSync(join(projectRoot, name), join(project, name));
  }

  const given = ['emulators:start', '--project', 'demo-prakat', '--only', 'functions,hosting'];
  const child = spawn(firebase, given, {
    cwd: project,
    env: { ...process.env, FIRESTORE_EMULATOR_HOST: firestore.host, CI: 'true' },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text) => {
      output += text;
    });
  }
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  for (let left = 600; !output.includes('All emulators ready'); left -= 1) {
    if (left === 0 || child.exitCode !== null) throw new Error(`the emulators did not start\n${output}`);
    await wait(200);
  }
  return {
    url: `http://127.0.0.1:${ports.get('hosting')}`,
    output: () => output,
    async stop() {
      child.kill('SIGINT');
      await ended;
      firestore.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

let emulators: Awaited<ReturnType<typeof startEmulators>>;
beforeAll(async () => {
  if (firebase) emulators = await startEmulators();
});
afterAll(() => emulators?.stop());

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
    expect(asset.headers.get('cache-control')).toContain('immutable');

    expect((await at('/robots.txt')).status).toBe(200);
    expect((await at(`/api/${OFFICE}/me`)).status).toBe(401);
    const webhook = { method: 'POST', body: '{}', headers: { 'x-line-signature': 'wrong' } };
    expect((await at(`/line/${OFFICE}/webhook`, webhook)).status).toBe(401);
    expect((await at('/no-such-office')).status).toBe(404);
    const config = await at(`/api/${OFFICE}/liff-config`);
    expect(await config.json()).toMatchObject({ officeId: OFFICE });
  },
);
