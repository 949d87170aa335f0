import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readDistrictContract } from '@prakat/functions/province/read-district-contract';
import { openSqliteStore } from './sqlite-store.ts';

readDistrictContract(
  'the SQLite store',
  async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'prakat-district-'));
    const store = openSqliteStore({ file: path.join(folder, 'prakat.db') });
    return {
      store,
      close: async () => {
        await store.close();
        rmSync(folder, { recursive: true });
      },
    };
  },
  { news: 505 },
);
