import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { writeArchive } from '@prakat/functions/backup/archive-file';
import type { BackupError, BackupFault } from '@prakat/functions/backup/backup-error';
import { checkArchive } from '@prakat/functions/backup/check-archive';
import { beginFirestoreRestore } from '@prakat/functions/backup/firestore-target';
import { ABOUT, type About, DATA_VERSION, FORMAT_VERSION } from '@prakat/functions/backup/format';
import { restore } from '@prakat/functions/backup/restore';
import { writeBackup } from '@prakat/functions/backup/write-backup';
import { startMemoryBucket } from '@prakat/functions/files/memory-bucket';
import { startMemoryFirestore } from '@prakat/functions/store/firestore/memory/server';
import { aLogEvent, anAttachedFile, aSubmission } from '@prakat/shared/testing/builders';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDataFolder } from '../data-folder.ts';
import { openLocalFileStore } from '../file-store/local-file-store.ts';
import { connect, SqliteStoreError } from '../sqlite-store/database.ts';
import { openSqliteStore } from '../sqlite-store/sqlite-store.ts';
import { buildPrograms, type Programs } from '../testing/programs.ts';
import { readCommand, refuseOtherProject } from './command.ts';
import { explainDisk } from './explain.ts';
import { readOfficeFiles } from './office-files.ts';
import { beginOneMachineRestore } from './one-machine-target.ts';
import { runBackup } from './run-backup.ts';
import { runRestore } from './run-restore.ts';
import { aCloud, aWorkshop } from './testing.ts';

const workshop = aWorkshop();
const clouds = await aCloud();
const THAI = /^[^\n]*[ก-๙][^\n]*$/;

/** The data folder that is backed up. */
const dataDir = workshop.at('data');
const FILE_BYTES = 30_000;

/** A request, its event, and a file that nobody could compress. */
async function makeInstallation(folder: string, bytes: number): Promise<void> {
  const store = openSqliteStore({ file: join(folder, 'prakat.sqlite') });
  const content = randomBytes(bytes);
  const sha256 = createHash('sha256').update(content).digest('hex');
  await openLocalFileStore(join(folder, 'files')).write('file-1', content);
  await store.transact(async (tx) => {
    tx.put('submissions', aSubmission({ id: 'submission-1' }));
    tx.put('events', aLogEvent({ submissionId: 'submission-1' }));
    tx.put('files', {
      ...anAttachedFile({ id: 'file-1' }),
      bytes: content.length,
      sha256,
      officeId: 'si-bun-rueang',
      uploadedBy: 'member-1',
      createdAt: '2021-12-24T03:00:00.000Z',
      submissionId: 'submission-1',
      discarded: false,
    });
  });
  await store.close();
}

const archiveFile = workshop.at('good.tar');
let programs: Programs;

beforeAll(async () => {
  await makeInstallation(dataDir, FILE_BYTES);
  await runBackup(workshop.command('good.tar', dataDir));
  programs = await buildPrograms(['backup', 'restore']);
}, 60_000);

afterAll(async () => {
  programs?.remove();
  await clouds.stop();
  workshop.remove();
});

const refusal = async (work: Promise<unknown>): Promise<BackupError> => {
  const error = (await work.then(
    () => null,
    (reason: unknown) => reason,
  )) as BackupError;
  expect(error, 'it was not refused').not.toBeNull();
  return error;
};
const expectRefused = async (work: Promise<unknown>, code: BackupFault): Promise<BackupError> => {
  const error = await refusal(work);
  expect(error).toMatchObject({ name: 'BackupError', code });
  expect(error.message).toMatch(THAI);
  return error;
};

