import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { checkArchive } from '@prakat/functions/backup/check-archive';
import { startMemoryBucket } from '@prakat/functions/files/memory-bucket';
import { startMemoryFirestore } from '@prakat/functions/store/firestore/memory/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SqliteStoreError } from '../sqlite-store/sqlite-error.ts';
import { buildPrograms, type Programs } from '../testing/programs.ts';
import { readBackupCommand, readRestoreCommand } from './command.ts';
import { explainDisk } from './explain.ts';
import { aBackup, makeInstallation, THAI } from './refusal-testing.ts';
import { runBackup } from './run-backup.ts';

const { workshop, dataDir, archiveFile } = await aBackup();
let programs: Programs;

beforeAll(async () => {
  programs = await buildPrograms(['backup', 'restore']);
});
afterAll(() => {
  programs?.remove();
  workshop.remove();
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
    const wrong = [[], ['a', 'b'], ['a', '--bucket', 'b'], ['a', '--other'], ['a', '--identity', 'k']];
    const ofFolder = [
      ['a', '--into', 'b'],
      ['a', '--keep', '9'],
      ['--into', 'b', '--whole-every', '0'],
    ];
    for (const args of [...wrong, ...ofFolder]) {
      expect(() => readBackupCommand(args, {})).toThrow('วิธีใช้: npm run backup');
    }
    for (const args of [[], ['a', '--into', 'b'], ['a', '--bucket', 'b']]) {
      expect(() => readRestoreCommand(args, {})).toThrow('วิธีใช้: npm run restore');
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
