import { runDailyJob } from '@prakat/functions/jobs/run-daily-job';
import { every } from '@prakat/functions/store/every';
import type { Member } from '@prakat/shared/people/member';
import { simulatedUserId } from '@prakat/simulator/simulated-office';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aProduct, OTHER_OFFICE, type Product, profileWith } from '../testing/a-product.ts';
import { goTo, killedBefore } from './on-days.ts';

/** Si Bun Rueang with Khemarat as its province, whose website keeper decides. */
let product: Product;
beforeEach(async () => {
  product = await aProduct({ profile: profileWith({ province: OTHER_OFFICE }) });
});
afterEach(() => product.close());

const keys = ['head', 'assistant', 'website-keeper', 'webmaster-1', 'admin', 'staff-1'];

/** Who has been told how the districts stand, each card once. */
async function told(): Promise<string[]> {
  const found: string[] = [];
  for (const status of ['pending', 'delivered'] as const) {
    const equals = { officeId: OTHER_OFFICE, status };
    for await (const { task } of every(product.context.store, 'outbox', 'byStatus', { equals }))
      if (task.kind === 'message' && task.notice === 'province')
        found.push(keys.find((key) => simulatedUserId(OTHER_OFFICE, key) === task.address) ?? task.address);
  }
  return found.sort();
}
async function runOn(day: string, process = product.context): Promise<void> {
  goTo(product, day);
  await runDailyJob(process);
}

/** The website keeper decides, head and assistant in their place; and the administrator. */
const all = ['admin', 'assistant', 'head', 'website-keeper'];

describe('the card of the month about a province’s districts', () => {
  test('comes on the first working day to those who answer for the office, once', async () => {
    // Saturday, Sunday, and the Monday in place of New Year’s Day.
    for (const day of ['2022-01-01', '2022-01-02', '2022-01-03']) await runOn(day);
    expect(await told()).toEqual([]);
    await runOn('2022-01-04');
    expect(await told()).toEqual(all);
    for (const day of ['2022-01-04', '2022-01-05', '2022-01-31']) await runOn(day);
    expect(await told()).toEqual(all);
    await runOn('2022-02-01');
    expect(await told()).toEqual([...all, ...all].sort());
  });

  test('comes later in the month where nothing ran on its day, and not on a day off', async () => {
    await runOn('2022-01-08');
    expect(await told()).toEqual([]);
    await runOn('2022-01-12');
    expect(await told()).toEqual(all);
  });

  test('comes once though the process was killed at any commit', async () => {
    for (let commit = 1; ; commit += 1) {
      const process = killedBefore(product.aProcess(), commit);
      await runOn('2022-01-04', process).catch(() => {});
      expect([[], all]).toContainEqual(await told());
      if (!process.killed()) break;
    }
    expect(await told()).toEqual(all);
  });

  test('waits for somebody who can be told', async () => {
    const { store } = product.context;
    const reach = (reachable: boolean) =>
      store.transact(async (tx) => {
        const members = await Promise.all(all.map((key) => tx.get('members', `${OTHER_OFFICE}.${key}`)));
        for (const member of members) tx.put('members', { ...(member as Member), reachable });
      });
    await reach(false);
    await runOn('2022-01-04');
    expect(await told()).toEqual([]);
    await reach(true);
    await runOn('2022-01-05');
    expect(await told()).toEqual(all);
  });
});

test('no card comes to an office that nobody names as its province', async () => {
  const plain = await aProduct();
  goTo(plain, '2022-01-04');
  await runDailyJob(plain.context);
  expect(await plain.context.store.get('jobRuns', `${OTHER_OFFICE}:province`)).toBeNull();
  await plain.close();
});
