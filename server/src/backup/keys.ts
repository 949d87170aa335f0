import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { BackupError } from '@prakat/functions/backup/backup-error';
import type { ArchiveKeys } from '@prakat/functions/backup/check-archive';
import { newIdentity, readIdentities } from '@prakat/functions/backup/encryption';
import type { CloudNames } from '@prakat/functions/backup/open-cloud';
import type { Settings } from '@prakat/functions/config/config';
import { parseSealKey } from '@prakat/functions/seals/seal-key';
import { OperatorError } from '../operator-error.ts';
import { readSealKey } from '../seal-keeping.ts';
import { explainDisk } from './explain.ts';
import { writeWhole } from './write-whole.ts';

/**
 * The key of the seals, which signs archives too: of a data folder, or for a Firebase project what `SEAL_KEY` says. Null
 * where it is not at hand.
 */
export function signingKey(
  { DATA_DIR, SEAL_KEY }: Pick<Settings, 'DATA_DIR' | 'SEAL_KEY'>,
  cloud: CloudNames | null,
): string | null {
  const known = cloud ? parseSealKey(SEAL_KEY ?? '') : readSealKey(DATA_DIR, SEAL_KEY);
  return known?.key ?? null;
}

/** What opens archives and tells who wrote them; `files` hold identities of age. Throws an error with one sentence. */
export function archiveKeys(
  settings: Settings,
  cloud: CloudNames | null,
  files: readonly string[],
): ArchiveKeys {
  const identities = files.flatMap((file) => {
    try {
      return readIdentities(readFileSync(file, 'utf8'), file);
    } catch (error) {
      throw explainDisk(error, file);
    }
  });
  return { identities, key: signingKey(settings, cloud) };
}

/**
 * Makes a key pair for encrypted backups: the identity into a file that must not be there, as `age-keygen` writes it.
 * Gives the recipient.
 */
export async function makeIdentityFile(given: string, now: number): Promise<string> {
  const file = resolve(given);
  if (existsSync(file)) {
    throw new BackupError('file_exists', `มีไฟล์ ${file} อยู่แล้ว กรุณาใช้ชื่ออื่น ไฟล์เดิมไม่ถูกเปลี่ยน`);
  }
  const { identity, recipient } = await newIdentity();
  const lines = [`# created: ${new Date(now).toISOString()}`, `# public key: ${recipient}`, identity, ''];
  try {
    writeWhole(file, lines.join('\n'), 0o600);
  } catch (error) {
    throw explainDisk(error, file);
  }
  return recipient;
}

/** `npm run backup -- keygen FILE`. */
export async function runKeygen(
  args: readonly string[],
  say: (line: string) => void,
  now: number,
): Promise<void> {
  const [file, ...more] = args;
  if (!file || more.length > 0) throw new OperatorError('วิธีใช้: npm run backup -- keygen ไฟล์กุญแจ');
  const recipient = await makeIdentityFile(file, now);
  say(`สร้างกุญแจถอดรหัสไฟล์สำรองแล้วที่ ${resolve(file)}`);
  say('กรุณาทำสำเนาอย่างน้อยสองชุด เก็บไว้นอกเครื่องนี้และแยกจากไฟล์สำรอง แล้วลบออกจากเครื่องนี้');
  say('หากกุญแจนี้หายทุกชุด จะเปิดไฟล์สำรองที่เข้ารหัสไว้ไม่ได้อีก');
  say('บรรทัดสำหรับใส่ใน .env');
  say(`BACKUP_RECIPIENTS=${recipient}`);
}
