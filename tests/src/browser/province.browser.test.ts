import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aProvince, inBangkok, PROVINCE, theFirstDay } from '../province/a-province.ts';
import type { LocalEnvironment } from '../testing/environment.ts';
import { isNarrow, openMiniApp } from './mini-app.ts';
import { keep, openBrowser, openPhone } from './open-browser.ts';
import { violations } from './violations.ts';

let environment: LocalEnvironment;
let browser: Browser;

beforeAll(async () => {
  environment = await aProvince({ pages: true });
  browser = await openBrowser();
  await theFirstDay(environment);
  environment.clock.moveTo(inBangkok('2025-07-01'));
  await environment.settle();
});

afterAll(async () => {
  await browser?.close();
  await environment?.close();
});

test('the head of a province reads the card, opens the screen of its districts, and from there the paper', async () => {
  await environment.player(PROVINCE).comeBy({ person: 'chief' });
  await environment.settle();
  const { page, context, faults } = await openPhone(browser);
  await page.goto(`${environment.lineUrl}/#/${PROVINCE}/chief/bot`);
  await page.getByText('มีหัวข้อเกินกำหนด 2 จาก 2 หน่วยงาน').last().scrollIntoViewIfNeeded();
  await keep(page, 'province-card');

  await openMiniApp(environment, page, 'chief', '/more', PROVINCE);
  await page.getByRole('link', { name: /หน่วยงานในจังหวัด/ }).click();
  await page.getByRole('heading', { name: 'มีหัวข้อเกินกำหนด 2 จาก 2 หน่วยงาน' }).waitFor();
  const names = await page.getByRole('article').getByRole('heading').allTextContents();
  expect(names).toEqual(['สำนักงานสาธารณสุขอำเภอเขมราฐ', 'สำนักงานสาธารณสุขอำเภอศรีบุญเรือง']);
  await keep(page, 'province');
  await page.screenshot({ path: 'artifacts/province-whole.png', fullPage: true });
  expect(await isNarrow(page)).toBe(true);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('link', { name: 'รายงานเป็น PDF หรือ Word' }).click();
  await page.getByText('ไตรมาสที่ ๔ ปีงบประมาณ ๒๕๖๘').first().waitFor();
  await keep(page, 'province-paper');
  expect(await isNarrow(page)).toBe(true);
  expect(faults).toEqual([]);
  await context.close();
});

test('whoever sees no districts is not led there, and is told whose screen it is', async () => {
  const { page, context } = await openPhone(browser);
  await openMiniApp(environment, page, 'staff-1', '/more', PROVINCE);
  await page.getByRole('link', { name: 'เอกสาร' }).first().waitFor();
  expect(await page.getByRole('link', { name: /หน่วยงานในจังหวัด/ }).count()).toBe(0);
  await openMiniApp(environment, page, 'staff-1', '/province', PROVINCE);
  await page.getByText('ไม่มีหน่วยงานในสังกัดให้แสดง').waitFor();
  await keep(page, 'province-empty');
  expect(await violations(page)).toEqual([]);
  await context.close();
});
