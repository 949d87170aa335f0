import { createWriteStream, existsSync } from 'node:fs';
import { link, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Chaining } from '@prakat/functions/backup/add-records';
import { BackupError } from '@prakat/functions/backup/backup-error';
import { type ArchiveContents, checkArchive } from '@prakat/functions/backup/check-archive';
import { encryptionTo } from '@prakat/functions/backup/encryption';
import type { LastBackup } from '@prakat/functions/backup/last-backup';
import { type BackupSource, writeBackup } from '@prakat/functions/backup/write-backup';

/** When and by which version a backup is written, to whom it is encrypted, and the key that signs it, if there are any. */
export type BackupBy = {
  now: number;
  program: string;
  recipients?: readonly string[];
  key?: string | null;
} & Partial<Chaining>;

/**
 * Writes a backup under another name, reads all of it back and checks it, and only then gives it its name. Never
 * replaces a file; on failure none is left. The file is its owner's alone: it holds people's data.
 */
export async function backupToFile(
  source: BackupSource,
  given: string,
  { recipients = [], key = null, ...by }: BackupBy,
): Promise<{ id: string; archive: ArchiveContents; note: LastBackup }> {
  const file = resolve(given);
  refuseExisting(file);
  const unfinished = `${file}.unfinished`;
  try {
    await rm(unfinished, { force: true });
    const output = createWriteStream(unfinished, { mode: 0o600, flush: true });
    const encryption = recipients.length > 0 ? await encryptionTo(recipients) : null;
    const { id, seal } = await writeBackup(source, output, { ...by, key, encryption });
    const identities = encryption ? [encryption.identity] : [];
    const archive = await checkArchive(unfinished, { identities, key }, by.since?.contents ?? null);
    if (archive.seal !== seal) throw new Error('the archive is not the one that was written');
    await giveName(unfinished, file);
    const { about, manifest } = archive;
    const { size: bytes } = await stat(file);
    const note: LastBackup = {
      at: about.createdAt,
      seal,
      bytes,
      encrypted: archive.encrypted,
      signed: archive.signature === 'right',
      seals: manifest.seals,
    };
    return { id, archive: { ...archive, file }, note };
  } finally {
    await rm(unfinished, { force: true });
  }
}

function refuseExisting(file: string): void {
  if (existsSync(file)) {
    throw new BackupError('file_exists', `มีไฟล์ ${file} อยู่แล้ว กรุณาใช้ชื่ออื่น ไฟล์เดิมไม่ถูกเปลี่ยน`);
  }
}

/** A link, unlike a rename, never replaces what somebody put there meanwhile. Disks without links get a rename. */
async function giveName(unfinished: string, file: string): Promise<void> {
  await link(unfinished, file).catch(async (error: NodeJS.ErrnoException) => {
    refuseExisting(file);
    if (error.code === 'EEXIST') throw error;
    await rename(unfinished, file);
  });
  if (process.platform === 'win32') return;
  const folder = await open(dirname(file), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