describe('an archive that is not as it was written is never used', () => {
  const copy = workshop.at('damaged.tar');
  const good = () => readFileSync(archiveFile);
  const noticed = async (content: Buffer) => {
    writeFileSync(copy, content);
    await expect(checkArchive(copy)).rejects.toMatchObject({ name: 'BackupError' });
  };

  test('whichever byte is flipped, in whatever bit (property)', async () => {
    const bytes = good();
    const where = fc.record({ at: fc.nat(bytes.length - 1), bits: fc.integer({ min: 1, max: 255 }) });
    const property = fc.asyncProperty(where, async ({ at, bits }) => {
      const flipped = Buffer.from(bytes);
      flipped.writeUInt8((flipped[at] ?? 0) ^ bits, at);
      await noticed(flipped);
    });
    await fc.assert(property, { numRuns: 300 });
  });

  test('every third byte of its beginning and of its end, padding and empty blocks included', async () => {
    const bytes = good();
    const some = Array.from({ length: 700 }, (_, n) => 3 * n);
    for (const at of some.flatMap((n) => [n, bytes.length - 1 - n])) {
      const flipped = Buffer.from(bytes);
      flipped.writeUInt8((flipped[at] ?? 0) ^ 1, at);
      await noticed(flipped);
    }
  });

  test('cut off anywhere, or with something behind it', async () => {
    const bytes = good();
    for (const length of [0, 1, 511, 512, 5_000, bytes.length - 2_048, bytes.length - 1]) {
      await noticed(bytes.subarray(0, length));
    }
    await noticed(Buffer.concat([bytes, Buffer.from('x')]));
    await noticed(Buffer.concat([bytes, Buffer.alloc(512)]));
    await noticed(bytes.subarray(512));
  });

  test('what was damaged is told from what never was a backup, and from nothing', async () => {
    const flipped = good();
    flipped.writeUInt8((flipped[3_000] ?? 0) ^ 1, 3_000);
    writeFileSync(copy, flipped);
    await expectRefused(checkArchive(copy), 'damaged');
    writeFileSync(copy, 'ไม่ใช่ไฟล์สำรอง');
    await expectRefused(checkArchive(copy), 'not_an_archive');
    await expectRefused(checkArchive(workshop.at('absent.tar')), 'no_such_file');
  });

  test('one with a right seal over wrong contents', async () => {
    const about = (changes: Partial<About> = {}) => ({
      name: ABOUT,
      content: Buffer.from(
        JSON.stringify({
          format: 'prakat-backup',
          formatVersion: FORMAT_VERSION,
          dataVersion: DATA_VERSION,
          program: '0.1.0',
          createdAt: '2025-06-10T00:00:00.000Z',
          from: 'sqlite',
          ...changes,
        }),
      ),
    });
    const made = async (...members: { name: string; content: Buffer }[]) => {
      await writeArchive(createWriteStream(copy), new Date(0), async (add) => {
        for (const member of members) await add(member);
      });
      return checkArchive(copy);
    };
    await expectRefused(made(about()), 'damaged');
    await expectRefused(made(about(), { name: 'files/x', content: Buffer.from('x') }), 'damaged');
    await expectRefused(made(about(), { name: '../evil', content: Buffer.from('x') }), 'damaged');
    await expectRefused(made({ name: 'other.txt', content: Buffer.from('x') }), 'damaged');
    // A newer version is said as such, whatever else has changed in it.
    const strange = { name: 'anything/new', content: Buffer.from('x') };
    const newer = await expectRefused(
      made(about({ dataVersion: DATA_VERSION + 1, program: '7.0.0' }), strange),
      'newer',
    );
    expect(newer.message).toContain('7.0.0');
    await expectRefused(made(about({ formatVersion: FORMAT_VERSION + 1 }), strange), 'newer');
  });
});

