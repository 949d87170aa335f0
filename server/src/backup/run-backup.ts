import { join, resolve } from 'node:path';
import { BackupError } from '@prakat/functions/backup/backup-error';
import { readRecipients } from '@prakat/functions/backup/encryption';
import type { LastBackup } from '@prakat/functions/backup/last-backup';
import { explainCloud, openCloud } from '@prakat/functions/backup/open-cloud';
import type { BackupSource } from '@prakat/functions/backup/write-backup';
import { lastBackup } from '@prakat/functions/store/firestore/references';
import { openLocalFileStore } from '../file-store/local-file-store.ts';
import { damageIn } from '../sqlite-store/inspect-database.ts';
import { deleteOld } from './archive-names.ts';
import { backupIntoFolder } from './backup-into-folder.ts';
import { backupToFile } from './backup-to-file.ts';
import { type BackupCommand, programVersion } from './command.ts';
import { explainDisk } from './explain.ts';
import { signingKey } from './keys.ts';
import { readOfficeFiles } from './office-files.ts';
import { openMachine } from './open-machine.ts';
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
  const { to, say } = command;
  const offices = readOfficeFiles(command.officesDir);
  const opened = await open(command);
  try {
    const { archive, note } = await write(command, { ...opened.source, offices });
    say(`สำรองข้อมูลและอ่านทวนแล้ว ${archive.file}`);
    for (const line of countsOf(archive)) say(line);
    // The backup is there, whatever becomes of the note about it.
    await opened.note(note).catch((error: unknown) => say(notNoted(opened.explain(error))));
    // Old ones go only after a new one was found whole.
    const old = 'folder' in to && to.keep !== null ? deleteOld(to.folder, to.keep, command.now()) : [];
    if (old.length > 0) say(`ลบไฟล์สำรองเก่าแล้ว ${old.length} ไฟล์ (${old.join(' ')})`);
    const damage = opened.damage();
    if (damage !== null) say(`คำเตือน: ${damage}`);
    const { missing, altered } = archive.manifest.files;
    if (missing.length + altered.length === 0) return damage === null;
    say(
      `คำเตือน: ไฟล์แนบหายไป ${missing.length} รายการ และถูกเปลี่ยน ${altered.length} รายการตั้งแต่ก่อนสำรอง กรุณาตรวจด้วย npm run audit`,
    );
    return false;
  } catch (error) {
    throw explainDisk(opened.explain(error), placeOf(command));
  } finally {
    await opened.close();
  }
}

const placeOf = ({ to }: BackupCommand): string => ('folder' in to ? to.folder : to.file);

function write({ to, settings, cloud, now }: BackupCommand, source: BackupSource) {
  const by = {
    now: now(),
    program: programVersion(),
    recipients: readRecipients(settings.BACKUP_RECIPIENTS ?? ''),
    key: signingKey(settings, cloud),
  };
  if ('file' in to) return backupToFile(source, to.file, by);
  const of = cloud ? `firestore:${cloud.project}` : `machine:${resolve(settings.DATA_DIR)}`;
  return backupIntoFolder(source, { ...to, of }, by);
}

/** Beside what is a copy of a database laid that can be read in no other way. */
const copyOf = ({ to }: BackupCommand): string => ('folder' in to ? join(to.folder, 'database') : to.file);

function notNoted(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const why = error instanceof BackupError ? message : (code ?? message);
  return `คำเตือน: จดวันเวลาของการสำรองข้อมูลครั้งนี้ไม่ได้ เพราะที่เก็บข้อมูลเขียนไม่ได้ (${why}) ไฟล์สำรองใช้ได้ตามปกติ แต่ npm run doctor จะยังแสดงการสำรองครั้งก่อน`;
}

const open = (command: BackupCommand): Promise<Opened> =>
  command.cloud ? openProject(command.cloud) : openDataFolder(command.settings.DATA_DIR, copyOf(command));

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

async function openDataFolder(dataDir: string, file: string): Promise<Opened> {
  const { file: database, store, close } = openMachine(dataDir, file);
  return {
    source: { kind: 'sqlite', store, files: openLocalFileStore(join(dataDir, 'files')) },
    note: async (done) => writeWhole(join(dataDir, 'last-backup.json'), `${JSON.stringify(done)}\n`, 0o600),
    explain: (error) => error,
    damage: () => damageIn(database),
    close,
  };
}
