import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SealFromOutside } from '@prakat/functions/audit/seal-book';
import { lastBackupSchema } from '@prakat/functions/backup/last-backup';
import { type CloudNames, openCloud } from '@prakat/functions/backup/open-cloud';
import type { Settings } from '@prakat/functions/config/config';
import type { FileStore } from '@prakat/functions/files/file-store';
import { parseSealKey, type SealKey } from '@prakat/functions/seals/seal-key';
import type { Store } from '@prakat/functions/store/store';
import type { KnownSeal } from '@prakat/shared/machine/seal';
import { openLocalFileStore } from '../file-store/local-file-store.ts';
import { OperatorError } from '../operator-error.ts';
import { readNotedSeals, readSealKey } from '../seal-keeping.ts';
import { damageIn } from '../sqlite-store/inspect-database.ts';
import { openSqliteStore } from '../sqlite-store/sqlite-store.ts';

/** An installation as an audit looks at it. */
export type Audited = {
  store: Store;
  files: FileStore;
  /** Null where it is not at hand. */
  key: SealKey | null;
  /** Seals that were noted beside the store. */
  noted: SealFromOutside[];
  /** Looks the database through. What is damaged, in one Thai sentence; null where it is sound, and in the cloud. */
  damage(): string | null;
  close(): Promise<void>;
};

/** Opens this machine's data folder, or a Firebase project, whose key is then in `SEAL_KEY`. */
export async function openAudited(settings: Settings, cloud: CloudNames | null): Promise<Audited> {
  if (!cloud) return openMachine(settings);
  const { store, files, close } = await openCloud(cloud);
  return { store, files, key: parseSealKey(settings.SEAL_KEY ?? ''), noted: [], damage: () => null, close };
}

function openMachine({ DATA_DIR, SEAL_KEY }: Settings): Audited {
  const file = join(DATA_DIR, 'prakat.sqlite');
  if (!existsSync(file)) throw new OperatorError(`ไม่พบฐานข้อมูล ${file} กรุณาตรวจสอบค่า DATA_DIR`);
  const key = readSealKey(DATA_DIR, SEAL_KEY);
  const noted = [...readNotedSeals(DATA_DIR), ...sealsOfLastBackup(DATA_DIR)].map(fromOutside);
  const store = openSqliteStore({ file });
  return {
    store,
    files: openLocalFileStore(join(DATA_DIR, 'files')),
    key,
    noted,
    damage: () => damageIn(file),
    close: () => store.close(),
  };
}

function sealsOfLastBackup(dataDir: string): KnownSeal[] {
  const file = join(dataDir, 'last-backup.json');
  return existsSync(file) ? lastBackupSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).seals : [];
}

export const fromOutside = ({ officeId, seq, hash }: KnownSeal): SealFromOutside => ({
  officeId,
  seq,
  code: hash,
});
