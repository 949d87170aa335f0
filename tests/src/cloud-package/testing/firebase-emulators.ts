import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { loadProfiles } from '@prakat/functions/config/load-profiles';
import { officesDir, projectRoot } from '@prakat/functions/config/project-folder';
import { startMemoryBucket } from '@prakat/functions/files/memory-bucket';
import { emptyFirestore } from '@prakat/functions/store/firestore/empty-firestore';
import { createFirestoreStore } from '@prakat/functions/store/firestore/firestore-store';
import { startMemoryFirestore } from '@prakat/functions/store/firestore/memory/server';
import { freePort } from '@prakat/server/fault-test/free-port';
import { createLinePlatform } from '@prakat/simulator/line-platform/server';
import { seedSimulation, simulatedOfficesOf } from '@prakat/simulator/simulation';
import { findJar, findPubSub, hasJava, PROGRAM } from '../../../../scripts/check-emulator.mjs';
import { installPackage, readFirebaseConfig } from './installed.ts';
import { makeJarOf } from './jar-of-program.ts';

const PROJECT = 'demo-prakat';

/** The command `firebase` of firebase-tools, which is no part of the project: 600 packages for this test alone. */
export const firebase = process.env.FIREBASE_TOOLS ?? '';
/** What firebase-tools asks for before it starts any emulator but its own of Functions and Hosting. */
const runsJava = firebase !== '' && hasJava(21);
/** Google's emulators as Debian has them, where they can be run; firebase-tools would fetch them from elsewhere. */
export const jar = runsJava ? findJar() : null;
export const pubSub = runsJava ? findPubSub() : null;

export type FirebaseEmulators = Awaited<ReturnType<typeof startFirebaseEmulators>>;

/**
 * The emulators of Hosting, Functions and, where they can be had, Storage, Firestore and Pub/Sub over this project's `firebase.json`,
 * on free ports, with the simulator as LINE, for this office. Without that of Storage there is a bucket in memory; without that of
 * Firestore there is one in memory, whose documents start nothing; without that of Pub/Sub nothing starts by the clock.
 */
export async function startFirebaseEmulators(officeId: string) {
  const closing: (() => unknown)[] = [];
  const close = async () => {
    for (const end of closing.reverse()) await end();
  };
  try {
    return { ...(await start(officeId, closing)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What is started is closed by `closing`, the last first. */
async function start(officeId: string, closing: (() => unknown)[]) {
  const names = ['functions', 'hosting'];
  if (runsJava) names.push('storage');
  if (jar) names.push('firestore');
  if (pubSub) names.push('pubsub');
  const profiles = loadProfiles(officesDir);
  const offices = simulatedOfficesOf([...profiles.values()].filter(({ id }) => id === officeId));
  const ports = new Map<string, number>();
  for (const name of [...names, 'hub', 'logging', 'eventarc', 'tasks']) ports.set(name, await freePort());
  const addressOf = (name: string) => `http://127.0.0.1:${ports.get(name)}`;
  const platform = createLinePlatform({ offices, productUrl: addressOf('hosting') });
  const line = await platform.listen(0);
  closing.push(() => line.close());
  const { folder, installed, secrets, hosting } = await installPackage({
    profiles,
    officeIds: [officeId],
    line: line.url,
    publicUrl: addressOf('hosting'),
  });
  closing.push(() => rmSync(folder, { recursive: true, force: true }));
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

  const environment: NodeJS.ProcessEnv = { ...process.env, CI: 'true' };
  if (runsJava) {
    environment.PATH = `${javaWithRules(folder)}${delimiter}${process.env.PATH}`;
    // It wants a file that is there; `javaWithRules` runs another program for it.
    environment.STORAGE_EMULATOR_BINARY_PATH = join(project, 'storage.rules');
  } else {
    const bucket = await startMemoryBucket();
    closing.push(() => bucket.stop());
    environment.STORAGE_EMULATOR_HOST = bucket.url;
  }
  if (pubSub) environment.PUBSUB_EMULATOR_BINARY_PATH = pubSub;
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
    if (left === 0 || child.exitCode !== null || child.signalCode !== null)
      throw new Error(`the emulators did not start\n${output}`);
    await wait(200);
  }
  const store = createFirestoreStore(emptyFirestore({ host: firestoreHost }, PROJECT));
  await seedSimulation(store, offices, new Date().toISOString());
  await store.close();
  return {
    url: addressOf('hosting'),
    lineUrl: line.url,
    output: () => output,
    /** What the bucket holds, by name. */
    async files(): Promise<string[]> {
      const address = `${addressOf('storage')}/storage/v1/b/${PROJECT}.appspot.com/o`;
      const { items = [] } = (await (await fetch(address)).json()) as { items?: { name: string }[] };
      return items.map(({ name }) => name);
    },
    /** Lets the time of a function come that is run by the clock: Cloud Scheduler calls it by HTTP, and this emulator has no clock. */
    async comes(functionName: string): Promise<void> {
      const path = `/functions/projects/${PROJECT}/triggers/asia-southeast1-${functionName}-0`;
      const answer = await fetch(`${addressOf('functions')}${path}`, { method: 'POST' });
      if (!answer.ok) throw new Error(`${functionName}: ${answer.status} ${await answer.text()}\n${output}`);
    },
  };
}

/** A folder with a `java` that is the machine's own, but for the program that reads `storage.rules`: `rules-runtime.mjs`. */
function javaWithRules(folder: string): string {
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  const real = spawnSync('sh', ['-c', 'command -v java'], { encoding: 'utf8' }).stdout.trim() || 'false';
  const rules = join(import.meta.dirname, 'rules-runtime.mjs');
  const java = join(bin, 'java');
  writeFileSync(
    java,
    `#!/bin/sh\ncase " $* " in *" serve "*) exec "${process.execPath}" "${rules}" ;; esac\nexec "${real}" "$@"\n`,
  );
  chmodSync(java, 0o755);
  return bin;
}
