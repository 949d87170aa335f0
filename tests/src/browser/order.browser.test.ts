import { beforeAll, expect, test } from 'vitest';
import { isNarrow, openMiniApp } from './mini-app.ts';
import { keep, openPhone } from './open-browser.ts';
import { openProduct } from './open-product.ts';
import { violations } from './violations.ts';

const { environment, browser } = await openProduct({ now: Date.parse('2021-12-24T03:00:00.000Z') });

beforeAll(async () => {
  await environment.settle();
});

test('an administrator reads that the webmasters have no order, and begins the one of the running year', async () => {
  const { page, context, faults } = await openPhone(browser);
  await openMiniApp(environment, page, 'admin', '/people');
  await page.getByText('ยังไม่มีคำสั่งแต่งตั้งผู้ดูแลเว็บไซต์ที่มีผลใช้อยู่ในระบบ').waitFor();
  await page.getByText('ผู้ดูแลเว็บไซต์', { exact: true }).first().click();
  await page.getByText('ไม่มีคำสั่ง', { exact: true }).first().waitFor();
  expect(await page.getByText('ไม่มีคำสั่ง', { exact: true }).count()).toBe(2);
  await keep(page, 'order-missing');
  expect(await isNarrow(page)).toBe(true);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'จัดทำคำสั่งปีงบประมาณ 2565' }).click();
  await page.waitForURL(/\/papers\/[^/]+/);
  await openMiniApp(environment, page, 'admin', '/people');
  await page.getByRole('link', { name: 'เปิดร่างคำสั่งปีงบประมาณ 2565' }).waitFor();
  expect(faults).toEqual([]);
  await context.close();
});
