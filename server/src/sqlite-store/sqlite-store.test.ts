import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { storeContract } from '@prakat/functions/store/store-contract';
import { afterAll } from 'vitest';
import { openSqliteStore } from './sqlite-store.ts';

// Migrated once: each case begins with a copy.
const template = mkdtempSync(path.join(tmpdir(), 'prakat-store-'));
const empty = path.join(template, 'empty.db');
await openSqliteStore({ file: empty }).close();
afterAll(() => rmSync(template, { recursive: true }));

storeContract('the SQLite store', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'prakat-store-'));
  const file = path.join(folder, 'prakat.db');
  copyFileSync(empty, file);
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
