import { beforeAll, expect, test } from 'vitest';
import { isNarrow, openMiniApp } from './mini-app.ts';
import { keep, openPhone } from './open-browser.ts';
import { openProduct } from './open-product.ts';
import { violations } from './violations.ts';

const { environment, browser } = await openProduct({ now: Date.parse('2021-12-24T03:00:00.000Z') });

beforeAll(async () => {
  await environment.settle();
});

test('a webmaster sees what the binder lacks, begins a paper, and opens the binder as one file', async () => {
  const { page, context, faults } = await openPhone(browser);
  await openMiniApp(environment, page, 'nopphakon', '/binder');
  await page.getByRole('heading', { level: 1, name: 'แฟ้มหลักฐาน MOIT 1' }).waitFor();
  await page.getByRole('heading', { name: 'มี 0 จาก 7 รายการ (0%)' }).waitFor();
  await keep(page, 'binder-empty');
  expect(await isNarrow(page)).toBe(true);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: /เริ่มร่างบันทึกข้อความขออนุมัติ.* รายการ 1\.1/ }).click();
  await page.waitForURL(/\/papers\/[\w-]+/);
  await openMiniApp(environment, page, 'nopphakon', '/binder');
  await page.getByText('ยังเป็นร่าง ยังไม่ได้เสนอผู้บริหาร').waitFor();
  await keep(page, 'binder');
  const link = page.getByRole('link', { name: 'เปิดแฟ้มเป็น PDF ไฟล์เดียว' });
  const response = await fetch(new URL((await link.getAttribute('href')) ?? '', environment.machine.url));
  const name = encodeURIComponent('แฟ้มหลักฐาน MOIT 1 ปีงบประมาณ 2565 สสอ.ศรีบุญเรือง.pdf');
  expect(response.headers.get('content-disposition')).toContain(`filename*=UTF-8''${name}`);
  expect(faults).toEqual([]);
  await context.close();
});
