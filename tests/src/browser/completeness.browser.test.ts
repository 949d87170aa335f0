import { filledForm, OFFICE } from '@prakat/simulator/play/request-form-2564';
import { beforeAll, expect, test } from 'vitest';
import { isNarrow, openMiniApp } from './mini-app.ts';
import { keep, openPhone } from './open-browser.ts';
import { openProduct } from './open-product.ts';
import { violations } from './violations.ts';

const STANDARD = /^มาตรฐานเว็บไซต์ภาครัฐ/;

const { environment, browser } = await openProduct({ now: Date.parse('2021-12-24T03:00:00.000Z') });

beforeAll(async () => {
  await environment.settle();
  const player = environment.player(OFFICE);
  const draft = {
    ...filledForm,
    title: 'ประวัติความเป็นมาของหน่วยงาน',
    categoryId: 'general-information',
    subtopicId: 'history',
    fileIds: [],
  };
  const { id } = await player.submit('staff-1', draft, crypto.randomUUID());
  await player.decide('assistant-2', id, 'propose');
  await player.decide('sakrai', id, 'approve');
  await environment.settle();
});

test('the head sees what is missing, ties what is there, and says of what the office has none', async () => {
  const { page, context, faults } = await openPhone(browser);
  await openMiniApp(environment, page, 'sakrai', '/more');
  await page.getByText('ความครบถ้วนของข้อมูล', { exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'ความครบถ้วนของข้อมูล' }).waitFor();
  await keep(page, 'completeness');
  expect(await violations(page)).toEqual([]);

  await page.getByRole('heading', { level: 2, name: STANDARD }).first().click();
  await page.getByRole('button', { name: 'เลือกข้อมูลที่เผยแพร่แล้ว (ระบบแนะนำ 1) ข้อ 1.1', exact: true }).click();
  await page.getByRole('radio', { name: 'ประวัติความเป็นมาของหน่วยงาน' }).check();
  await keep(page, 'completeness-tie');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'ใช้กับข้อนี้' }).click();
  await page.getByText('บันทึกแล้ว').waitFor();
  await keep(page, 'completeness-tied');
  expect(await isNarrow(page)).toBe(true);

  await page.getByRole('button', { name: 'ไม่มีข้อมูลประเภทนี้ ข้อ 1.12', exact: true }).click();
  await page.getByRole('textbox', { name: 'เหตุผล' }).fill('หน่วยงานไม่มีเครื่องโทรสาร');
  await page.getByRole('button', { name: 'บันทึกว่าไม่มีข้อมูล' }).click();
  await page.getByText('เหตุผล: หน่วยงานไม่มีเครื่องโทรสาร').waitFor();
  await page.getByText(/^ทั้งหมด/).click();
  expect(await violations(page)).toEqual([]);
  await page.screenshot({ path: 'artifacts/completeness-all.png', fullPage: true });
  expect(faults).toEqual([]);
  await context.close();
});

test('somebody who files begins a request with the topic of what is missing', async () => {
  const { page, context, faults } = await openPhone(browser);
  await openMiniApp(environment, page, 'staff-1', '/completeness');
  await page.getByRole('heading', { level: 2, name: STANDARD }).first().click();
  await page.getByRole('link', { name: 'ยื่นคำขอเผยแพร่ ข้อ 1.3', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'ยื่นคำขอเผยแพร่ข้อมูล' }).waitFor();
  expect(await page.getByRole('combobox', { name: 'หมวดหมู่' }).inputValue()).toBe('general-information');
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'ยื่นคำขอเผยแพร่ข้อมูล' }).waitFor();
  expect(await page.getByRole('combobox', { name: 'หมวดหมู่' }).inputValue()).toBe('general-information');
  expect(faults).toEqual([]);
  await context.close();
});

test('the card of the month says how much is open, and leads to the lists', async () => {
  environment.clock.moveTo(Date.parse('2022-01-04T09:00:00+07:00'));
  await environment.settle();
  await environment.player(OFFICE).comeBy({ person: 'admin' });
  await environment.settle();
  const { page, context, faults } = await openPhone(browser);
  await page.goto(`${environment.lineUrl}/#/${OFFICE}/admin/bot`);
  await page.getByText('ข้อที่ต้องดำเนินการ ณ วันที่ 4 มกราคม 2565').last().scrollIntoViewIfNeeded();
  await keep(page, 'completeness-digest');
  await page.getByText('เปิดรายการ', { exact: true }).last().click();
  const lists = await (await page.waitForSelector('iframe')).contentFrame();
  if (!lists) throw new Error('the mini-app did not open in the phone');
  await lists.getByRole('heading', { level: 1, name: 'ความครบถ้วนของข้อมูล' }).waitFor();
  expect(faults).toEqual([]);
  await context.close();
});
