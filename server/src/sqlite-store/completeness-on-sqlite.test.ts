import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readCompletenessContract } from '@prakat/functions/completeness/read-completeness-contract';
import { openSqliteStore } from './sqlite-store.ts';

readCompletenessContract(
  'the SQLite store',
  async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'prakat-completeness-'));
    const store = openSqliteStore({ file: path.join(folder, 'prakat.db') });
    return {
      store,
      close: async () => {
        await store.close();
        rmSync(folder, { recursive: true });
      },
    };
  },
  { news: 205 },
);
