import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkArchive } from '@prakat/functions/backup/check-archive';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildPrograms, type Programs } from '../testing/programs.ts';
import { makeInstallation } from './refusal-testing.ts';
import { aWorkshop } from './testing.ts';

const workshop = aWorkshop();
const dataDir = workshop.at('data');
let programs: Programs;

beforeAll(async () => {
  programs = await buildPrograms(['backup']);
  await makeInstallation(dataDir, 10_000);
});
afterAll(() => {
  programs?.remove();
  setModes(workshop.at('.'), 0o700, 0o600);
  workshop.remove();
});

/** Gives a folder and what is in it their modes. */
function setModes(folder: string, ofFolders: number, ofFiles: number): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) setModes(path, ofFolders, ofFiles);
    else chmodSync(path, ofFiles);
  }
  chmodSync(folder, ofFolders);
}

/** A copy of the data folder that nobody can write into, such as a disk that was mounted read-only after an error. */
function aReadOnlyCopy(name: string, change: (folder: string) => void = () => {}): string {
  const folder = workshop.at(name);
  cpSync(dataDir, folder, { recursive: true });
  change(folder);
  setModes(folder, 0o500, 0o400);
  return folder;
}

describe('a data folder that cannot be written', () => {
  const backUp = (folder: string, file: string) =>
    programs.run(
      'backup',
      [workshop.at(file)],
      { DATA_DIR: folder, OFFICES_DIR: workshop.profiles },
      'bound',
    );

  test.each([
    ['as a server left it that was killed', () => {}],
    [
      'as one left it that ended',
      (folder: string) => {
        for (const end of ['-wal', '-shm']) rmSync(join(folder, `prakat.sqlite${end}`), { force: true });
      },
    ],
    // Nothing but a copy can be read then.
    [
      'with a log and no index of it',
      (folder: string) => rmSync(join(folder, 'prakat.sqlite-shm'), { force: true }),
    ],
  ])('is backed up, %s, and it is said that this is noted nowhere', async (how, change) => {
    const folder = aReadOnlyCopy(how, change);
    const before = readdirSync(folder);
    const into = `${how}.tar`;
    const ran = await backUp(folder, into);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toContain('สำรองข้อมูลและอ่านทวนแล้ว');
    expect(ran.stdout).toMatch(/เขียนไม่ได้.*npm run doctor/);
    const { manifest } = await checkArchive(workshop.at(into));
    expect(manifest).toMatchObject({ collections: { submissions: { records: 1 } }, files: { count: 1 } });
    expect(readdirSync(folder)).toEqual(before);
    expect(readdirSync(workshop.at('.')).filter((name) => name.startsWith(into))).toEqual([into]);
  });

  test('is told from a folder for the archive that cannot be written', async () => {
    mkdirSync(workshop.at('full'));
    setModes(workshop.at('full'), 0o500, 0o400);
    const ran = await backUp(dataDir, 'full/x.tar');
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain('full/x.tar');
    expect(existsSync(workshop.at('full/x.tar'))).toBe(false);
  });
});