describe('a restore', () => {
  test('refuses an installation with data in it, and changes nothing there', async () => {
    const before = readFileSync(join(dataDir, 'prakat.sqlite'));
    const error = await expectRefused(runRestore(workshop.command('good.tar', dataDir)), 'not_empty');
    expect(error.message).toContain(dataDir);
    expect(readFileSync(join(dataDir, 'prakat.sqlite'))).toEqual(before);

    const onlyFiles = workshop.at('only-files');
    await openLocalFileStore(join(onlyFiles, 'files')).write('file-1', new Uint8Array([1]));
    await expectRefused(runRestore(workshop.command('good.tar', onlyFiles)), 'not_empty');
  });

  test('refuses a data folder of a newer program', async () => {
    const folder = workshop.at('newer');
    await openSqliteStore({ file: join(folder, 'prakat.sqlite') }).close();
    const connection = connect(join(folder, 'prakat.sqlite'));
    connection.run("INSERT INTO schema_migrations VALUES (999, 'later', '2030-01-01')", []);
    connection.close();
    await expectRefused(runRestore(workshop.command('good.tar', folder)), 'newer');
    await expectRefused(runBackup(workshop.command('of-newer.tar', folder)), 'newer');
    expect(existsSync(workshop.at('of-newer.tar'))).toBe(false);
  });

  test('refuses a data folder that a running server holds', async () => {
    const folder = openDataFolder(workshop.at('held'));
    writeFileSync(join(workshop.at('held'), 'server.pid'), String(process.ppid));
    const error = await refusal(runRestore(workshop.command('good.tar', workshop.at('held'))));
    expect(error.message).toMatch(THAI);
    expect(error.message).toContain(String(process.ppid));
    folder.release();
  });

  test('that breaks off leaves no installation, and the next one is not in its way', async () => {
    const folder = workshop.at('broken');
    const archive = await checkArchive(archiveFile);
    const target = await beginOneMachineRestore(folder);
    const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    const failing = { ...target, files: { ...target.files, write: () => Promise.reject(full) } };
    await expect(restore(archive, failing, () => {})).rejects.toBe(full);
    expect(readdirSync(folder).sort()).toEqual(['files', 'link-secret']);

    // Killed instead: what it left is cleared away by the next.
    mkdirSync(join(folder, '.restoring', 'files'), { recursive: true });
    writeFileSync(join(folder, '.restoring', 'prakat.sqlite'), 'half');
    await runRestore(workshop.command('good.tar', folder));
    expect(readdirSync(folder)).not.toContain('.restoring');
    expect(readdirSync(folder)).not.toContain('server.pid');
  });

  test('that gives back other than it was given is not made the installation', async () => {
    const folder = workshop.at('differs');
    const target = await beginOneMachineRestore(folder);
    const other = { ...target.files, write: (id: string) => target.files.write(id, new Uint8Array([1])) };
    const archive = await checkArchive(archiveFile);
    await expectRefused(
      restore(archive, { ...target, files: other }, () => {}),
      'differs',
    );
    expect(existsSync(join(folder, 'prakat.sqlite'))).toBe(false);
  });

  test('says in one sentence that a folder cannot be written', async () => {
    writeFileSync(workshop.at('a-file'), '');
    const error = await refusal(runRestore(workshop.command('good.tar', workshop.at('a-file/data'))));
    expect(error.message).toMatch(THAI);
  });
});

describe('a restore into Firebase', () => {
  test('refuses a project with records in it, or files alone', async () => {
    const withRecord = await clouds.project();
    await withRecord.store.transact(async (tx) => tx.put('counters', { id: 'c', value: 1 }));
    await expectRefused(beginFirestoreRestore(withRecord, 'seal', 0), 'not_empty');
    const withFile = await clouds.project();
    await withFile.files.write('file-1', new Uint8Array([1]));
    await expectRefused(beginFirestoreRestore(withFile, 'seal', 0), 'not_empty');
  });

  test('that breaks off leaves a project that is unwell, and goes on with the same archive alone', async () => {
    const cloud = await clouds.project();
    const archive = await checkArchive(archiveFile);
    const target = await beginFirestoreRestore(cloud, archive.seal, 0);
    const lost = Object.assign(new Error('14 UNAVAILABLE'), { code: 14 });
    const failing = { ...target, files: { ...target.files, write: () => Promise.reject(lost) } };
    await expect(restore(archive, failing, () => {})).rejects.toBe(lost);
    await expect(cloud.store.check()).rejects.toThrow('has not ended');

    await expectRefused(beginFirestoreRestore(cloud, 'of another archive', 0), 'other_restore');
    await restore(archive, await beginFirestoreRestore(cloud, archive.seal, 0), () => {});
    await cloud.store.check();
    expect(await cloud.store.get('submissions', 'submission-1')).not.toBeNull();
  });

  test('refuses a project that is not this folder’s', () => {
    expect(() => refuseOtherProject('prakat-b', ['prakat-a'])).toThrow(/prakat-b.*prakat-a/);
    refuseOtherProject('prakat-a', ['prakat-a']);
    refuseOtherProject('prakat-a', []);
  });
});

