import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AuditReport } from '@prakat/functions/audit/findings';
import type { ArchiveContents } from '@prakat/functions/backup/check-archive';
import type { LastTrial } from '@prakat/functions/backup/last-backup';
import { openCloud } from '@prakat/functions/backup/open-cloud';
import { restore } from '@prakat/functions/backup/restore';
import { lastTrial } from '@prakat/functions/store/firestore/references';
import type { RestoreCommand } from './command.ts';
import { beginOneMachineRestore } from './one-machine-target.ts';
import { writeWhole } from './write-whole.ts';

/** Restores into a folder that is thrown away: everything that a restore does and checks, beside an installation at work. */
export async function trial(archive: ArchiveContents): Promise<AuditReport> {
  const folder = mkdtempSync(join(tmpdir(), 'prakat-trial-'));
  try {
    return await restore(archive, await beginOneMachineRestore(folder), () => {});
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Notes that a backup was restored for a trial, for the doctor, where the installation is at hand. */
export async function noteTrial(
  { cloud: names, settings, now, say }: RestoreCommand,
  { about, seal }: ArchiveContents,
): Promise<void> {
  const note: LastTrial = { at: new Date(now()).toISOString(), of: about.createdAt, seal };
  try {
    if (!names) {
      if (!existsSync(join(settings.DATA_DIR, 'prakat.sqlite'))) return;
      writeWhole(join(settings.DATA_DIR, 'last-trial.json'), `${JSON.stringify(note)}\n`, 0o600);
      return;
    }
    const cloud = await openCloud(names);
    await lastTrial(cloud.firestore)
      .set(note)
      .finally(() => cloud.close());
  } catch (error) {
    // The trial has shown what it should, whatever becomes of the note.
    const { code, message } = error as NodeJS.ErrnoException;
    say(`คำเตือน: จดวันเวลาของการทดลองกู้คืนไม่ได้ (${code ?? message})`);
  }
}
