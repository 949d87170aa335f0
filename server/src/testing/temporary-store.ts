import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Store } from '@prakat/functions/store/store';
import { openSqliteStore } from '../sqlite-store/sqlite-store.ts';

/** An empty SQLite store in a folder of its own, which `close` deletes. For the contracts that stores keep. */
export async function temporaryStore(): Promise<{ store: Store; close(): Promise<void> }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'prakat-store-'));
  const store = openSqliteStore({ file: path.join(folder, 'prakat.db') });
  return {
    store,
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}
