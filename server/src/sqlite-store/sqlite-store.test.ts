import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { storeContract } from '@prakat/functions/store/store-contract';
import { openSqliteStore } from './sqlite-store.ts';

storeContract('the SQLite store', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'prakat-store-'));
  const file = path.join(folder, 'prakat.db');
  let again = false;
  const open = () =>
    openSqliteStore({
      file,
      rehearse: () => {
        const answer = again;
        again = false;
        return answer;
      },
    });
  let store = open();
  return {
    store,
    rerunNext: () => {
      again = true;
    },
    reopen: async () => {
      await store.close();
      store = open();
      return store;
    },
    cleanup: async () => {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
});
