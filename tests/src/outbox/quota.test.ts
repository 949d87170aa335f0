import { guardQuota } from '@prakat/functions/jobs/guard-quota';
import { every } from '@prakat/functions/store/every';
import { calendarDate } from '@prakat/shared/time/thai-date';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aProduct, OFFICE, type Product } from '../testing/a-product.ts';

let product: Product;
beforeEach(async () => {
  product = await aProduct();
});
afterEach(() => product.close());

const DAY = 24 * 3600_000;
const look = async (used: number, limit: number | null = 300) => {
  product.line.says = { limit, used };
  await guardQuota(product.context, product.office, calendarDate(product.clock()));
};
const warnings = async (): Promise<number> => {
  let count = 0;
  for (const status of ['pending', 'delivered'])
    for await (const { task } of every(product.context.store, 'outbox', 'byStatus', {
      equals: { officeId: OFFICE, status },
    }))
      if (task.kind === 'message' && task.notice === 'quota') count += 1;
  return count;
};
const pushesTo = (key: string) =>
  product.line.pushes.filter(({ to }) => to === product.lineUserId(key)).length;
const month = () => product.context.store.get('messageMonths', `${OFFICE}:2021-12`);

test('administrators are warned at 70 and at 90 per cent, once each in a month, at no cost', async () => {
  await look(209);
  expect(await warnings()).toBe(0);
  await look(210);
  await look(250);
  expect(await warnings()).toBe(1);
  await look(270);
  await look(299);
  expect(await warnings()).toBe(2);
  await product.drain();
  expect(pushesTo('admin')).toBe(0);
  await product.looks(product.lineUserId('admin'));
  const told = product.line.cards.map(({ card }) => JSON.stringify(card)).join();
  expect(told).toContain('210 จาก 300 ข้อความ');
  expect(told).toContain('270 จาก 300 ข้อความ');
  product.clock.advance(10 * DAY);
  await look(220);
  expect(await warnings()).toBe(3);
});

test('nobody is warned where there is no limit, or LINE does not say', async () => {
  await look(5_000, null);
  product.line.says = null;
  await guardQuota(product.context, product.office, '2021-12-24');
  expect(await warnings()).toBe(0);
  expect(await month()).toMatchObject({ quota: { limit: null, used: 5_000 } });
});

test('what was pushed since LINE was asked counts, by notice, and what was shown does not', async () => {
  await look(100);
  await product.filed('jirayu');
  await product.approved();
  await product.told();
  const now = await month();
  expect(now?.told.review_requested?.counted).toBe(product.line.pushes.length);
  expect(now?.told.published).toEqual({ counted: 0, free: 1 });
  expect(now?.told.announcement).toEqual({ counted: 0, free: 1 });
  expect(now?.since).toBe(product.line.pushes.length);
});

test('near the end of the messages digests wait for their people, and decisions are still asked for', async () => {
  await look(295);
  const { number } = await product.approved();
  await product.drain();
  expect(pushesTo('assistant-2')).toBe(1);
  product.clock.advance(6 * DAY);
  await product.drain();
  expect(pushesTo('staff-1')).toBe(0);
  await product.looks(product.lineUserId('staff-1'));
  const shown = product.line.cards.filter(({ to }) => to === product.lineUserId('staff-1'));
  expect(JSON.stringify(shown)).toContain(number);
});

test('what was kept back goes out in the next month', async () => {
  await look(295);
  await product.approved();
  product.clock.advance(6 * DAY);
  await product.drain();
  expect(pushesTo('staff-1')).toBe(0);
  product.clock.advance(6 * DAY);
  await product.drain();
  expect(pushesTo('staff-1')).toBe(1);
});
