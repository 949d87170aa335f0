import { filledForm, OFFICE } from '@prakat/simulator/play/request-form-2564';
import { expect, test } from 'vitest';
import { aJpg } from '../testing/file-contents.ts';
import { isNarrow, openMiniApp } from './mini-app.ts';
import { keep, openPhone } from './open-browser.ts';
import { openProduct } from './open-product.ts';
import { violations } from './violations.ts';

const { environment, browser } = await openProduct();

test('a sheet is printed, put on the notice board with a picture, and taken off when the item comes down', async () => {
  const player = environment.player(OFFICE);
  const { page, context, faults } = await openPhone(browser);

  // The form asks, ticked beforehand: 003 publishes by website and board.
  await openMiniApp(environment, page, 'staff-1', '/new');
  const tick = page.getByLabel('ติดประกาศที่บอร์ดประชาสัมพันธ์ด้วย');
  expect(await tick.isChecked()).toBe(true);
  await tick.scrollIntoViewIfNeeded();
  expect(await violations(page)).toEqual([]);
  expect(await isNarrow(page)).toBe(true);
  await keep(page, '71-notice-board-tick');

  const { id } = await player.submit('staff-1', { ...filledForm, fileIds: [] }, crypto.randomUUID());
  await player.decide('assistant-2', id, 'propose');
  await player.decide('sakrai', id, 'approve');
  await environment.settle();
  const { publication } = await player.view('nopphakon', id);
  await player.actOnPublication('nopphakon', id, { action: 'confirm_publication', seen: publication?.seen });

  // The webmaster finds the sheet to print, and says with a picture that it hangs there.
  await openMiniApp(environment, page, 'nopphakon', `/submissions/${id}`);
  await page.getByText('รอผู้ดูแลเว็บไซต์ติดประกาศที่บอร์ดประชาสัมพันธ์').first().waitFor();
  await page.getByRole('button', { name: 'แจ้งว่าติดบอร์ดแล้ว' }).click();
  const photo = { name: 'บอร์ด.jpg', mimeType: 'image/jpeg', buffer: aJpg() };
  await page.getByLabel('ภาพถ่ายบอร์ด (ถ้ามี)').setInputFiles(photo);
  await page.getByText('แนบแล้ว').waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await isNarrow(page)).toBe(true);
  await keep(page, '72-notice-board-post');
  await page.getByRole('button', { name: 'ยืนยันว่าติดแล้ว' }).click();
  await page.getByText('บันทึกแล้วว่าติดบอร์ดประชาสัมพันธ์แล้ว', { exact: false }).first().waitFor();
  await page.getByRole('link', { name: photo.name }).scrollIntoViewIfNeeded();
  expect(await violations(page)).toEqual([]);
  await keep(page, '73-notice-board-posted');

  // Once it has come down, the sheet is to be taken off.
  await player.actOnPublication('nopphakon', id, { action: 'take_down', reason: 'มีประกาศฉบับใหม่แล้ว' });
  await environment.settle();
  await openMiniApp(environment, page, 'webmaster-2', `/submissions/${id}`);
  await page.getByRole('button', { name: 'แจ้งว่าปลดจากบอร์ดแล้ว' }).click();
  expect(await violations(page)).toEqual([]);
  await keep(page, '74-notice-board-take-off');
  await page.getByRole('button', { name: 'ยืนยันว่าปลดแล้ว' }).click();
  await page.getByText('ผู้ปลดประกาศ', { exact: false }).first().waitFor();
  await page.getByText('ผู้ปลดประกาศ', { exact: false }).first().scrollIntoViewIfNeeded();
  await keep(page, '75-notice-board-taken-off');
  expect(faults).toEqual([]);
  await context.close();
});
