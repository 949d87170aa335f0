import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLocalEnvironment, type LocalEnvironment } from '../testing/environment.ts';
import { isNarrow, openMiniApp } from './mini-app.ts';
import { keep, openBrowser, openPhone } from './open-browser.ts';
import { violations } from './violations.ts';

let environment: LocalEnvironment;
let browser: Browser;

beforeAll(async () => {
  environment = await createLocalEnvironment({ pages: true, now: Date.parse('2021-12-24T03:00:00.000Z') });
  browser = await openBrowser();
  await environment.settle();
});

afterAll(async () => {
  await browser?.close();
  await environment?.close();
});

test('a webmaster finds the record of publications and opens it as a file', async () => {
  const { page, context, faults } = await openPhone(browser);
  await openMiniApp(environment, page, 'nopphakon', '/more');
  await page.getByText('บันทึกรายงานผลการเผยแพร่ข้อมูลราย').click();
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
