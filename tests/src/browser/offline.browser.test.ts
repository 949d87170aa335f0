import { filledForm, OFFICE } from '@prakat/simulator/play/request-form-2564';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { isNarrow, openMiniApp } from './mini-app.ts';
import { keep, openPhone } from './open-browser.ts';
import { openProduct } from './open-product.ts';
import { violations } from './violations.ts';

const { environment, browser } = await openProduct({ offices: [OFFICE] });

const reads = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('prakat.read/')).length);

test('what was open is read without a network and not decided on, and nobody else finds it on the phone', async () => {
  const player = environment.player(OFFICE);
  const { id, number } = await player.submit('staff-1', { ...filledForm, fileIds: [] }, crypto.randomUUID());
  const { page, context } = await openPhone(browser);
  await openMiniApp(environment, page, 'assistant-2', '/waiting');
  await page.getByRole('link', { name: new RegExp(number) }).tap();
  await page.getByRole('button', { name: 'เห็นชอบ เสนออนุมัติ' }).waitFor();

  await context.setOffline(true);
  await page.getByRole('navigation').getByRole('link', { name: 'รอดำเนินการ' }).tap();
  await page.getByText('ข้อมูลอาจไม่เป็นปัจจุบัน').waitFor();
  await keep(page, 'offline-list');
  await page.getByRole('link', { name: new RegExp(number) }).tap();
  await page.getByText('ยังดำเนินการกับคำขอนี้ไม่ได้').waitFor();
  await page.getByText('ข้อมูลอาจไม่เป็นปัจจุบัน').waitFor();
  expect(await page.getByText(filledForm.title).count()).toBeGreaterThan(0);
  expect(await page.getByRole('button', { name: 'เห็นชอบ เสนออนุมัติ' }).count()).toBe(0);
  expect(await violations(page)).toEqual([]);
  expect(await isNarrow(page)).toBe(true);
  await page.getByText('ยังดำเนินการกับคำขอนี้ไม่ได้').scrollIntoViewIfNeeded();
  await keep(page, 'offline-request');

  await context.setOffline(false);
  await openMiniApp(environment, page, 'assistant-2', `/submissions/${id}`);
  await page.getByRole('button', { name: 'เห็นชอบ เสนออนุมัติ' }).waitFor();
  expect(await reads(page)).toBeGreaterThan(0);

  // The phone goes to a colleague.
  await openMiniApp(environment, page, 'staff-2', '/waiting');
  await page.getByText('ขณะนี้ไม่มีคำขอที่รอท่านดำเนินการ', { exact: false }).waitFor();
  const names = await page.evaluate(() => Object.keys(localStorage).join(' '));
  expect(names).not.toContain(`prakat.read/${OFFICE}/${OFFICE}.assistant-2`);
  expect(names).not.toContain(id);

  // And to somebody who is no member of the office.
  await openMiniApp(environment, page, 'resident-1', '/waiting');
  await page.getByRole('heading', { name: 'ลงทะเบียนเจ้าหน้าที่' }).waitFor();
  expect(await reads(page)).toBe(0);
  await context.close();
});
