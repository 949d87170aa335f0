import { expect, test } from 'vitest';
import { isNarrow, openMiniApp } from './mini-app.ts';
import { keep, openPhone } from './open-browser.ts';
import { openProduct } from './open-product.ts';
import { violations } from './violations.ts';

const { environment, browser } = await openProduct({ now: Date.parse('2024-05-01T09:00:00+07:00') });

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
