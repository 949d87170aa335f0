import { jpeg, taken } from '@prakat/functions/checks/testing/pictures';
import { smallPdf } from '@prakat/shared/testing/small-pdf';
import { OFFICE } from '@prakat/simulator/play/request-form-2564';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { isNarrow, openMiniApp } from './mini-app.ts';
import { keep, openPhone } from './open-browser.ts';
import { openProduct } from './open-product.ts';
import { violations } from './violations.ts';

const { environment, browser } = await openProduct({ offices: [OFFICE] });

const title = (page: Page) => page.getByRole('textbox', { name: 'หัวข้อ' }).first();
const kept = (page: Page) => page.getByText('เปิดต่อจากเครื่องอื่นได้');

test('a form that was begun on one device goes on on another; what both change is kept twice', async () => {
  const phone = await openPhone(browser);
  const computer = await openPhone(browser);
  await openMiniApp(environment, phone.page, 'staff-1', '/new');
  await title(phone.page).fill('รณรงค์ป้องกันไข้เลือดออก');
  await phone.page.locator('#field-fileIds').setInputFiles({
    name: 'ประกาศ.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(smallPdf('ประกาศ')),
  });
  await phone.page.getByText('แนบแล้ว').waitFor();
  await kept(phone.page).waitFor();

  // On the other device it stands above the requests, and opens as it was left.
  await openMiniApp(environment, computer.page, 'staff-1', '/mine');
  await computer.page.getByText('ไฟล์แนบ 1 ไฟล์').waitFor();
  expect(await violations(computer.page)).toEqual([]);
  expect(await isNarrow(computer.page)).toBe(true);
  await keep(computer.page, '120-drafts-above-requests');
  await computer.page.getByRole('link', { name: /รณรงค์ป้องกันไข้เลือดออก/ }).click();
  await computer.page.getByText('แนบแล้ว').waitFor();
  expect(await title(computer.page).inputValue()).toBe('รณรงค์ป้องกันไข้เลือดออก');
  await keep(computer.page, '121-draft-on-another-device');

  // Without a connection it is kept here; back again, neither overwrites the other.
  await phone.context.setOffline(true);
  await title(phone.page).fill('แก้ในโทรศัพท์');
  await phone.page.getByText('เมื่อมีสัญญาณอินเทอร์เน็ต').waitFor();
  await title(computer.page).fill('แก้ในคอมพิวเตอร์');
  await kept(computer.page).waitFor();
  await phone.context.setOffline(false);
  await phone.page.getByText('แบบร่างนี้แก้ไขจากสองเครื่อง').waitFor();
  expect(await violations(phone.page)).toEqual([]);
  await phone.page.evaluate(() => scrollTo(0, 0));
  await keep(phone.page, '122-draft-kept-twice');
  const drafts = await environment
    .player(OFFICE)
    .call<{ items: { id: string; title: string }[] }>('staff-1', 'GET', '/drafts');
  expect(drafts.items.map((one) => one.title).sort()).toEqual(['แก้ในคอมพิวเตอร์', 'แก้ในโทรศัพท์']);

  // One is thrown away, once that was said again.
  await openMiniApp(environment, computer.page, 'staff-1', '/mine');
  await computer.page.getByRole('button', { name: /ลบ.*แก้ในโทรศัพท์/ }).click();
  await computer.page.getByRole('dialog').waitFor();
  expect(await violations(computer.page)).toEqual([]);
  await keep(computer.page, '123-throw-a-draft-away');
  await computer.page.getByRole('button', { name: 'ยืนยันลบ' }).click();
  await computer.page.getByText('ลบแบบร่างแล้ว').waitFor();
  expect(await computer.page.getByRole('link', { name: /แก้ในโทรศัพท์/ }).count()).toBe(0);
  expect(computer.faults).toEqual([]);
  await phone.context.close();
  await computer.context.close();
});

