import { chmodSync, copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Store } from '@prakat/functions/store/store';
import { isWritable } from '../is-writable.ts';
import { OperatorError } from '../operator-error.ts';
import { openSqliteStore } from '../sqlite-store/sqlite-store.ts';
import { explainDisk } from './explain.ts';

/** The database of a data folder, which may be at work, and may not be writable. */
export type OpenedMachine = {
  /** The file that is read: the database itself, or its copy. Whoever looks it through for damage looks through this one. */
  file: string;
  store: Store;
  close(): Promise<void>;
};

/**
 * Opens the database of a data folder to be read. SQLite reads none without files of its own beside it: where nothing
 * can be written there, a copy is read, which lies beside the archive `file` until it is closed. Throws an error with
 * one sentence.
 */
export function openMachine(dataDir: string, file: string): OpenedMachine {
  const database = join(dataDir, 'prakat.sqlite');
  if (!existsSync(database)) {
    throw new OperatorError(`ไม่พบฐานข้อมูล ${database} กรุณาตรวจสอบค่า DATA_DIR`);
  }
  try {
    const store = openSqliteStore({ file: database });
    return { file: database, store, close: () => store.close() };
  } catch (error) {
    if (isWritable(dataDir)) throw explainDisk(error, dataDir);
    return openCopy(database, `${resolve(file)}.unfinished-database`);
  }
}

/** Nobody writes into a folder that is not writable, so a copy of its files is of one moment. */
function openCopy(database: string, folder: string): OpenedMachine {
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    remove();
    mkdirSync(folder, { mode: 0o700 });
    const copy = join(folder, 'prakat.sqlite');
    for (const end of ['', '-wal']) {
      if (!existsSync(`${database}${end}`)) continue;
      copyFileSync(`${database}${end}`, `${copy}${end}`);
      // A copy has the mode of what it is of.
      chmodSync(`${copy}${end}`, 0o600);
    }
    const store = openSqliteStore({ file: copy });
    return { file: copy, store, close: () => store.close().finally(remove) };
  } catch (error) {
    remove();
    throw explainDisk(error, folder);
  }
}
