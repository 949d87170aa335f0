import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { BackupError } from '@prakat/functions/backup/backup-error';
import { isEmpty, type RestoreTarget } from '@prakat/functions/backup/restore-target';
import { openDataFolder } from '../data-folder.ts';
import { openLocalFileStore } from '../file-store/local-file-store.ts';
import { openSqliteStore } from '../sqlite-store/sqlite-store.ts';
import { flushFolder } from './write-whole.ts';

/** Where a restore works until it is whole. */
const STAGE = '.restoring';

/**
 * Begins a restore into a data folder, which must be empty and not in use. Everything is made in a folder inside it
 * and moved into place at the end, the database last: until then there is no database, and a restore that broke off
 * is nothing but a folder that the next one clears away.
 */
export async function beginOneMachineRestore(dataDir: string): Promise<RestoreTarget> {
  await refuseUsed(resolve(dataDir));
  const folder = openDataFolder(dataDir);
  const stage = join(resolve(dataDir), STAGE);
  const staged = { database: join(stage, 'prakat.sqlite'), files: join(stage, 'files') };
  try {
    rmSync(stage, { recursive: true, force: true });
    mkdirSync(stage, { mode: 0o700 });
    const store = openSqliteStore({ file: staged.database });
    return {
      store,
      files: openLocalFileStore(staged.files),
      async finish() {
        await store.close();
        // Both hold nothing: `refuseUsed` has looked, and the folder is locked since.
        for (const end of ['', '-wal', '-shm']) rmSync(`${folder.database}${end}`, { force: true });
        rmSync(folder.files, { recursive: true, force: true });
        renameSync(staged.files, folder.files);
        // Empty where the store could move all of it into the database at its close.
        const log = `${staged.database}-wal`;
        if (existsSync(log) && statSync(log).size > 0) renameSync(log, `${folder.database}-wal`);
        flushFolder(resolve(dataDir));
        renameSync(staged.database, folder.database);
        flushFolder(resolve(dataDir));
        rmSync(stage, { recursive: true, force: true });
        folder.release();
      },
      async abandon() {
        await store.close().catch(() => {});
        rmSync(stage, { recursive: true, force: true });
        folder.release();
      },
    };
  } catch (error) {
    rmSync(stage, { recursive: true, force: true });
    folder.release();
    throw error;
  }
}

async function refuseUsed(dataDir: string): Promise<void> {
  const database = join(dataDir, 'prakat.sqlite');
  if (existsSync(database)) {
    const store = openSqliteStore({ file: database });
    const empty = await isEmpty(store).finally(() => store.close());
    if (!empty) throw used(dataDir);
  }
  if (holdsFile(join(dataDir, 'files'))) throw used(dataDir);
}

const used = (dataDir: string) =>
  new BackupError(
    'not_empty',
    `โฟลเดอร์ ${dataDir} (DATA_DIR) มีข้อมูลอยู่แล้ว การกู้คืนทำได้เฉพาะในที่ว่าง และไม่ได้เปลี่ยนข้อมูลใด`,
  );

/** Whether any file that was stored is below a folder. */
function holdsFile(folder: string): boolean {
  if (!existsSync(folder)) return false;
  return readdirSync(folder, { withFileTypes: true }).some((entry) =>
    entry.isDirectory() ? entry.name !== '.unfinished' && holdsFile(join(folder, entry.name)) : true,
  );
}
