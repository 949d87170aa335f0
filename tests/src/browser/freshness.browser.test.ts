import { calendarDate } from '@prakat/shared/time/thai-date';
import { filledForm, OFFICE } from '@prakat/simulator/play/request-form-2564';
import { beforeAll, expect, test } from 'vitest';
import { keep, openPhone } from './open-browser.ts';
import { openProduct } from './open-product.ts';
import { violations } from './violations.ts';

const inBangkok = (day: string) => Date.parse(`${day}T09:00:00+07:00`);
const NOTHING_NEW = 'ตรวจแล้ว ไม่มีการเปลี่ยนแปลง';

const { environment, browser } = await openProduct({ now: inBangkok('2024-02-01') });

beforeAll(async () => {
  await environment.settle();
  // What is on the website can be looked at; the digest has what stands first in the office's order.
  await publish('general-information', 'history');
  await publish('public-relations', 'news');
  environment.clock.moveTo(inBangkok('2024-04-02'));
  await environment.settle();
});

async function publish(categoryId: string, subtopicId: string): Promise<void> {
  const player = environment.player(OFFICE);
  const today = calendarDate(environment.clock.now());
  const draft = { ...filledForm, requestDate: today, title: `เรื่องของ ${subtopicId}`, categoryId, subtopicId };
  const { id } = await player.submit('staff-1', { ...draft, fileIds: [] }, crypto.randomUUID());
  await player.decide('assistant-2', id, 'propose');
  await player.decide('sakrai', id, 'approve');
  await environment.settle();
}

test('a webmaster reads the digest on the phone, presses, and looks after the rest in the mini-app', async () => {
  // The digest waits for the webmaster to come by.
  await environment.player('si-bun-rueang').comeBy({ person: 'nopphakon' });
  await environment.settle();
  const { page, context, faults } = await openPhone(browser);
  await page.goto(`${environment.lineUrl}/#/si-bun-rueang/nopphakon/bot`);
  const button = page.getByText(NOTHING_NEW).first();
  await button.waitFor();
  await page.getByText('ตรวจความเป็นปัจจุบันของข้อมูล').first().scrollIntoViewIfNeeded();
  await keep(page, 'freshness-digest');
  await button.click();
  await page.getByRole('log').getByText('บันทึกแล้วว่าท่านตรวจ').waitFor();
  await keep(page, 'freshness-pressed');

  await page.getByText('เปิดรายการทั้งหมด').last().click();
  const element = await page.waitForSelector('iframe');
  const list = await element.contentFrame();
  if (!list) throw new Error('the mini-app did not open in the phone');
  await list.getByRole('heading', { name: 'ตรวจความเป็นปัจจุบัน' }).waitFor();
  const waiting = list.getByRole('button', { name: NOTHING_NEW });
  await waiting.first().waitFor();
  const before = await waiting.count();
  await keep(page, 'freshness-list');
  expect(await violations(list)).toEqual([]);
  await waiting.first().click();
  await list.getByText('บันทึกการตรวจ').waitFor();
  await keep(page, 'freshness-checked');
  await expect.poll(() => waiting.count()).toBe(before - 1);
  expect(faults).toEqual([]);
  await context.close();
});
