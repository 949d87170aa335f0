import { filledForm, OFFICE } from '@prakat/simulator/play/request-form-2564';
import { expect, test } from 'vitest';
import { aJpg } from '../testing/file-contents.ts';
import { isNarrow, openMiniApp } from './mini-app.ts';
import { keep, openPhone } from './open-browser.ts';
import { openProduct } from './open-product.ts';
import { violations } from './violations.ts';

const { environment, browser } = await openProduct();

test('permission by word of mouth is recorded and confirmed, and an item taken down answers 410', async () => {
  const player = environment.player(OFFICE);
  const title = 'เตือนภัยโรคไข้เลือดออกในพื้นที่';
  const draft = {
    ...filledForm,
    title,
    urgency: 'urgent' as const,
    urgentReason: 'พบผู้ป่วยเพิ่มขึ้นเร็ว',
    fileIds: [],
  };
  const { id } = await player.submit('staff-1', draft, crypto.randomUUID());
  const { page, context, faults } = await openPhone(browser);

  // The one who asks cannot record it for herself.
  await openMiniApp(environment, page, 'staff-1', `/submissions/${id}/verbal`);
  await page.getByText('ให้คำขอของตนเองไม่ได้').waitFor();

  // A webmaster records that an assistant of the head gave permission by telephone (003 ๓.๒.๑).
  await openMiniApp(environment, page, 'nopphakon', `/submissions/${id}`);
  await page.getByRole('link', { name: 'บันทึกอนุมัติทางวาจา' }).click();
  await page.getByLabel('นายบุญเลิศ ภูมิสี').check();
  await page.getByLabel('ทางโทรศัพท์').check();
  expect(await page.getByLabel('เหตุผลความเร่งด่วน').inputValue()).toBe(draft.urgentReason);
  const photo = { name: 'บันทึกการโทร.jpg', mimeType: 'image/jpeg', buffer: aJpg() };
  await page.getByLabel('ภาพถ่าย (ถ้ามี)').setInputFiles(photo);
  await page.getByText('แนบแล้ว').waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await isNarrow(page)).toBe(true);
  await keep(page, '21-verbal-form');
  await page.getByRole('button', { name: 'ตรวจทานและบันทึก' }).click();
  await page.getByRole('button', { name: 'ยืนยันบันทึก' }).click();
  await page.getByRole('heading', { name: 'บันทึกอนุมัติทางวาจาแล้ว' }).waitFor();
  await environment.settle();

  // It is on the website at once, and inside it stands as to be confirmed.
  const published = await player.view('nopphakon', id);
  expect(published).toMatchObject({
    standing: 'on_display',
    verbal: { status: 'pending', means: 'telephone' },
  });
  const address = published.publication?.url ?? '';
  expect((await fetch(address)).status).toBe(200);

  // Whoever gave it confirms in writing.
  await openMiniApp(environment, page, 'assistant-2', `/submissions/${id}`);
  await page.getByText('รอยืนยันเป็นลายลักษณ์อักษร', { exact: true }).waitFor();
  await page.getByRole('link', { name: photo.name }).waitFor();
  expect(await violations(page)).toEqual([]);
  await keep(page, '22-verbal-to-confirm');
  await page.getByRole('button', { name: 'ยืนยันเป็นลายลักษณ์อักษร' }).click();
  await page.getByRole('button', { name: 'ยืนยันว่าอนุมัติ' }).click();
  await page.getByText('ยืนยันการอนุมัติทางวาจาเป็นลายลักษณ์อักษรแล้ว', { exact: false }).first().waitFor();
  expect((await player.view('staff-1', id)).verbal?.status).toBe('confirmed');

  // The one who answers for it finds it by a word of its title and takes it down.
  await openMiniApp(environment, page, 'staff-1', '/search');
  await page.getByLabel('คำค้น').fill('ไข้เลือดออก');
  await page.getByRole('button', { name: 'ค้นหา' }).click();
  await page.getByText('พบ 1 คำขอ').waitFor();
  await page.getByRole('link', { name: title }).click();
  await page.getByText('ดำเนินการอื่น').click();
  await page.getByRole('button', { name: 'นำลงจากเว็บไซต์' }).click();
  await page.getByLabel('เหตุผล (ภายในหน่วยงาน)').fill('ตัวเลขผู้ป่วยผิด');
  await page.getByLabel('ข้อความแจ้งประชาชน').fill('อยู่ระหว่างปรับปรุงข้อมูล');
  expect(await violations(page)).toEqual([]);
  await keep(page, '23-take-down');
  await page.getByRole('button', { name: 'ยืนยันนำลง' }).click();
  await page.getByText('บันทึกผล', { exact: false }).first().waitFor();
  expect(await isNarrow(page)).toBe(true);
  expect(faults).toEqual([]);
  await context.close();

  // The old address says that it is gone, with what the public is told and nothing of the inside.
  const resident = await openPhone(browser);
  const answer = await resident.page.goto(address);
  expect(answer?.status()).toBe(410);
  const shown = (await resident.page.textContent('body')) ?? '';
  expect(shown).toContain('อยู่ระหว่างปรับปรุงข้อมูล');
  expect(shown).not.toContain('ตัวเลขผู้ป่วยผิด');
  expect(shown).not.toContain('นงลักษณ์');
  await keep(resident.page, '24-gone');
  await resident.context.close();
});
