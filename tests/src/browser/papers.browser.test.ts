import { join } from 'node:path';
import { anEmblem } from '@prakat/functions/papers/testing/sample-papers';
import { filledForm, OFFICE } from '@prakat/simulator/play/request-form-2564';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { aPdf } from '../testing/an-api.ts';
import { isNarrow, openMiniApp, pickDay } from './mini-app.ts';
import { artifacts, keep, openPhone } from './open-browser.ts';
import { openProduct } from './open-product.ts';
import { violations } from './violations.ts';

const { environment, browser } = await openProduct({ now: Date.parse('2021-12-24T03:00:00.000Z') });

beforeAll(async () => {
  await environment.settle();
});

test('a webmaster finds the record of publications and opens it as a file', async () => {
  const { page, context, faults } = await openPhone(browser);
  await openMiniApp(environment, page, 'nopphakon', '/more');
  await page.getByText('ทะเบียนเอกสาร บันทึกข้อความ').click();
  await page.getByRole('heading', { level: 1, name: 'เอกสาร' }).waitFor();
  await page.getByRole('combobox', { name: 'ช่วงเวลา' }).selectOption('2565');
  await page.getByText('ไม่มีการเผยแพร่ในช่วงเวลานี้').waitFor();
  await keep(page, 'papers');
  expect(await isNarrow(page)).toBe(true);
  expect(await violations(page)).toEqual([]);
  const link = page.getByRole('link', { name: 'เปิดบันทึก (Excel)' });
  const response = await fetch(new URL((await link.getAttribute('href')) ?? '', environment.machine.url));
  const name = encodeURIComponent('บันทึกการเผยแพร่ สสอ.ศรีบุญเรือง 2565.xlsx');
  expect(response.headers.get('content-disposition')).toContain(`filename*=UTF-8''${name}`);
  expect(faults).toEqual([]);
  await context.close();
});

/** The screen as it is now: narrow enough, clear to everybody, and kept for people to look at. */
async function look(page: Page, name: string): Promise<void> {
  expect(await isNarrow(page)).toBe(true);
  expect(await violations(page)).toEqual([]);
  await page.screenshot({ path: join(artifacts, `${name}.png`), fullPage: true });
}

const TITLE = 'บันทึกข้อความรายงานผลการติดตามประจำไตรมาส';

