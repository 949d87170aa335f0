import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLocalEnvironment, type LocalEnvironment } from '../testing/environment.ts';
import { isNarrow, openMiniApp } from './mini-app.ts';
import { keep, openBrowser, openPhone } from './open-browser.ts';
import { violations } from './violations.ts';

let environment: LocalEnvironment;
let browser: Browser;
beforeAll(async () => {
  environment = await createLocalEnvironment({ pages: true, now: Date.parse('2024-05-01T09:00:00+07:00') });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await environment?.close();
});

test('a person reads on a phone what is kept of them, why and until when', async () => {
  const { page, context, faults } = await openPhone(browser);
  await openMiniApp(environment, page, 'staff-1', '/more');
  await page.getByRole('link', { name: 'ข้อมูลของท่านที่ระบบเก็บ' }).click();
  await page.getByRole('heading', { level: 2, name: 'บัญชี LINE และช่องทางติดต่อกลับ' }).waitFor();
  await page.getByText('คืออะไร และเก็บเพราะเหตุใด').first().click();
  await page.getByText('วัตถุประสงค์:').first().waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await isNarrow(page)).toBe(true);
  await keep(page, 'kept', { fullPage: true });
  expect(faults).toEqual([]);
  await context.close();
});
