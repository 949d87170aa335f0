import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { LastBackup } from '@prakat/functions/backup/last-backup';
import { explainCloud, openCloud } from '@prakat/functions/backup/open-cloud';
import type { BackupSource } from '@prakat/functions/backup/write-backup';
import { lastBackup } from '@prakat/functions/store/firestore/references';
import { openLocalFileStore } from '../file-store/local-file-store.ts';
import { OperatorError } from '../operator-error.ts';
import { damageIn } from '../sqlite-store/inspect-database.ts';
import { openSqliteStore } from '../sqlite-store/sqlite-store.ts';
import { backupToFile } from './backup-to-file.ts';
import { type BackupCommand, programVersion } from './command.ts';
import { explainDisk } from './explain.ts';
import { readOfficeFiles } from './office-files.ts';
import { countsOf } from './report.ts';
import { writeWhole } from './write-whole.ts';

type Opened = {
  source: Omit<BackupSource, 'offices'>;
  note(done: LastBackup): Promise<void>;
  explain(error: unknown): unknown;
  /** What is damaged in the database, in one Thai sentence; null where it is sound, and in the cloud. */
  damage(): string | null;
  close(): Promise<void>;
};

/**
 * Backs up an installation, which may be at work, into a file. True when all that it should hold was there; a backup
 * of an installation with faults is kept and they are said. Throws an error with one sentence when there is none.
 */
export async function runBackup(command: BackupCommand): Promise<boolean> {
  const offices = readOfficeFiles(command.officesDir);
  const opened = await open(command);
  try {
    const by = { now: command.now(), program: programVersion() };
    const { archive, note } = await backupToFile({ ...opened.source, offices }, command.file, by);
    await opened.note(note);
    command.say(`สำรองข้อมูลและอ่านทวนแล้ว ${archive.file}`);
    for (const line of countsOf(archive)) command.say(line);
    const damage = opened.damage();
    if (damage !== null) command.say(`คำเตือน: ${damage}`);
    const { missing, altered } = archive.manifest.files;
    if (missing.length + altered.length === 0) return damage === null;
    command.say(
      `คำเตือน: ไฟล์แนบหายไป ${missing.length} รายการ และถูกเปลี่ยน ${altered.length} รายการตั้งแต่ก่อนสำรอง กรุณาตรวจด้วย npm run audit`,
    );
    return false;
  } catch (error) {
    throw explainDisk(opened.explain(error), command.file);
  } finally {
    await opened.close();
  }
}

const open = (command: BackupCommand): Promise<Opened> =>
  command.cloud ? openProject(command.cloud) : openMachine(command.settings.DATA_DIR);

async function openProject(names: NonNullable<BackupCommand['cloud']>): Promise<Opened> {
  const cloud = await openCloud(names);
  return {
    source: { kind: 'firestore', store: cloud.store, files: cloud.files },
    note: async (done) => {
      await lastBackup(cloud.firestore).set(done);
    },
    explain: (error) => explainCloud(error, names),
    damage: () => null,
    close: cloud.close,
  };
}

async function openMachine(dataDir: string): Promise<Opened> {
  const database = join(dataDir, 'prakat.sqlite');
  if (!existsSync(database)) {
    throw new OperatorError(`ไม่พบฐานข้อมูล ${database} กรุณาตรวจสอบค่า DATA_DIR`);
  }
  try {
    const store = openSqliteStore({ file: database });
    return {
      source: { kind: 'sqlite', store, files: openLocalFileStore(join(dataDir, 'files')) },
      note: async (done) => writeWhole(join(dataDir, 'last-backup.json'), `${JSON.stringify(done)}\n`, 0o600),
      explain: (error) => error,
      damage: () => damageIn(database),
      close: () => store.close(),
    };
  } catch (error) {
    throw explainDisk(error, dataDir);
  }
}
