import { spawnSync } from 'node:child_process';
import { createWriteStream, existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { audit } from '@prakat/functions/audit/audit';
import { exportLog } from '@prakat/functions/audit/export-log';
import { type AuditReport, faultLine } from '@prakat/functions/audit/findings';
import { checkArchive } from '@prakat/functions/backup/check-archive';
import { projectRoot } from '@prakat/functions/config/project-folder';
import { newestSeal, sealName } from '@prakat/functions/seals/newest-seal';
import { thaiDateTime } from '@prakat/shared/time/thai-date';
import { programVersion } from '../backup/command.ts';
import { OperatorError } from '../operator-error.ts';
import type { AuditCommand } from './command.ts';
import { type Audited, fromOutside } from './open-audited.ts';

type Say = (line: string) => void;

/**
 * Audits an installation, which may be at work. True when nothing was found. Of a database that is damaged only the
 * damage is said: what could be read of it proves nothing.
 */
export async function runAudit(
  audited: Audited,
  officeIds: readonly string[],
  {
    seals,
    backups,
    identities = [],
  }: Pick<AuditCommand & { kind: 'audit' }, 'seals' | 'backups'> & {
    identities?: readonly string[];
  },
  say: { line: Say; fault: Say },
): Promise<boolean> {
  const { store, files, key, noted } = audited;
  const damage = audited.damage();
  if (damage !== null) {
    say.fault(`audit: fault: ${damage}`);
    say.line('audit: 1 fault(s)');
    return false;
  }
  const outside = [...noted, ...seals];
  for (const file of backups) {
    const { manifest } = await checkArchive(resolve(file), { identities, key: key?.key ?? null });
    outside.push(...manifest.seals.map(fromOutside));
  }
  const report = await audit(store, files, officeIds, { key, outside });
  for (const fault of report.faults) say.fault(faultLine(fault));
  for (const line of countsOf(report)) say.line(line);
  for (const officeId of officeIds) {
    const newest = await newestSeal(store, officeId);
    if (newest) say.line(`ตราล่าสุด ${sealName(newest)} ประทับเมื่อ ${thaiDateTime(newest.at)}`);
  }
  const { faults } = report;
  say.line(faults.length > 0 ? `audit: ${faults.length} fault(s)` : 'audit: ok');
  return faults.length === 0;
}

function countsOf({
  submissions,
  publications,
  people,
  events,
  files,
  seals,
  signatures,
}: AuditReport): string[] {
  return [
    `ตรวจคำขอ ${submissions} รายการ ข้อมูลที่เผยแพร่ ${publications} รายการ บุคลากร ${people} คน จากบันทึก ${events} รายการ และไฟล์ ${files} ไฟล์`,
    seals === 0
      ? 'ยังไม่มีตราบันทึก'
      : `ตรวจตราบันทึก ${seals} ตรา ${signatures ? 'ด้วยกุญแจ' : 'โดยไม่มีกุญแจ จึงยืนยันไม่ได้ว่าตราเป็นของระบบนี้'}`,
  ];
}

/** Writes the logs of offices into a file that must not be there, whole or not at all; only its owner may read it. */
export async function writeExport(
  { store }: Pick<Audited, 'store'>,
  officeIds: readonly string[],
  given: string,
  now: number,
): Promise<string> {
  const file = resolve(given);
  if (existsSync(file)) throw new OperatorError(`มีไฟล์ ${file} อยู่แล้ว กรุณาใช้ชื่ออื่น`);
  const unfinished = `${file}.unfinished`;
  const about = { createdAt: new Date(now).toISOString(), program: programVersion() };
  try {
    await store.snapshot(async (snapshot) => {
      const output = createWriteStream(unfinished, { mode: 0o600, flush: true });
      await pipeline(Readable.from(exportLog(snapshot, new Set(officeIds), about)), output);
    });
    await rename(unfinished, file);
  } finally {
    await rm(unfinished, { force: true });
  }
  return file;
}

/** Runs the checker that shares no code with this program, as somebody outside would. Gives its exit code. */
export function runOffline(
  command: AuditCommand & { kind: 'offline' },
  output: 'inherit' | 'ignore' = 'inherit',
): number {
  const args = [
    join(projectRoot, 'scripts', 'offline-audit.mjs'),
    command.export,
    ...(command.key === null ? [] : ['--key', command.key]),
    ...command.seals.flatMap((seal) => ['--seal', seal]),
  ];
  return spawnSync(process.execPath, args, { stdio: output }).status ?? 1;
}
