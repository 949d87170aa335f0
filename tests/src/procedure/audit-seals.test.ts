import { audit } from '@prakat/functions/audit/audit';
import { runDailyJob } from '@prakat/functions/jobs/run-daily-job';
import { newestSeal, sealName } from '@prakat/functions/seals/newest-seal';
import { sealingWith } from '@prakat/functions/seals/seal-key';
import { sealOffice } from '@prakat/functions/seals/seal-office';
import type { Store } from '@prakat/functions/store/store';
import type { KnownSeal } from '@prakat/shared/machine/seal';
import { calendarDate } from '@prakat/shared/time/thai-date';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { goTo } from '../jobs/on-days.ts';
import { aProduct, OFFICE, type Product } from '../testing/a-product.ts';
import { KEY } from './altering/stolen-copy.ts';

let product: Product;
beforeEach(async () => {
  product = await aProduct();
});
afterEach(() => product.close());

const sealed = (process = product.context) => sealOffice(process, OFFICE, calendarDate(product.clock()));
const newest = () => newestSeal(product.context.store, OFFICE);
const logsOf = (seal: { heads: { kind: string; log: string }[] } | null) =>
  seal?.heads.map(({ kind, log }) => `${kind} ${log}`);
const faults = async () => {
  const { store, files, offices } = product.context;
  return (await audit(store, files, offices.keys(), { key: { key: KEY, accepted: [] } })).faults;
};

describe('the seal of a day', () => {
  test('names where every chain ends that has moved, and the seal before it', async () => {
    const { id } = await product.approved();
    await product.drain();
    const first = await sealed();
    expect(first).toMatchObject({ id: `${OFFICE}:2021-12-24`, seq: 1 });
    const request = await product.get(id);
    const publication = await product.publication(id);
    expect(first?.heads).toEqual([
      expect.objectContaining({ kind: 'people', log: OFFICE }),
      { kind: 'publication', log: id, ...publication?.log },
      { kind: 'submission', log: id, ...request?.log },
    ]);

    goTo(product, '2021-12-27');
    const other = await product.filed('staff-2');
    const second = await sealed();
    expect(second).toMatchObject({ seq: 2, previousHash: first?.hash });
    expect(logsOf(second)).toEqual([`submission ${other.id}`]);
    expect(await newest()).toEqual(second);
    expect(await faults()).toEqual([]);
  });

  test('on which nothing happened is made all the same', async () => {
    await sealed();
    goTo(product, '2021-12-25');
    expect(await sealed()).toMatchObject({ seq: 2, heads: [] });
  });

  test('is made once, by whichever process comes first', async () => {
    await product.filed('staff-1');
    const made = await Promise.all([sealed(), sealed(product.aProcess())]);
    expect(made.filter((seal) => seal !== null)).toHaveLength(1);
    expect(await sealed()).toBeNull();
  });

  test('is made by the daily job for each office, and said in the log of the program', async () => {
    await runDailyJob(product.context);
    const seal = await newest();
    expect(product.log()).toContainEqual(
      expect.objectContaining({ msg: 'logs sealed', seal: seal && sealName(seal) }),
    );
    expect(await newestSeal(product.context.store, 'khemarat')).toMatchObject({ seq: 1 });
  });

  test('reads what happened since the one before, however much happened earlier', async () => {
    for (let count = 0; count < 30; count += 1) await product.filed('staff-1');
    await sealed();
    goTo(product, '2021-12-27');
    let read = 0;
    const { store } = product.context;
    const counting: Store = {
      ...product.context.store,
      get: store.get,
      transact: (work) => store.transact(work),
      find: async (collection, query, find) => {
        const page = await store.find(collection, query, find);
        if (query === 'ofOffice') read += page.items.length;
        return page;
      },
    } as Store;
    expect(await sealed({ ...product.context, store: counting })).toMatchObject({ heads: [] });
    expect(read).toBeLessThanOrEqual(50);
  });

  test('takes what was decided before it and stored after it on the next day', async () => {
    await product.filed('staff-1');
    await sealed();
    product.clock.advance(-1_000);
    const { id: stored } = await product.filed('staff-2');
    product.clock.advance(1_000);
    expect(await faults()).toEqual([]);
    goTo(product, '2021-12-27');
    expect(logsOf(await sealed())).toEqual([`submission ${stored}`]);
  });

  test('is made again for a day that comes a second time, because the clock was moved back', async () => {
    await sealed();
    goTo(product, '2022-01-10');
    await sealed();
    goTo(product, '2021-12-24', '15:00');
    const before = await product.filed('staff-1');
    const again = await sealed();
    expect(again).toMatchObject({ id: `${OFFICE}:2021-12-24:2`, seq: 3 });
    expect(logsOf(again)).toContain(`submission ${before.id}`);
    const after = await product.filed('staff-1');
    goTo(product, '2022-01-11');
    expect(logsOf(await sealed())).toContain(`submission ${after.id}`);
    expect(await faults()).toEqual([]);
  });
});

describe('the note of the newest seal outside the store', () => {
  const notes = (first: KnownSeal | null) => {
    let noted = first;
    const sealing = {
      ...sealingWith(KEY),
      noted: async () => noted,
      note: async (seal: KnownSeal) => {
        noted = seal;
      },
    };
    return { process: { ...product.context, sealing }, noted: () => noted };
  };

  test('is left with each seal', async () => {
    const { process, noted } = notes(null);
    const first = await sealed(process);
    expect(noted()).toEqual(first);
    goTo(product, '2021-12-27');
    expect(await sealed(process)).toEqual(noted());
  });

  test('is not written over by a store that does not hold what was noted', async () => {
    const lost = { officeId: OFFICE, seq: 9, hash: 'a'.repeat(64) };
    const { process, noted } = notes(lost);
    await sealed(process);
    expect(noted()).toEqual(lost);
    expect(product.log()).toContainEqual(
      expect.objectContaining({ msg: 'the store has lost a seal that was noted outside it' }),
    );
  });
});

describe('the card of the month', () => {
  const cards = async () => {
    const { items } = await product.context.store.find('outbox', 'byStatus', {
      equals: { officeId: OFFICE, status: 'pending' },
      limit: 200,
    });
    return items.filter(({ task }) => task.kind === 'message' && task.notice === 'seal');
  };

  test('brings the newest seal to whoever decides and to administrators, once a month', async () => {
    await runDailyJob(product.context);
    const first = await cards();
    const seal = await newest();
    const told = first.map(({ task }) => (task.kind === 'message' ? task.address : ''));
    expect(told).toEqual(expect.arrayContaining(['sakrai', 'admin'].map((key) => product.lineUserId(key))));
    for (const { task } of first) expect(JSON.stringify(task)).toContain(seal && sealName(seal));
    goTo(product, '2021-12-27');
    await runDailyJob(product.context);
    expect(await cards()).toHaveLength(first.length);
    // Saturday and Sunday, and the holiday after the turn of the year, bring no card.
    for (const day of ['2022-01-01', '2022-01-02', '2022-01-03']) {
      goTo(product, day);
      await runDailyJob(product.context);
      expect(await cards()).toHaveLength(first.length);
    }
    goTo(product, '2022-01-04');
    await runDailyJob(product.context);
    expect(await cards()).toHaveLength(2 * first.length);
  });
});
