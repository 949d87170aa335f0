import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { satisfactionContract } from '@prakat/functions/visits/satisfaction-contract';
import { visitsContract } from '@prakat/functions/visits/visits-contract';
import { expect, test } from 'vitest';
import { temporaryStore } from '../testing/temporary-store.ts';
import { openSqliteStore } from './sqlite-store.ts';

visitsContract('the SQLite store', temporaryStore);
satisfactionContract('the SQLite store', temporaryStore);

test('a salt that was deleted is not to be found in the files of the database', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'prakat-salt-'));
  const file = path.join(folder, 'prakat.db');
  const salt = 'SaltThatNobodyMayFindAgain';
  const isThere = () =>
    readdirSync(folder).some((name) => readFileSync(path.join(folder, name)).includes(salt));
  const store = openSqliteStore({ file });
  const record = { id: '2021-12-24', salt, expiresAt: '2021-12-24T17:00:00.000Z' };
  await store.transact(async (tx) => tx.create('salts', record));
  expect(isThere()).toBe(true);
  await store.transact(async (tx) => tx.delete('salts', record.id));
  await store.close();
  expect(isThere()).toBe(false);
  rmSync(folder, { recursive: true });
});
