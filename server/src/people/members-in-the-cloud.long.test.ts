import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { officesDir } from '@prakat/functions/config/project-folder';
import { startMemoryBucket } from '@prakat/functions/files/memory-bucket';
import { emptyFirestore } from '@prakat/functions/store/firestore/empty-firestore';
import { createFirestoreStore } from '@prakat/functions/store/firestore/firestore-store';
import { startMemoryFirestore } from '@prakat/functions/store/firestore/memory/server';
import { readSimulatedOffices, seedSimulation } from '@prakat/simulator/simulation';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildPrograms, type Programs } from '../testing/programs.ts';

const OFFICE = 'si-bun-rueang';
const PROJECT = 'prakat-live';
const person = `${OFFICE}.nopphakon`;

let programs: Programs;
let folder: string;
let firestore: Awaited<ReturnType<typeof startMemoryFirestore>>;
let bucket: Awaited<ReturnType<typeof startMemoryBucket>>;
beforeAll(async () => {
  programs = await buildPrograms(['members']);
  folder = mkdtempSync(join(tmpdir(), 'prakat-members-'));
  firestore = await startMemoryFirestore(null, PROJECT);
  bucket = await startMemoryBucket();
  const store = createFirestoreStore(emptyFirestore(firestore, PROJECT));
  await seedSimulation(
    store,
    readSimulatedOffices().filter(({ officeId }) => officeId === OFFICE),
    '2021-12-01T00:00:00.000Z',
  );
  await store.close();
});
afterAll(() => {
  programs?.remove();
  firestore?.stop();
  bucket?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** `npm run members -- …`, on a machine that has no data of its own. */
const members = (...args: string[]) =>
  programs.run('members', args, {
    DATA_DIR: join(folder, 'unused'),
    OFFICES_DIR: officesDir,
    FIRESTORE_EMULATOR_HOST: firestore.host,
    STORAGE_EMULATOR_HOST: bucket.url,
    // Google's libraries would look for a server of their cloud.
    METADATA_SERVER_DETECTION: 'none',
  });
const inTheCloud = ['--firestore', PROJECT];

test('the people of a Firebase project are listed, and what is kept of one is written out', async () => {
  const listed = await members('list', ...inTheCloud);
  expect(listed).toMatchObject({ code: 0, stderr: '' });
  expect(listed.stdout).toContain(OFFICE);
  const out = join(folder, 'out');
  const exported = await members('export', person, '--out', out, ...inTheCloud);
  expect(exported).toMatchObject({ code: 0, stderr: '' });
  // Google keeps the traffic log of the cloud: whoever hands this over is told where the rest is.
  expect(exported.stdout).toContain('Cloud Logging');
  expect(JSON.parse(readFileSync(join(out, 'person.json'), 'utf8'))).toMatchObject({ officeId: OFFICE });
  expect(existsSync(join(out, 'traffic.jsonl'))).toBe(false);
  expect(existsSync(join(folder, 'unused'))).toBe(false);
});

test('somebody at work is not erased there either', async () => {
  const refused = await members('erase', person, ...inTheCloud);
  expect(refused.code).toBe(1);
  expect(refused.stderr.trim()).toMatch(/^[ก-๙]/);
});

test('a project that is not there, or a bucket without one, is said in a sentence', async () => {
  const other = await members('list', '--firestore', 'prakat-other');
  expect(other.code).toBe(1);
  expect(other.stderr).toContain('prakat-other');
  const usage = await members('list', '--bucket', 'x');
  expect(usage.code).toBe(1);
  expect(usage.stderr).toContain('วิธีใช้');
});