describe('a backup', () => {
  test('never replaces a file', async () => {
    const before = readFileSync(archiveFile);
    const error = await expectRefused(runBackup(workshop.command('good.tar', dataDir)), 'file_exists');
    expect(error.message).toContain(archiveFile);
    expect(readFileSync(archiveFile)).toEqual(before);
  });

  test('of a data folder that is not there says so', async () => {
    const error = await refusal(runBackup(workshop.command('x.tar', workshop.at('nowhere'))));
    expect(error.message).toMatch(THAI);
    expect(existsSync(workshop.at('nowhere'))).toBe(false);
  });

  test('into a folder that is not there says so', async () => {
    await expectRefused(runBackup(workshop.command('nowhere/x.tar', dataDir)), 'not_writable');
  });

  test('ends when what takes it fails, at any point', async () => {
    const store = openSqliteStore({ file: join(dataDir, 'prakat.sqlite') });
    const files = openLocalFileStore(join(dataDir, 'files'));
    const source = { kind: 'sqlite', store, files, offices: readOfficeFiles(workshop.profiles) } as const;
    for (const limit of [0, 1_000, 20_000, 70_000, 100_000]) {
      let taken = 0;
      const output = new Writable({
        write(chunk: Buffer, _encoding, done) {
          taken += chunk.length;
          done(taken > limit ? Object.assign(new Error('full'), { code: 'ENOSPC' }) : null);
        },
      });
      await expect(writeBackup(source, output, { now: 0, program: '1' })).rejects.toMatchObject({
        code: 'ENOSPC',
      });
    }
    await store.close();
  });

  test('ends when what it is made of fails', async () => {
    const store = openSqliteStore({ file: join(dataDir, 'prakat.sqlite') });
    const files = openLocalFileStore(join(dataDir, 'files'));
    const broken = { ...files, read: () => Promise.reject(new Error('the disk reports an error')) };
    const source = { kind: 'sqlite', store, files: broken, offices: [] } as const;
    const output = new Writable({ write: (_chunk, _encoding, done) => done() });
    await expect(writeBackup(source, output, { now: 0, program: '1' })).rejects.toThrow('disk reports');
    await store.close();
  });
});

