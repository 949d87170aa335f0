import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { yearlyFactsContract } from '@prakat/functions/papers/facts/yearly-facts-contract';
import { openSqliteStore } from './sqlite-store.ts';

yearlyFactsContract(
  'the SQLite store',
  async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'prakat-yearly-'));
    const store = openSqliteStore({ file: path.join(folder, 'prakat.db') });
    return {
      store,
      close: async () => {
        await store.close();
        rmSync(folder, { recursive: true });
      },
    };
  },
  { many: 1000 },
);