test('what is sent in the chat is in the form that its card opens, and is filed with it', async () => {
  const { page, context, faults } = await openPhone(browser);
  await page.goto(`${environment.lineUrl}/#/${OFFICE}/staff-2/bot`);
  await page.getByRole('textbox', { name: 'ข้อความ' }).waitFor();
  await page.locator('.attach input').setInputFiles([
    { name: 'ประกาศรับสมัคร.pdf', mimeType: 'application/pdf', buffer: Buffer.from(smallPdf('ประกาศ')) },
    { name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: await jpeg(taken.place, 6) },
  ]);
  await page.getByText('แบบร่างคำขอมีไฟล์ 2 ไฟล์').last().waitFor();
  await keep(page, '124-files-sent-in-the-chat');
  await page.getByText('กรอกแบบฟอร์ม', { exact: true }).last().click();
  const element = await page.waitForSelector('iframe');
  const form = await element.contentFrame();
  if (!form) throw new Error('the mini-app did not open in the phone');
  await form.locator('.file-name', { hasText: 'ประกาศรับสมัคร.pdf' }).waitFor();
  await form.locator('.file-name', { hasText: 'ภาพจากแชต' }).waitFor();
  await form.getByText('ระบบลบออกให้แล้ว').waitFor();
  await form.locator('.files').scrollIntoViewIfNeeded();
  await keep(page, '125-form-with-files-of-the-chat');
  await form.getByLabel('หมวดหมู่').first().selectOption('public-relations');
  await form.getByLabel('หัวข้อย่อย').selectOption('news');
  await form.getByRole('textbox', { name: 'หัวข้อ' }).first().fill('รับสมัครพนักงาน');
  await form.getByLabel('รายละเอียดข้อมูล').fill('ตามเอกสารแนบ');
  await form.getByRole('button', { name: /สำหรับข้อมูลตั้งแต่/ }).click();
  await form.getByRole('button', { name: 'ตรวจทานและส่งคำขอ' }).click();
  await form.getByRole('dialog').getByRole('button', { name: 'ส่งคำขอ' }).click();
  await form
    .getByText(/^25\d\d-\d{4}$/)
    .first()
    .waitFor();
  const mine = await environment.player(OFFICE).list('staff-2', 'mine');
  const view = await environment.player(OFFICE).view('staff-2', mine.items[0]?.id ?? '');
  expect(view.content.files.map(({ name }) => name)).toContain('ประกาศรับสมัคร.pdf');
  expect(view.content.files).toHaveLength(2);
  expect(faults).toEqual([]);
  await context.close();
});

test('a form goes on on a computer, at an address that is typed there; an old address leads to the list', async () => {
  const { page, context, faults } = await openPhone(browser);
  await openMiniApp(environment, page, 'staff-3', '/new');
  await title(page).fill('ประกาศแผนปฏิบัติการ');
  await page.getByRole('button', { name: 'กรอกต่อบนคอมพิวเตอร์' }).click();
  const address = (await page.locator('.typed-address').textContent()) ?? '';
  await page.getByRole('img', { name: /คิวอาร์โค้ด/ }).waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await isNarrow(page)).toBe(true);
  await keep(page, '126-on-a-computer');

  const computer = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'th-TH' });
  const wide = await computer.newPage();
  const path = new URL(address).pathname.replace(`/liff/${OFFICE}`, '');
  await openMiniApp(environment, wide, 'staff-3', path);
  await title(wide).waitFor();
  expect(await title(wide).inputValue()).toBe('ประกาศแผนปฏิบัติการ');
  await keep(wide, '127-draft-on-a-computer');
  await openMiniApp(environment, wide, 'staff-4', path);
  await wide.getByText('ลิงก์นี้ใช้ไม่ได้แล้ว').waitFor();
  expect(await violations(wide)).toEqual([]);
  await wide.getByRole('link', { name: 'แบบร่างและคำขอของท่าน' }).click();
  await wide.getByRole('heading', { name: 'คำขอของท่าน' }).waitFor();
  expect(faults).toEqual([]);
  await computer.close();
  await context.close();
});
