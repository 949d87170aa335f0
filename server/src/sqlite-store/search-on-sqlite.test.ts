import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { foundTextContract } from '@prakat/functions/search/found-text-contract';
import { publicSearchContract } from '@prakat/functions/search/public-search-contract';
import { searchContract } from '@prakat/functions/search/search-contract';
import { openSqliteStore } from './sqlite-store.ts';

const open = async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'prakat-search-'));
  const store = openSqliteStore({ file: path.join(folder, 'prakat.db') });
  return {
    store,
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
};
searchContract('the SQLite store', open);
foundTextContract('the SQLite store', open);
publicSearchContract('the SQLite store', open);
