import { runDailyJob } from '@prakat/functions/jobs/run-daily-job';
import { leaveOffice } from '@prakat/functions/people/leave-office';
import { every } from '@prakat/functions/store/every';
import type { Member } from '@prakat/shared/people/member';
import type { Submission } from '@prakat/shared/submission/schema';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aProduct, OFFICE, type Product } from '../testing/a-product.ts';
import { goTo, killedBefore, liveDay, messages, since } from './on-days.ts';

let product: Product;
beforeEach(async () => {
  product = await aProduct();
});
afterEach(() => product.close());

/** A hospital with so many more webmasters. */
async function hire(count: number): Promise<void> {
  const { store } = product.context;
  const one = (await store.get('members', `${OFFICE}.webmaster-2`)) as Member;
  for (let from = 0; from < count; from += 100) {
    await store.transact(async (tx) => {
      for (let n = from; n < Math.min(count, from + 100); n += 1)
        tx.put('members', {
          ...one,
          id: `${OFFICE}.hired-${n}`,
          lineUserId: `U${String(n).padStart(32, '0')}`,
        });
    });
  }
}

test('the digests reach each of hundreds of people once, also when the process is killed half-way', async () => {
  await liveDay(product, '2021-12-24');
  await hire(250);
  const before = await messages(product);
  goTo(product, '2022-01-04');
  const dying = killedBefore(product.aProcess(), 3);
  await runDailyJob(dying).catch(() => {});
  expect(dying.killed()).toBe(true);
  const half = since(before, await messages(product), 'freshness').length;
  expect(half).toBeGreaterThanOrEqual(100);
  expect(half).toBeLessThan(252);
  // The freshness digest has two batches to go, that of completeness three.
  await runDailyJob(killedBefore(product.aProcess(), 5)).catch(() => {});
  await runDailyJob(product.context);
  // An administrator and whoever decides hear of completeness too.
  for (const [notice, count] of [
    ['freshness', 252],
    ['completeness', 254],
  ] as const) {
    const told = since(before, await messages(product), notice);
    expect(told).toHaveLength(count);
    expect(new Set(told).size).toBe(count);
  }
});

test('an office that the daily job has been through today costs one read when it runs again', async () => {
  goTo(product, '2021-12-24');
  await runDailyJob(product.context);
  const { store } = product.context;
  const reads: string[] = [];
  const counted = new Proxy(store, {
    get: (target, name) => {
      const value = Reflect.get(target, name) as (...given: unknown[]) => unknown;
      return (...given: unknown[]) => {
        reads.push(`${String(name)} ${String(given[0])} ${String(given[1])}`);
        return value.apply(target, given);
      };
    },
  });
  await runDailyJob({ ...product.context, store: counted });
  expect(reads.sort()).toEqual(['get jobRuns khemarat:daily', `get jobRuns ${OFFICE}:daily`]);
});

test('somebody with more open requests than one transaction takes leaves, and all of them go over', async () => {
  const { store } = product.context;
  const first = await product.filed('staff-1');
  for (let from = 1; from < 200; from += 100) {
    await store.transact(async (tx) => {
      for (let n = from; n < from + 100; n += 1)
        tx.put('submissions', {
          ...first,
          id: `copy-${n}`,
          number: `2565-${String(n + 1).padStart(4, '0')}`,
        });
    });
  }
  const left = await leaveOffice(
    product.context,
    product.office,
    product.lineUserId('admin'),
    `${OFFICE}.staff-1`,
    {
      successorId: `${OFFICE}.staff-2`,
      takesPost: false,
    },
  );
  expect(left).toMatchObject({ ok: true });
  const owners = new Map<string, number>();
  const all: AsyncIterable<Submission> = every(store, 'submissions', 'byOffice', {
    equals: { officeId: OFFICE },
  });
  for await (const { ownerId } of all) owners.set(ownerId, (owners.get(ownerId) ?? 0) + 1);
  expect([...owners]).toEqual([[`${OFFICE}.staff-2`, 201]]);
});
