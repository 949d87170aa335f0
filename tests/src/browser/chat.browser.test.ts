import { OFFICE } from '@prakat/simulator/play/request-form-2564';
import type { Frame, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { keep, openPhone } from './open-browser.ts';
import { openProduct } from './open-product.ts';
import { violations } from './violations.ts';

const { environment, browser } = await openProduct();

const openChat = async (page: Page, person: string, chat = 'bot') => {
  await page.goto('about:blank');
  await page.goto(`${environment.lineUrl}/#/${OFFICE}/${person}/${chat}`);
};
const say = async (page: Page, text: string) => {
  await page.getByRole('textbox', { name: 'ข้อความ' }).fill(text);
  await page.getByRole('button', { name: 'ส่งข้อความ' }).click();
};
const press = (page: Page | Frame, label: string) => page.getByText(label, { exact: true }).last().click();
async function liffIn(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('iframe');
  const frame = await element.contentFrame();
  if (!frame) throw new Error('the mini-app did not open in the phone');
  return frame;
}

test('a clerk files without being taught a word, sees the number at once and has the receipt in the chat', async () => {
  const { page, context, faults } = await openPhone(browser);
  await openChat(page, 'staff-1');
  await say(page, 'ขอลงเว็บหน่อยค่ะ');
  await press(page, 'เปิดแบบฟอร์ม');
  const form = await liffIn(page);
  await form.getByLabel('หมวดหมู่').first().selectOption('public-relations');
  await form.getByLabel('หัวข้อย่อย').selectOption('news');
  await form.getByRole('textbox', { name: 'หัวข้อ' }).first().fill('รณรงค์ป้องกันไข้เลือดออก');
  await form.getByLabel('รายละเอียดข้อมูล').fill('ภาพกิจกรรมรณรงค์ป้องกันไข้เลือดออก ประจำเดือนธันวาคม');
  await form.getByRole('button', { name: /สำหรับข้อมูลตั้งแต่/ }).click();
  await form.getByRole('button', { name: 'ตรวจทานและส่งคำขอ' }).click();
  await form.getByRole('dialog').getByRole('button', { name: 'ส่งคำขอ' }).click();
  const number = form.getByText(/^25\d\d-\d{4}$/).first();
  await number.waitFor();
  // On the part of the screen that is seen, though the button stood at the end of a long form.
  await expect.poll(async () => (await number.boundingBox())?.y ?? -1).toBeGreaterThan(100);
  expect((await number.boundingBox())?.y).toBeLessThan(640);
  await keep(page, '80-filed-number-in-sight');

  await page.getByRole('button', { name: 'ปิดหน้าเว็บ' }).click();
  await page.getByText(/^ยื่นคำขอเลขที่ 25\d\d-\d{4} แล้ว$/).waitFor();
  await page.getByText('รออยู่ที่').last().waitFor();
  await keep(page, '81-receipt-and-status');
  await press(page, 'ติดตาม');
  await page.getByText(/^ติดตามคำขอเลขที่ .* แล้ว$/).waitFor();
  await keep(page, '82-nudged');
  expect(faults).toEqual([]);
  await context.close();
});

test('whoever decides types it, is shown the card, and approves in two taps', async () => {
  const { page, context, faults } = await openPhone(browser);
  await openChat(page, 'jirayu');
  await say(page, 'เห็นชอบครับ');
  await page.getByText('การพิมพ์ไม่ใช่การพิจารณา', { exact: false }).last().waitFor();
  await press(page, 'เห็นชอบ เสนออนุมัติ');
  await page.getByText('บันทึกผล “พิจารณาเห็นชอบ', { exact: false }).last().waitFor();
  await environment.settle();

  await openChat(page, 'sakrai');
  await press(page, 'อนุมัติ');
  await page.getByText('จะเผยแพร่ทันที', { exact: false }).last().waitFor();
  await keep(page, '83-asked-once');
  await press(page, 'ยืนยันอนุมัติ');
  await page.getByText('บันทึกผล “อนุมัติให้เผยแพร่”', { exact: false }).last().waitFor();
  await keep(page, '84-approved');
  await environment.settle();
  expect(faults).toEqual([]);
  await context.close();
});

test('an administrator binds a group to the staff, which then asks what waits', async () => {
  const { page, context, faults } = await openPhone(browser);
  await openChat(page, 'admin');
  await say(page, 'กลุ่ม');
  await press(page, 'เปิดหน้ากลุ่ม LINE');
  const screen = await liffIn(page);
  await screen.getByRole('heading', { name: 'กลุ่ม LINE' }).waitFor();
  expect(await violations(screen)).toEqual([]);
  await screen.getByRole('button', { name: 'ใช้เป็นกลุ่มเจ้าหน้าที่' }).click();
  await screen.getByText('ไม่แสดงชื่อเรื่องและชื่อผู้ใด', { exact: false }).waitFor();
  expect(await violations(screen)).toEqual([]);
  await keep(page, '85-group-asked');
  await screen.getByRole('button', { name: 'ยืนยันใช้เป็นกลุ่มเจ้าหน้าที่' }).click();
  await screen.getByText('เป็นกลุ่มเจ้าหน้าที่แล้ว', { exact: false }).waitFor();

  await openChat(page, 'staff-1', 'staff');
  await say(page, 'รอดำเนินการค่ะ');
  await page.getByText('คำขอที่รอดำเนินการ').last().waitFor();
  await keep(page, '86-group-of-staff');
  expect(faults).toEqual([]);
  await context.close();
});
