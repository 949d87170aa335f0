import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { visitsContract } from '@prakat/functions/visits/visits-contract';
import { openSqliteStore } from './sqlite-store.ts';

visitsContract('the SQLite store', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'prakat-visits-'));
  const store = openSqliteStore({ file: path.join(folder, 'prakat.db') });
  return {
    store,
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
});
