import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Store } from '@prakat/functions/store/store';
import { openSqliteStore } from '../sqlite-store/sqlite-store.ts';

const emptyFolder = () => mkdtempSync(path.join(tmpdir(), 'prakat-store-'));

/** A database without records, made once and copied: its tables take longer to make than most tests. */
const template = (async () => {
  const folder = emptyFolder();
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'empty.db');
  await openSqliteStore({ file }).close();
  return file;
})();

/** An empty SQLite store in a folder of its own, which `close` deletes. For the contracts that stores keep. */
export async function temporaryStore(): Promise<{ store: Store; close(): Promise<void> }> {
  const folder = emptyFolder();
  const file = path.join(folder, 'prakat.db');
  copyFileSync(await template, file);
  const store = openSqliteStore({ file });
  return {
    store,
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}
