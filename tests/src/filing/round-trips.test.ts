import { submitRequest } from '@prakat/functions/procedure/submit-request';
import type { Store, StoreTransaction } from '@prakat/functions/store/store';
import { aDraft, aUuid } from '@prakat/shared/testing/builders';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aProduct, type Product } from '../testing/a-product.ts';

let product: Product;
beforeEach(async () => {
  product = await aProduct();
});
afterEach(() => product.close());

/**
 * A store whose transactions wait for answers as for a database far away: what is asked for before an answer came goes
 * the same way; what was asked for before is known. Notes what each way asked for, transaction by transaction.
 */
function farAway(store: Store): { store: Store; transactions: string[][][] } {
  const transactions: string[][][] = [];
  const transact: Store['transact'] = (work) =>
    store.transact((tx) => {
      const ways: string[][] = [];
      transactions.push(ways);
      const known = new Set<string>();
      let isOnTheWay = false;
      const travel = async (name: string, what: unknown) => {
        const key = `${name} ${JSON.stringify(what)}`;
        if (known.has(key)) return;
        known.add(key);
        if (!isOnTheWay) {
          ways.push([]);
          isOnTheWay = true;
          setImmediate(() => {
            isOnTheWay = false;
          });
        }
        ways.at(-1)?.push(name);
        await new Promise((resolve) => setImmediate(resolve));
      };
      const far: StoreTransaction = {
        get: async (collection, id) => {
          await travel(collection, id);
          return tx.get(collection, id);
        },
        find: async (collection, query, find) => {
          await travel(`${collection}.${query}`, find);
          return tx.find(collection, query, find);
        },
        create: tx.create.bind(tx),
        put: tx.put.bind(tx),
        delete: tx.delete.bind(tx),
      };
      return work(far);
    });
  return { store: { ...store, transact }, transactions };
}

test('a filing asks who files, then for all the rest at once, and last for the number that the whole office shares', async () => {
  const files = [await product.upload('staff-1', 'ก.pdf'), await product.upload('staff-1', 'ข.pdf')];
  const { store, transactions } = farAway(product.context.store);
  const filed = await submitRequest({ ...product.context, store }, product.office, {
    lineUserId: product.lineUserId('staff-1'),
    filingKey: aUuid(1),
    draft: aDraft({ fileIds: files }),
    corrects: null,
  });
  expect(filed).toMatchObject({ ok: true });
  // The ones before have the uploads examined.
  expect(transactions.at(-1)?.map((way) => way.toSorted())).toEqual([
    ['members.byLineUser'],
    [
      'delegations.byDelegate',
      'delegations.byOffice',
      'drafts',
      'files',
      'files',
      'members.bySeat',
      'seenEvents',
    ],
    ['counters'],
  ]);
});
