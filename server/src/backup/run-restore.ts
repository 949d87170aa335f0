import { resolve } from 'node:path';
import type { AuditReport } from '@prakat/functions/audit/findings';
import { BackupError } from '@prakat/functions/backup/backup-error';
import { type ArchiveContents, checkArchive } from '@prakat/functions/backup/check-archive';
import { beginFirestoreRestore } from '@prakat/functions/backup/firestore-target';
import { explainCloud, openCloud } from '@prakat/functions/backup/open-cloud';
import { restore } from '@prakat/functions/backup/restore';
import type { BackupCommand } from './command.ts';
import { explainDisk } from './explain.ts';
import { archiveKeys } from './keys.ts';
import { placeOfficeFiles } from './office-files.ts';
import { beginOneMachineRestore } from './one-machine-target.ts';
import { auditLines, countsOf } from './report.ts';

/**
 * Restores a backup into an empty installation: this machine's data folder or a Firebase project, whichever it came
 * from. True when the audit of what was restored finds nothing. Throws an error with one sentence when nothing was
 * restored.
 */
export async function runRestore(command: BackupCommand): Promise<boolean> {
  const { say, officesDir, file } = command;
  const place = command.cloud?.project ?? resolve(command.settings.DATA_DIR);
  const keys = archiveKeys(command.settings, command.cloud, command.identityFiles);
  const archive = await checkArchive(resolve(file), keys).catch((error: unknown) => {
    throw explainDisk(error, file);
  });
  if (!command.acceptsUnsigned) refuseUnsigned(archive, keys.key);
  say(`ไฟล์สำรองครบถ้วน กำลังกู้คืนไปยัง ${place}`);
  for (const line of countsOf(archive)) say(line);

  let kept: string[] = [];
  const placeOffices = () => {
    kept = placeOfficeFiles(officesDir, archive.offices);
  };
  const report = await into(command, archive, placeOffices).catch((error: unknown) => {
    throw explainDisk(error, place);
  });
  for (const id of kept) say(`โพรไฟล์เดิมของ ${id} ต่างจากในไฟล์สำรอง จึงเก็บไว้ที่ ${id}.json.before-restore`);
  const { faults, result } = auditLines(report);
  for (const fault of faults) say(fault);
  say(result);
  if (faults.length > 0) say('กู้คืนครบตามไฟล์สำรองแล้ว แต่ข้อมูลมีความผิดปกติตามรายการข้างต้นตั้งแต่ก่อนสำรอง');
  else say('กู้คืนเรียบร้อยแล้ว');
  return faults.length === 0;
}

/** With the key at hand, an archive that it did not sign may be anybody's. */
function refuseUnsigned({ file, signature }: ArchiveContents, key: string | null): void {
  if (key === null || signature === 'right') return;
  throw new BackupError(
    'unsigned',
    `ไฟล์สำรอง ${file} ไม่มีตราที่ลงด้วยกุญแจของระบบนี้ (seal-key) จึงไม่นำมาใช้ หากเป็นไฟล์สำรองของโปรแกรมรุ่นก่อนหรือของกุญแจเดิม และทราบแน่ว่าไม่มีผู้ใดแก้ไข ให้สั่งใหม่พร้อม --accept-unsigned`,
  );
}

async function into(
  { cloud: names, settings, now }: BackupCommand,
  archive: ArchiveContents,
  placeOffices: () => void,
): Promise<AuditReport> {
  if (!names) return restore(archive, await beginOneMachineRestore(settings.DATA_DIR), placeOffices);
  const cloud = await openCloud(names);
  try {
    return await restore(archive, await beginFirestoreRestore(cloud, archive.seal, now()), placeOffices);
  } catch (error) {
    throw explainCloud(error, names);
  } finally {
    await cloud.close();
  }
}
