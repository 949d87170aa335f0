import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { memoFactsContract } from '@prakat/functions/papers/facts/memo-facts-contract';
import { openSqliteStore } from './sqlite-store.ts';

memoFactsContract('the SQLite store', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'prakat-memos-'));
  const store = openSqliteStore({ file: path.join(folder, 'prakat.db') });
  return {
    store,
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
});
