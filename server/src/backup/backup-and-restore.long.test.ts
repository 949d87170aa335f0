import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { audit } from '@prakat/functions/audit/audit';
import { checkArchive } from '@prakat/functions/backup/check-archive';
import { beginFirestoreRestore } from '@prakat/functions/backup/firestore-target';
import { ABOUT, DATA_VERSION, SEAL, SUMS } from '@prakat/functions/backup/format';
import { lastBackupSchema } from '@prakat/functions/backup/last-backup';
import type { Cloud } from '@prakat/functions/backup/open-cloud';
import { restore } from '@prakat/functions/backup/restore';
import type { Context } from '@prakat/functions/context';
import { satun } from '@prakat/simulator/play/offices/satun';
import { Play } from '@prakat/simulator/play/play';
import { OFFICE, playRequestForm } from '@prakat/simulator/play/request-form-2564';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLocalEnvironment, type LocalEnvironment } from '../environment.ts';
import { openLocalFileStore } from '../file-store/local-file-store.ts';
import { migrations } from '../sqlite-store/migrations/index.ts';
import { openSqliteStore } from '../sqlite-store/sqlite-store.ts';
import { backupToFile } from './backup-to-file.ts';
import { readOfficeFiles } from './office-files.ts';
import { runBackup } from './run-backup.ts';
import { runRestore } from './run-restore.ts';
import { aCloud, aWorkshop, membersBut, publicPages } from './testing.ts';

const workshop = aWorkshop();
const clouds = await aCloud();
let environment: LocalEnvironment;
let pages: Awaited<ReturnType<typeof publicPages>>;
let contents: Map<string, string>;

/** An archive without what says when it was made and of which store. */
const madeOf = (file: string) => membersBut(workshop.at(file), ABOUT, SUMS, SEAL);

/** The restored data folder, opened as the product opens it. */
function openMachine(name: string) {
  const store = openSqliteStore({ file: join(workshop.at(name), 'prakat.sqlite') });
  return { store, files: openLocalFileStore(join(workshop.at(name), 'files')) };
}

const pagesOf = (parts: Pick<Context, 'store' | 'files'>) =>
  publicPages(environment.machine.context, Date.parse('2025-07-01T03:00:00Z'), parts);

async function backUpCloud(cloud: Cloud, file: string): Promise<void> {
  const offices = readOfficeFiles(workshop.profiles);
  const source = { kind: 'firestore', store: cloud.store, files: cloud.files, offices } as const;
  await backupToFile(source, workshop.at(file), {
    now: Date.parse('2025-07-01T00:00:00Z'),
    program: '9.9.9',
  });
}

beforeAll(async () => {
  environment = await createLocalEnvironment({ now: Date.parse('2025-06-10T02:00:00.000Z') });
  await playRequestForm(environment.player(OFFICE), () => {});
  await satun.walk(new Play(environment.player(satun.officeId), () => {}));
  await environment.settle();
  const { context } = environment.machine;
  pages = await pagesOf(context);
  // While the product serves.
  await runBackup(workshop.command('first.tar', environment.dataDir));
  contents = await madeOf('first.tar');
});

afterAll(async () => {
  await clouds.stop();
  await environment?.close();
  workshop.remove();
});

test('the demo has left pages, requests and files to compare', async () => {
  const { manifest } = await checkArchive(workshop.at('first.tar'));
  expect([...pages.keys()].filter((path) => path.includes('/items/')).length).toBeGreaterThan(1);
  expect([...pages.values()].some(({ type }) => type === 'application/pdf')).toBe(true);
  const { events, publicationEvents } = manifest.collections;
  expect((events?.records ?? 0) + (publicationEvents?.records ?? 0)).toBeGreaterThan(20);
  expect(manifest.files.count).toBeGreaterThan(0);
  expect(manifest.offices.map(({ id }) => id)).toContain(OFFICE);
});

test('a backup is for its owner alone, holds no secret, and is noted', async () => {
  const file = workshop.at('first.tar');
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  for (const name of ['link-secret', 'seal-key']) {
    const secret = readFileSync(join(environment.dataDir, name), 'utf8').trim();
    for (const content of contents.values()) expect(content.includes(secret)).toBe(false);
  }
  const note = JSON.parse(readFileSync(join(environment.dataDir, 'last-backup.json'), 'utf8'));
  expect(lastBackupSchema.parse(note)).toMatchObject({
    bytes: statSync(file).size,
    seals: expect.arrayContaining([expect.objectContaining({ officeId: OFFICE })]),
  });
});

