import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { checkArchive } from '@prakat/functions/backup/check-archive';
import { beginFirestoreRestore } from '@prakat/functions/backup/firestore-target';
import { restore } from '@prakat/functions/backup/restore';
import { writeBackup } from '@prakat/functions/backup/write-backup';
import { afterAll, describe, expect, test } from 'vitest';
import { openDataFolder } from '../data-folder.ts';
import { openLocalFileStore } from '../file-store/local-file-store.ts';
import { connect } from '../sqlite-store/database.ts';
import { openSqliteStore } from '../sqlite-store/sqlite-store.ts';
import { refuseOtherProject } from './command.ts';
import { readOfficeFiles } from './office-files.ts';
import { beginOneMachineRestore } from './one-machine-target.ts';
import { aBackup, expectRefused, refusal, THAI } from './refusal-testing.ts';
import { runBackup } from './run-backup.ts';
import { runRestore } from './run-restore.ts';
import { aCloud } from './testing.ts';

const { workshop, dataDir, archiveFile } = await aBackup();
const clouds = await aCloud();

afterAll(async () => {
  await clouds.stop();
  workshop.remove();
});

describe('a restore', () => {
  test('refuses an installation with data in it, and changes nothing there', async () => {
    const before = readFileSync(join(dataDir, 'prakat.sqlite'));
    const error = await expectRefused(runRestore(workshop.command('good.tar', dataDir)), 'not_empty');
    expect(error.message).toContain(dataDir);
    expect(readFileSync(join(dataDir, 'prakat.sqlite')).equals(before)).toBe(true);

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
    const error = await refusal(runRestore(workshop.command('good.tar', workshop.at('held'))));
    expect(error.message).toMatch(THAI);
    expect(error.message).toContain(String(process.pid));
    folder.release();
  });

  test('that breaks off leaves no installation, and the next one is not in its way', async () => {
    const folder = workshop.at('broken');
    const archive = await checkArchive(archiveFile);
    const target = await beginOneMachineRestore(folder);
    const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    const failing = { ...target, files: { ...target.files, write: () => Promise.reject(full) } };
    await expect(restore(archive, failing, () => {})).rejects.toBe(full);
    expect(readdirSync(folder).sort()).toEqual(['files', 'link-secret', 'server.lock']);

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
    expect(readFileSync(archiveFile).equals(before)).toBe(true);
  });

  test('of a data folder that is not there says so', async () => {
    const error = await refusal(runBackup(workshop.command('x.tar', workshop.at('nowhere'))));
    expect(error.message).toMatch(THAI);
    expect(existsSync(workshop.at('nowhere'))).toBe(false);
  });

  test('that cannot be noted in the data folder is there, and says so', async () => {
    const blocked = join(dataDir, 'last-backup.json.unfinished');
    mkdirSync(blocked);
    expect(await runBackup(workshop.command('not-noted.tar', dataDir))).toBe(true);
    expect(workshop.said.join('\n')).toMatch(/จดวันเวลา.*ไม่ได้/);
    await checkArchive(workshop.at('not-noted.tar'));
    rmdirSync(blocked);
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
