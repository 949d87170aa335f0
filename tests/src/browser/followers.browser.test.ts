import { filledForm, OFFICE } from '@prakat/simulator/play/request-form-2564';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { isNarrow, openMiniApp } from './mini-app.ts';
import { keep, openPhone } from './open-browser.ts';
import { openProduct } from './open-product.ts';
import { violations } from './violations.ts';

// A resident follows a category in the chat; a webmaster sends an item to those who follow, and is told first what it costs.

const { environment, browser } = await openProduct({ now: Date.parse('2025-06-10T02:00:00.000Z') });

const CATEGORY = filledForm.categoryId;

async function published(title: string): Promise<string> {
  const player = environment.player(OFFICE);
  const draft = { ...filledForm, title, fileIds: [] };
  const { id } = await player.submit('staff-1', draft, crypto.randomUUID());
  await player.decide('assistant-2', id, 'propose');
  await player.decide('sakrai', id, 'approve');
  await environment.settle();
  return id;
}

const openChat = async (page: Page, person: string) => {
  await page.goto(`${environment.lineUrl}/#/${OFFICE}/${person}/bot`);
  await page.reload();
};

test('a resident follows a category by pressing in the chat, and sees there what is new', async () => {
  const player = environment.player(OFFICE);
  const { page, context, faults } = await openPhone(browser);
  await openChat(page, 'resident-1');
  await player.say('resident-1', 'ติดตามหมวดหมู่');
  await environment.settle();
  await page.getByText('กดที่หมวดเพื่อติดตามหรือหยุดติดตาม').first().waitFor();
  await keep(page, '81-following-list');
  const topic = environment.machine.context.offices
    .get(OFFICE)
    ?.profile.categories.find(({ id }) => id === CATEGORY);
  await page.getByText(`${topic?.number}. ${topic?.name}`).last().click();
  await page.getByText('ติดตามแล้ว', { exact: true }).waitFor();
  await keep(page, '82-followed');
  await published('ประกาศรับสมัครจิตอาสา');
  await player.say('resident-1', 'เวลาทำการ');
  await environment.settle();
  await page.getByText('ประกาศรับสมัครจิตอาสา').first().waitFor();
  await keep(page, '83-category-news');
  expect(faults).toEqual([]);
  await context.close();
});

test('a webmaster sees what it costs, confirms, and it is sent once', async () => {
  const player = environment.player(OFFICE);
  await player.sim('POST', '/_sim/quota', { officeId: OFFICE, limit: 40 });
  const id = await published('ประกาศปิดน้ำประปาเพื่อซ่อมบำรุง');
  const { page, context, faults } = await openPhone(browser);
  await openMiniApp(environment, page, 'nopphakon', `/submissions/${id}`);
  await page.getByText('ดำเนินการอื่น').click();
  await page.getByRole('button', { name: 'ส่งถึงผู้ติดตาม' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByText('เดือนนี้ใช้ไปแล้ว').waitFor();
  await sheet.getByText('ใช้ 1 ข้อความ').waitFor();
  expect(await sheet.innerText()).toMatch(/หลังส่งจะเหลือ \d+ ข้อความ คาดว่าทั้งเดือนจะใช้ \d+ ข้อความ/);
  expect(await violations(page)).toEqual([]);
  expect(await isNarrow(page)).toBe(true);
  await keep(page, '84-followers-cost');
  await sheet.getByLabel('ผู้ติดตามหมวด', { exact: false }).check();
  await sheet.getByRole('button', { name: 'ยืนยันส่ง 1 ข้อความ' }).click();
  await page.getByText('ระบบกำลังส่งถึงผู้ติดตามทาง LINE', { exact: false }).first().waitFor();
  await environment.settle();
  const received = JSON.stringify(await player.received({ person: 'resident-1' }));
  expect(received.split('"ประกาศ สสอ.ศรีบุญเรือง: ประกาศปิดน้ำประปาเพื่อซ่อมบำรุง"')).toHaveLength(2);
  // It is not offered again, and the history says who sent it to how many.
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByText('ผู้ติดตามหมวดของข้อมูลนี้ 1 คน').first().waitFor({ state: 'attached' });
  expect(await page.getByRole('button', { name: 'ส่งถึงผู้ติดตาม' }).count()).toBe(0);
  await openChat(page, 'resident-1');
  await page.getByText('ประกาศปิดน้ำประปาเพื่อซ่อมบำรุง').first().waitFor();
  await keep(page, '85-followers-message');
  expect(faults).toEqual([]);
  await context.close();
});

test('what the month does not have is said, and cannot be sent', async () => {
  const player = environment.player(OFFICE);
  const { used } = await player.sim<{ used: number }>('GET', `/_sim/quota?officeId=${OFFICE}`);
  const id = await published('ประกาศตลาดนัด');
  await player.sim('POST', '/_sim/quota', { officeId: OFFICE, limit: used });
  const { page, context, faults } = await openPhone(browser);
  await openMiniApp(environment, page, 'nopphakon', `/submissions/${id}`);
  await page.getByText('ดำเนินการอื่น').click();
  await page.getByRole('button', { name: 'ส่งถึงผู้ติดตาม' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByText('เดือนนี้เหลือ 0 ข้อความ จึงส่งไม่ได้').first().waitFor();
  expect(await sheet.getByRole('button', { name: 'ยืนยันส่ง' }).count()).toBe(0);
  expect(await violations(page)).toEqual([]);
  expect(await isNarrow(page)).toBe(true);
  await keep(page, '86-followers-refused');
  expect(faults).toEqual([]);
  await context.close();
});
