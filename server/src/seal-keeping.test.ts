import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseSealKey } from '@prakat/functions/seals/seal-key';
import type { Store } from '@prakat/functions/store/store';
import { newSeal } from '@prakat/shared/machine/seal';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { OperatorError } from './operator-error.ts';
import { openSealing, readNotedSeals, readSealKey } from './seal-keeping.ts';
import { openSqliteStore } from './sqlite-store/sqlite-store.ts';

let folder: string;
let store: Store;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'prakat-seal-'));
  store = openSqliteStore({ file: join(folder, 'prakat.sqlite') });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const open = (given?: string) => openSealing(folder, given, { store, officeIds: ['satun'] });
const keyFile = () => join(folder, 'seal-key');

describe('the key of seals', () => {
  test('is made once, beside the database, for its owner alone', async () => {
    const { key } = await open();
    expect(key.length).toBeGreaterThanOrEqual(43);
    expect(statSync(keyFile()).mode & 0o777).toBe(0o600);
    expect((await open()).key).toBe(key);
    expect(readSealKey(folder, undefined)).toEqual({ key, accepted: [] });
  });

  test('may be given in the environment, and then no file is made', async () => {
    expect((await open('e'.repeat(40))).key).toBe('e'.repeat(40));
    expect(readSealKey(folder, undefined)).toBeNull();
  });

  test('made where one was lost names the seals that are taken as they are', async () => {
    const given = { id: 'satun:2021-12-24', officeId: 'satun', at: '2021-12-24T01:30:00.000Z', heads: [] };
    const seal = newSeal(null, given, 'l'.repeat(43));
    await store.transact(async (tx) => tx.create('seals', seal));
    await open();
    expect(readSealKey(folder, undefined)?.accepted).toEqual([
      { officeId: 'satun', seq: 1, hash: seal.hash },
    ]);
  });

  test.each(['', 'short', `${'k'.repeat(43)}\nsomething else`])('is not %j, which is said', async (text) => {
    writeFileSync(keyFile(), text);
    expect(parseSealKey(text)).toBeNull();
    await expect(open()).rejects.toThrow(OperatorError);
    expect(readFileSync(keyFile(), 'utf8')).toBe(text);
  });
});

test('the newest seal of each office is noted beside the database', async () => {
  const sealing = await open();
  expect(await sealing.noted('satun')).toBeNull();
  const first = { officeId: 'satun', seq: 1, hash: 'a'.repeat(64) };
  const other = { officeId: 'khemarat', seq: 4, hash: 'b'.repeat(64) };
  for (const seal of [first, other, { ...first, seq: 2 }]) await sealing.note(seal);
  expect(await sealing.noted('satun')).toEqual({ ...first, seq: 2 });
  expect(readNotedSeals(folder)).toEqual([other, { ...first, seq: 2 }]);
});
