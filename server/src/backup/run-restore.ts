import { existsSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import type { AuditReport } from '@prakat/functions/audit/findings';
import { BackupError } from '@prakat/functions/backup/backup-error';
import { orderChain } from '@prakat/functions/backup/chain';
import { type ArchiveContents, checkChain } from '@prakat/functions/backup/check-archive';
import { beginFirestoreRestore } from '@prakat/functions/backup/firestore-target';
import { explainCloud, openCloud } from '@prakat/functions/backup/open-cloud';
import { restore } from '@prakat/functions/backup/restore';
import { newestChain } from './archive-names.ts';
import type { RestoreCommand } from './command.ts';
import { explainDisk } from './explain.ts';
import { archiveKeys } from './keys.ts';
import { placeOfficeFiles } from './office-files.ts';
import { beginOneMachineRestore } from './one-machine-target.ts';
import { auditLines, countsOf } from './report.ts';
import { noteTrial, trial } from './trial.ts';

/**
 * Restores a backup into an empty installation: this machine's data folder or a Firebase project, whichever it came
 * from; a trial into a folder that is thrown away. True when the audit of what was restored finds nothing. Throws an
 * error with one sentence when nothing was restored.
 */
export async function runRestore(command: RestoreCommand): Promise<boolean> {
  const { say, isTrial } = command;
  const place = placeOf(command);
  const archive = await readArchives(command);
  say(isTrial ? 'ไฟล์สำรองครบถ้วน กำลังทดลองกู้คืน' : `ไฟล์สำรองครบถ้วน กำลังกู้คืนไปยัง ${place}`);
  for (const line of countsOf(archive)) say(line);

  const { report, kept } = await into(command, archive).catch((error: unknown) => {
    throw explainDisk(error, place);
  });
  for (const id of kept) say(`โพรไฟล์เดิมของ ${id} ต่างจากในไฟล์สำรอง จึงเก็บไว้ที่ ${id}.json.before-restore`);
  const { faults, result } = auditLines(report);
  for (const fault of faults) say(fault);
  say(result);
  const done = isTrial ? 'ทดลองกู้คืน' : 'กู้คืน';
  if (faults.length > 0) say(`${done}ครบตามไฟล์สำรองแล้ว แต่ข้อมูลมีความผิดปกติตามรายการข้างต้นตั้งแต่ก่อนสำรอง`);
  else say(isTrial ? 'ทดลองกู้คืนสำเร็จ และลบข้อมูลที่กู้คืนแล้ว' : 'กู้คืนเรียบร้อยแล้ว');
  if (isTrial) await noteTrial(command, archive);
  return faults.length === 0;
}

const placeOf = ({ isTrial, cloud, settings }: RestoreCommand): string =>
  isTrial ? tmpdir() : (cloud?.project ?? resolve(settings.DATA_DIR));

/** The archives that are named, or those of a folder: checked, in their order. */
async function readArchives(command: RestoreCommand): Promise<ArchiveContents> {
  const [first = '', ...more] = command.from.map((path) => resolve(path));
  const isFolder = more.length === 0 && existsSync(first) && statSync(first).isDirectory();
  const files = isFolder ? newestChain(first) : [first, ...more];
  if (files.length === 0) throw new BackupError('no_such_file', `ไม่พบไฟล์สำรองในโฟลเดอร์ ${first}`);
  const keys = archiveKeys(command.settings, command.cloud, command.identityFiles);
  try {
    const { chain, leftOver } = await orderChain(files, keys.identities);
    const archive = await checkChain(chain, keys);
    if (!command.acceptsUnsigned) refuseUnsigned(archive, keys.key);
    for (const file of leftOver) command.say(`ไม่ใช้ไฟล์ ${file} เพราะไม่มีไฟล์ใดต่อจากไฟล์นี้`);
    return archive;
  } catch (error) {
    throw explainDisk(error, files.join(' '));
  }
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
  { cloud: names, settings, now, isTrial, officesDir }: RestoreCommand,
  archive: ArchiveContents,
): Promise<{ report: AuditReport; kept: string[] }> {
  if (isTrial) return { report: await trial(archive), kept: [] };
  let kept: string[] = [];
  const placeOffices = () => {
    kept = placeOfficeFiles(officesDir, archive.offices);
  };
  if (!names) {
    const target = await beginOneMachineRestore(settings.DATA_DIR);
    const report = await restore(archive, target, placeOffices);
    return { report, kept };
  }
  const cloud = await openCloud(names);
  try {
    const target = await beginFirestoreRestore(cloud, archive.seal, now());
    const report = await restore(archive, target, placeOffices);
    return { report, kept };
  } catch (error) {
    throw explainCloud(error, names);
  } finally {
    await cloud.close();
  }
}
