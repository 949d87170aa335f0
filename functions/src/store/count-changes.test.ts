import { aPublication } from '@prakat/shared/testing/builders';
import { expect, test } from 'vitest';
import { countChanges } from './count-changes.ts';
import type { Store, StoreTransaction } from './store.ts';

/** A store that commits nothing: what was put is told to nobody, and what throws is passed on. */
const store = { transact: (work: (tx: StoreTransaction) => unknown) => work(tx) } as unknown as Store;
const tx = {
  put: () => {},
  create: () => {},
  delete: () => {},
  get: async () => null,
} as unknown as StoreTransaction;

test('what is committed to a watched collection counts for its office, what was not committed for none', async () => {
  const { store: counted, changesOf } = countChanges(store, new Set(['publications']));
  const put = async (officeId: string) =>
    counted.transact(async (one) => one.put('publications', aPublication({ officeId })));
  await put('satun');
  expect([changesOf('satun'), changesOf('khemarat')]).toEqual([1, 0]);
  await counted.transact(async (one) => one.put('counters', { id: 'x', value: 1 }));
  expect(changesOf('satun')).toBe(1);
  await expect(
    counted.transact(async (one) => {
      one.put('publications', aPublication({ officeId: 'satun' }));
      throw new Error('not committed');
    }),
  ).rejects.toThrow();
  expect(changesOf('satun')).toBe(1);
  await counted.transact(async (one) => one.delete('publications', 'item-1'));
  expect([changesOf('satun'), changesOf('khemarat')]).toEqual([2, 1]);
});
