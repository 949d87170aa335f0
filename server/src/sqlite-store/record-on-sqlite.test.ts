import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { recordRowsContract } from '@prakat/functions/papers/record-rows-contract';
import { openSqliteStore } from './sqlite-store.ts';

recordRowsContract('the SQLite store', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'prakat-record-'));
  const store = openSqliteStore({ file: path.join(folder, 'prakat.db') });
  return {
    store,
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
});