test('a memo is begun, worded, put before the head, read and signed, and its signed paper comes back', async () => {
  const { page, context, faults } = await openPhone(browser);
  await openMiniApp(environment, page, 'nopphakon', '/papers');
  await page.getByText('พิมพ์จากข้อมูลในระบบ (1)').waitFor();
  await look(page, '31-papers');
  await page.getByRole('button', { name: 'เริ่มเอกสาร' }).click();
  await page.getByRole('combobox', { name: 'ชนิดเอกสาร' }).selectOption(TITLE);
  await page.getByRole('combobox', { name: 'ไตรมาส' }).selectOption('2564-Q4');
  expect(await violations(page)).toEqual([]);
  await keep(page, '32-paper-start');
  await page.getByRole('dialog').getByRole('button', { name: 'เริ่มเอกสาร' }).click();

  // The webmaster gives it number, day and words of their own; what is typed is there after the page was closed.
  await page.getByRole('heading', { level: 2, name: 'แก้ไขร่าง' }).waitFor();
  await page.getByRole('button', { name: /^ใช้เลขถัดไป/ }).click();
  await pickDay(page, 'ลงวันที่', '2021-12-24');
  const problems = page.getByRole('textbox', { name: 'ปัญหา' });
  await problems.fill('เผยแพร่ข้อมูลได้ช่องทางเดียว');
  const address = page.url();
  await page.goto('about:blank');
  await page.goto(address);
  await page.getByText('นำข้อความที่พิมพ์ค้างไว้กลับมาแล้ว').waitFor();
  expect(await problems.inputValue()).toBe('เผยแพร่ข้อมูลได้ช่องทางเดียว');
  await look(page, '33-paper-draft');
  await page.getByRole('button', { name: 'เสนอเอกสาร' }).click();
  await page.getByRole('dialog').waitFor();
  expect(await violations(page)).toEqual([]);
  await keep(page, '34-paper-present');
  await page.getByRole('button', { name: 'ยืนยันเสนอเอกสาร' }).click();
  await page.getByText('เสนอเอกสารแล้ว').waitFor();
  await environment.settle();

  // The head reads it on the phone, and signs what was read.
  const id = address.replace(/^.*papers\/([^?]+).*$/, '$1');
  await openMiniApp(environment, page, 'sakrai', '/papers');
  await page.getByRole('heading', { name: 'รอผู้บริหารลงนาม (1)' }).waitFor();
  await look(page, '35-papers-waiting');
  await page.getByRole('link', { name: TITLE }).click();
  await page.getByText('เผยแพร่ข้อมูลได้ช่องทางเดียว').waitFor();
  await look(page, '36-paper-to-sign');
  await page.getByRole('button', { name: 'อนุมัติ', exact: true }).click();
  await page.getByText('ระบบจะบันทึกว่าท่านได้อ่านและลงนาม').waitFor();
  expect(await violations(page)).toEqual([]);
  await keep(page, '37-paper-sign');
  await page.getByRole('button', { name: 'ยืนยันอนุมัติ' }).click();
  await page.getByText('อนุมัติและลงนามในเอกสารแล้ว').waitFor();
  await environment.settle();

  // It comes back signed by hand, too.
  await openMiniApp(environment, page, 'nopphakon', `/papers/${id}`);
  await page.getByRole('button', { name: 'แนบฉบับที่ลงนามแล้ว' }).click();
  const scan = { name: 'ฉบับลงนาม.pdf', mimeType: 'application/pdf', buffer: aPdf() };
  await page.getByLabel('ภาพถ่ายหรือไฟล์ PDF ของเอกสาร').setInputFiles(scan);
  await page.getByText('แนบแล้ว').waitFor();
  await pickDay(page, 'วันที่ลงนาม', '2021-12-24');
  await look(page, '38-paper-scan');
  await page.getByRole('button', { name: 'แนบไว้กับเอกสาร' }).click();
  await page.getByRole('link', { name: scan.name }).waitFor();
  await look(page, '39-paper-signed');
  expect(faults).toEqual([]);
  await context.close();
});

test('remarks for the reports are noted, and administrators see emblem and font', async () => {
  const { page, context, faults } = await openPhone(browser);
  await openMiniApp(environment, page, 'nopphakon', '/papers/remarks');
  await page.getByLabel('ข้อเสนอแนะ').check();
  await page.getByRole('textbox', { name: 'ข้อความ' }).fill('ควรเพิ่มช่องทางการเผยแพร่');
  await page.getByRole('button', { name: 'บันทึก' }).click();
  await page.getByRole('heading', { name: 'ข้อเสนอแนะ (1)' }).waitFor();
  await look(page, '40-remarks');
  await openMiniApp(environment, page, 'admin', '/papers/assets');
  const emblem = { name: 'ครุฑ.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(anEmblem.content) };
  await page.getByLabel('เลือกไฟล์ ตราครุฑ').setInputFiles(emblem);
  await page.getByText('มีแล้ว').waitFor();
  await look(page, '41-paper-assets');
  expect(faults).toEqual([]);
  await context.close();
});

test('the papers of a request stand with it', async () => {
  const player = environment.player(OFFICE);
  const { id } = await player.submit('staff-1', { ...filledForm, fileIds: [] }, crypto.randomUUID());
  const { page, context, faults } = await openPhone(browser);
  await openMiniApp(environment, page, 'staff-1', `/submissions/${id}`);
  await page.getByText('เอกสารของคำขอนี้').click();
  await page.getByRole('button', { name: /^ร่างบันทึกข้อความ/ }).waitFor();
  await look(page, '42-papers-of-request');
  await page.getByRole('link', { name: 'แบบฟอร์มการขอเผยแพร่ข้อมูล', exact: true }).click();
  await page.getByRole('heading', { level: 2, name: 'ข้อความในเอกสาร' }).waitFor();
  await look(page, '43-paper-of-request');
  expect(faults).toEqual([]);
  await context.close();
});
