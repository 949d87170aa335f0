import { JobSchedule } from '@prakat/functions/jobs/schedule';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aProduct, type Product } from '../testing/a-product.ts';
import { goTo, killedBefore } from './on-days.ts';

let product: Product;
beforeEach(async () => {
  product = await aProduct();
});
afterEach(() => product.close());

const doneOn = async () => (await product.context.store.get('jobRuns', 'si-bun-rueang:daily'))?.mark ?? null;
const runsOf = (text: string) => product.log().filter(({ msg }) => msg === text).length;

describe('the daily job', () => {
  test('runs at 08.30 in Bangkok, each day once', async () => {
    const schedule = new JobSchedule(product.context);
    goTo(product, '2021-12-27', '08:29');
    await schedule.look();
    expect(await doneOn()).toBeNull();
    goTo(product, '2021-12-27', '08:30');
    await schedule.look();
    expect(await doneOn()).toBe('2021-12-27');
    const before = product.dump();
    goTo(product, '2021-12-28', '08:29');
    await schedule.look();
    expect(product.dump()).toEqual(before);
    goTo(product, '2021-12-28', '17:00');
    await schedule.look();
    expect(await doneOn()).toBe('2021-12-28');
  });

  test('runs when the process starts later in the day, unless it has run', async () => {
    goTo(product, '2021-12-27', '14:00');
    await new JobSchedule(product.context).look();
    expect(await doneOn()).toBe('2021-12-27');
    const before = product.dump();
    await new JobSchedule(product.aProcess()).look();
    expect(product.dump()).toEqual(before);
  });

  test('that fails is tried again ten minutes later, not each second', async () => {
    goTo(product, '2021-12-27', '09:00');
    let schedule = new JobSchedule(killedBefore(product.context, 1));
    for (const time of ['09:00', '09:01', '09:09', '09:10']) {
      goTo(product, '2021-12-27', time);
      await schedule.look();
    }
    expect(
      product.log().filter(({ msg, job }) => msg === 'job must run again' && job === 'daily'),
    ).toHaveLength(2);
    expect(await doneOn()).toBeNull();
    schedule = new JobSchedule(product.context);
    await schedule.look();
    expect(await doneOn()).toBe('2021-12-27');
    expect(runsOf('job must run again')).toBe(2);
  });
});

test('the sweep runs each minute: what is over at midnight comes down at midnight', async () => {
  const { id } = await product.filed('staff-1', { displayUntil: '2021-12-27' });
  await product.act('jirayu', id, 'propose');
  await product.act('sakrai', id, 'approve');
  await product.drain();
  const schedule = new JobSchedule(product.context);
  goTo(product, '2021-12-27', '23:59');
  await schedule.look();
  expect((await product.publication(id))?.state).toBe('on_display');
  goTo(product, '2021-12-28', '00:00');
  await schedule.look();
  expect((await product.publication(id))?.state).toBe('taken_down');
});

test('two looks at the same moment do the work once', async () => {
  goTo(product, '2021-12-27');
  await product.filed('staff-1');
  goTo(product, '2021-12-28');
  const schedule = new JobSchedule(product.context);
  await Promise.all([schedule.look(), schedule.look()]);
  expect(await doneOn()).toBe('2021-12-28');
  await schedule.stop();
});