describe('the played demo, backed up while it runs', () => {
  test('is the same on another machine: audit, public pages, and what a backup of it holds', async () => {
    expect(await runRestore(workshop.command('first.tar', workshop.at('machine-b')))).toBe(true);
    expect(workshop.said).toContain('audit: ok');
    const restored = openMachine('machine-b');
    expect(await pagesOf(restored)).toEqual(pages);
    await restored.store.close();

    await runBackup(
      workshop.command('second.tar', workshop.at('machine-b'), Date.parse('2026-01-01T00:00:00Z')),
    );
    expect(await madeOf('second.tar')).toEqual(contents);
  });

  test('is the same in the cloud, and back on a machine', async () => {
    const cloud = await clouds.project();
    const archive = await checkArchive(workshop.at('first.tar'));
    const report = await restore(archive, await beginFirestoreRestore(cloud, archive.seal, 0), () => {});
    expect(report).toMatchObject({ faults: [] });
    expect(report.submissions).toBeGreaterThan(1);
    expect(await pagesOf(cloud)).toEqual(pages);
    await cloud.store.check();

    await backUpCloud(cloud, 'cloud.tar');
    expect(await madeOf('cloud.tar')).toEqual(contents);

    expect(await runRestore(workshop.command('cloud.tar', workshop.at('machine-c')))).toBe(true);
    await runBackup(workshop.command('third.tar', workshop.at('machine-c')));
    expect(await madeOf('third.tar')).toEqual(contents);
  });
});

test('a profile that the machine has otherwise is kept beside the restored one', async () => {
  const profile = join(workshop.profiles, `${OFFICE}.json`);
  const original = readFileSync(profile, 'utf8');
  writeFileSync(profile, original.replace('"id"', ' "id"'));
  await runRestore(workshop.command('first.tar', workshop.at('machine-d')));
  expect(readFileSync(profile, 'utf8')).toBe(original);
  expect(readFileSync(`${profile}.before-restore`, 'utf8')).not.toBe(original);
  expect(workshop.said.join('\n')).toContain(`${OFFICE}.json.before-restore`);
});

describe('an installation that has lost a file', () => {
  test('is backed up as far as it goes and says so; the audit of what is restored names the file', async () => {
    const dataDir = workshop.at('machine-e');
    await runRestore(workshop.command('first.tar', dataDir));
    const { store, files } = openMachine('machine-e');
    const { items } = await store.find('submissions', 'byOffice', { equals: { officeId: OFFICE }, limit: 1 });
    const id = items[0]?.content.files[0]?.id ?? '';
    await files.delete(id);
    await store.close();

    expect(await runBackup(workshop.command('lost.tar', dataDir))).toBe(false);
    expect(workshop.said.join('\n')).toContain('ไฟล์แนบหายไป 1 รายการ');
    const { manifest } = await checkArchive(workshop.at('lost.tar'));
    expect(manifest.files.missing).toEqual([id]);

    expect(await runRestore(workshop.command('lost.tar', workshop.at('machine-f')))).toBe(false);
    expect(workshop.said.join('\n')).toContain(`files/${id} the content is missing`);
    const restored = openMachine('machine-f');
    const offices = manifest.offices.map(({ id }) => id);
    expect((await audit(restored.store, restored.files, offices)).faults).toHaveLength(1);
    await restored.store.close();
  });

  test('an upload that was cleared away while the backup was written is no fault', async () => {
    const dataDir = workshop.at('machine-g');
    await runRestore(workshop.command('first.tar', dataDir));
    const { store, files } = openMachine('machine-g');
    const { items } = await store.find('files', 'byUploader', await anUploader(store));
    const file = { ...items[0], id: 'draft-1', submissionId: null } as (typeof items)[number];
    await store.transact(async (tx) => tx.put('files', file));
    const clearing = {
      ...files,
      read: async (id: string) => {
        if (id === 'draft-1') await store.transact(async (tx) => tx.delete('files', id));
        return files.read(id);
      },
    };
    const source = { kind: 'sqlite', store, files: clearing, offices: [] } as const;
    const { archive } = await backupToFile(source, workshop.at('gone.tar'), { now: 0, program: '1' });
    expect(archive.manifest.files).toMatchObject({ gone: ['draft-1'], missing: [] });
    await store.close();
  });
});

async function anUploader(store: ReturnType<typeof openMachine>['store']) {
  const uploadedBy = await store.snapshot(async (snapshot) => {
    for await (const file of snapshot.all('files')) {
      if (file.officeId === OFFICE) return file.uploadedBy;
    }
    throw new Error('no file');
  });
  return { equals: { officeId: OFFICE, uploadedBy }, limit: 1 };
}

test('the version of the records in a backup is that of the newest migration', () => {
  expect(DATA_VERSION).toBe(migrations.at(-1)?.version);
});

test('a data folder that somebody made but never used takes a restore', async () => {
  const dataDir = workshop.at('machine-h');
  mkdirSync(join(dataDir, 'files', '.unfinished'), { recursive: true });
  await openSqliteStore({ file: join(dataDir, 'prakat.sqlite') }).close();
  expect(await runRestore(workshop.command('first.tar', dataDir))).toBe(true);
});