describe('the commands, as the operator runs them', () => {
  const environment = (folder: string) => ({
    DATA_DIR: folder,
    OFFICES_DIR: workshop.profiles,
    // Google's libraries would look for a server of their cloud.
    METADATA_SERVER_DETECTION: 'none',
  });

  test('back up and restore, and end with the audit’s result', async () => {
    const file = workshop.at('by-command.tar');
    const backup = await programs.run('backup', [file], environment(dataDir));
    expect(backup).toMatchObject({ code: 0, stderr: '' });
    expect(backup.stdout).toContain(file);
    const restored = await programs.run('restore', [file], environment(workshop.at('by-command')));
    // The request of this data folder has no log that leads to it, and the audit says so.
    expect(restored.stdout).toContain('audit: ');
    expect(restored.stderr).toBe('');
  });

  test('say how they are used', () => {
    for (const args of [[], ['a', 'b'], ['a', '--bucket', 'b'], ['a', '--other']]) {
      expect(() => readCommand('backup', args, {})).toThrow('วิธีใช้: npm run backup');
    }
  });

  test('a disk that is full: one sentence, exit code 1, no file, nothing lost', async () => {
    // Room for a database, but not for the one large file.
    const [large, room] = [workshop.at('large'), 1_500];
    await makeInstallation(large, 3_000_000);
    await runBackup(workshop.command('large.tar', large));
    const file = workshop.at('too-big.tar');
    const backup = await programs.run('backup', [file], environment(large), room);
    expect(backup.code).toBe(1);
    expect(backup.stderr.trim()).toMatch(THAI);
    expect(backup.stderr).toContain('เนื้อที่ว่างไม่พอ');
    expect(readdirSync(workshop.at('.')).filter((name) => name.startsWith('too-big'))).toEqual([]);

    const folder = workshop.at('too-small');
    const restored = await programs.run('restore', [workshop.at('large.tar')], environment(folder), room);
    expect(restored.code).toBe(1);
    expect(restored.stderr).toContain('เนื้อที่ว่างไม่พอ');
    expect(restored.stderr.trim()).toMatch(THAI);
    expect(existsSync(join(folder, 'prakat.sqlite'))).toBe(false);
    expect(existsSync(join(folder, '.restoring'))).toBe(false);
  });

  test('a disk that fills up under the database is said alike', () => {
    const cause = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
    const error = explainDisk(new SqliteStoreError('the database cannot grow', { cause }), '/srv/data');
    expect(error).toMatchObject({ code: 'no_space', message: expect.stringContaining('/srv/data') });
  });

  test('a damaged archive: one sentence, exit code 1', async () => {
    const bytes = readFileSync(archiveFile);
    bytes.writeUInt8((bytes[9_000] ?? 0) ^ 4, 9_000);
    writeFileSync(workshop.at('flipped.tar'), bytes);
    const folder = workshop.at('from-flipped');
    const ran = await programs.run('restore', [workshop.at('flipped.tar')], environment(folder));
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.stderr.trim()).toMatch(THAI);
    expect(existsSync(folder)).toBe(false);
  });

  test('Firebase: a round there and back, a wrong project, a wrong bucket', async () => {
    const firestore = await startMemoryFirestore(null, 'prakat-live');
    const bucket = await startMemoryBucket();
    const google = {
      ...environment(workshop.at('unused')),
      FIRESTORE_EMULATOR_HOST: firestore.host,
      STORAGE_EMULATOR_HOST: bucket.url,
    };
    const live = ['--firestore', 'prakat-live'];
    try {
      const wrong = await programs.run('restore', [archiveFile, '--firestore', 'prakat-other'], google);
      expect(wrong.code).toBe(1);
      expect(wrong.stderr.trim()).toMatch(THAI);
      expect(wrong.stderr).toContain('prakat-other');

      const restored = await programs.run('restore', [archiveFile, ...live], google);
      expect(restored.stderr).toBe('');
      expect(restored.stdout).toContain('audit: ');
      const again = await programs.run('restore', [archiveFile, ...live], google);
      expect(again.code).toBe(1);
      expect(again.stderr).toContain('มีข้อมูลอยู่แล้ว');

      const file = workshop.at('from-firebase.tar');
      expect(await programs.run('backup', [file, ...live], google)).toMatchObject({ code: 0, stderr: '' });
      const { about, manifest } = await checkArchive(file);
      expect(about.from).toBe('firestore');
      expect(manifest).toEqual((await checkArchive(archiveFile)).manifest);
    } finally {
      bucket.stop();
      firestore.stop();
    }
    const nothing = createServer((_request, response) => response.writeHead(404).end('{}')).listen(0);
    const { port } = nothing.address() as { port: number };
    const other = await startMemoryFirestore(null);
    const missing = {
      ...google,
      FIRESTORE_EMULATOR_HOST: other.host,
      STORAGE_EMULATOR_HOST: `http://127.0.0.1:${port}`,
    };
    const ran = await programs.run('backup', [workshop.at('y.tar'), ...live, '--bucket', 'no-such'], missing);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain('no-such');
    expect(ran.stderr.trim()).toMatch(THAI);
    nothing.close();
    other.stop();
  });
});
