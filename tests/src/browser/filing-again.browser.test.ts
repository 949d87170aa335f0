import { noisyJpeg } from '@prakat/functions/checks/testing/pictures';
import { filledForm, OFFICE } from '@prakat/simulator/play/request-form-2564';
import { expect, test } from 'vitest';
import { isNarrow, openMiniApp, pickDay } from './mini-app.ts';
import { keep, openPhone } from './open-browser.ts';
import { openProduct } from './open-product.ts';
import { violations } from './violations.ts';

const { environment, browser } = await openProduct();

test('what is published each month is filed again from last month’s request, with a photograph straight from the phone', async () => {
  const player = environment.player(OFFICE);
  const { page, context, faults } = await openPhone(browser);
  const { id, number } = await player.submit('staff-1', { ...filledForm, fileIds: [] }, crypto.randomUUID());

  await openMiniApp(environment, page, 'staff-1', `/submissions/${id}`);
  await page.getByRole('link', { name: 'ยื่นคำขอใหม่โดยใช้ข้อมูลของคำขอนี้' }).click();
  await page.getByText(`นำข้อมูลมาจากคำขอเลขที่ ${number}`).waitFor();
  expect(await page.getByLabel('หัวข้อ', { exact: false }).first().inputValue()).not.toBe('');
  expect(await violations(page)).toEqual([]);
  expect(await isNarrow(page)).toBe(true);
  await keep(page, '81-filing-again');

  // Days that may be left out are folded away, and open where one is given.
  await pickDay(page, 'เผยแพร่ถึงวันที่', `${new Date().getFullYear() + 1}-03-31`);
  expect(await violations(page)).toEqual([]);
  await keep(page, '82-other-days');
  await pickDay(page, 'ข้อมูลตั้งแต่วันที่', filledForm.coversFrom);

  // Five megabytes as a phone takes them are more than the office takes; drawn smaller they go through.
  const photo = await noisyJpeg(4032, 3024, 40);
  expect(photo.length).toBeGreaterThan(4 * 1024 * 1024);
  await page
    .locator('#field-fileIds')
    .setInputFiles({ name: 'ภาพกิจกรรม.jpg', mimeType: 'image/jpeg', buffer: photo });
  await page.getByText('แนบแล้ว').waitFor();
  await page.getByRole('button', { name: 'ตรวจทานและส่งคำขอ' }).click();
  await page.getByRole('heading', { name: 'ตรวจทานก่อนส่ง' }).waitFor();
  await keep(page, '83-review-before-sending');

  // The phone's own way back closes the sheet; what was typed stays.
  await page.goBack();
  await page.getByRole('heading', { name: 'ตรวจทานก่อนส่ง' }).waitFor({ state: 'detached' });
  expect(page.url()).toContain('/again');
  await page.getByRole('button', { name: 'ตรวจทานและส่งคำขอ' }).click();
  await page.getByRole('button', { name: 'ยืนยันส่งคำขอ' }).click();
  await page.getByText('ส่งคำขอเรียบร้อยแล้ว').first().waitFor();
  await keep(page, '84-filed-again');
  expect(faults).toEqual([]);
  await context.close();
});

test('whoever decides has the decision under the thumb while they read', async () => {
  const player = environment.player(OFFICE);
  const { page, context, faults } = await openPhone(browser);
  const { id } = await player.submit('staff-1', { ...filledForm, fileIds: [] }, crypto.randomUUID());
  await openMiniApp(environment, page, 'assistant-2', `/submissions/${id}`);
  const first = page.locator('.deciding .button').first();
  await first.waitFor();
  const box = await first.boundingBox();
  const height = page.viewportSize()?.height ?? 0;
  expect(box?.y).toBeGreaterThan(height / 2);
  expect((box?.y ?? height) + (box?.height ?? 0)).toBeLessThan(height - 60);
  expect(await violations(page)).toEqual([]);
  await keep(page, '85-decision-under-the-thumb');
  expect(faults).toEqual([]);
  await context.close();
});
