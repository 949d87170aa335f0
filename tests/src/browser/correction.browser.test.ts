import { filledForm, OFFICE } from '@prakat/simulator/play/request-form-2564';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { isNarrow, openMiniApp } from './mini-app.ts';
import { keep, openPhone } from './open-browser.ts';
import { openProduct } from './open-product.ts';
import { violations } from './violations.ts';

const { environment, browser } = await openProduct();

test('what is published is corrected by a request of its own, and put back after it was taken down', async () => {
  const player = environment.player(OFFICE);
  const title = 'ตารางวันหยุดให้บริการ';
  const { id } = await player.submit('staff-1', { ...filledForm, title, fileIds: [] }, crypto.randomUUID());
  const approve = async (request: string) => {
    await player.decide('assistant-2', request, 'propose');
    await player.decide('sakrai', request, 'approve');
    await environment.settle();
  };
  await approve(id);
  const address = (await player.view('staff-1', id)).publication?.url ?? '';
  const read = async () => (await fetch(address)).text();
  const { page, context, faults } = await openPhone(browser);
  const open = (person: string, path: string) => openMiniApp(environment, page, person, path);
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const looksRight = async (screen: Page, name: string) => {
    expect(await violations(screen)).toEqual([]);
    expect(await isNarrow(screen)).toBe(true);
    await keep(screen, name);
  };

  // Its owner asks to correct it, with the form filled in as it stands there.
  await open('staff-1', `/submissions/${id}`);
  await looksRight(page, '31-published');
  await page.getByText('ดำเนินการอื่น').click();
  await page.getByRole('link', { name: 'ขอแก้ไขข้อมูลที่เผยแพร่' }).click();
  await page.getByText('แก้ไขข้อมูลเลขที่').waitFor();
  expect(await page.getByRole('textbox', { name: 'หัวข้อ' }).first().inputValue()).toBe(title);
  await page.getByRole('textbox', { name: 'หัวข้อ' }).first().fill(`${title} (แก้ไข)`);
  await looksRight(page, '32-correction-form');
  await press('ตรวจทานและส่งคำขอ');
  await press('ยืนยันส่งคำขอ');
  await page.getByRole('heading', { name: 'ส่งคำขอแก้ไขเรียบร้อยแล้ว' }).waitFor();
  await looksRight(page, '33-correction-filed');
  const listed = (await player.list('staff-1', 'mine')).items.find(({ corrects }) => corrects !== null);
  expect(listed).toMatchObject({ standing: 'submitted' });
  const correction = listed?.id ?? '';
  expect(await read()).not.toContain('(แก้ไข)');

  // The head reads what is corrected, and what is up meanwhile.
  await player.decide('assistant-2', correction, 'propose');
  await open('sakrai', `/submissions/${correction}`);
  await page.getByText('ฉบับเดิมที่ได้รับอนุมัติแล้วยังอยู่บนเว็บไซต์', { exact: false }).waitFor();
  await looksRight(page, '34-correction-to-approve');
  await press('อนุมัติ');
  await press('ยืนยัน อนุมัติ');
  await page.getByText('บันทึกผล', { exact: false }).first().waitFor();
  await environment.settle();
  expect(await read()).toContain('(แก้ไข)');

  // Both versions are in the record of the item, each with its request.
  await open('staff-1', `/submissions/${id}`);
  await page.getByText('ฉบับที่ได้รับอนุมัติ (2 ฉบับ)').click();
  await page.getByText('ถึงปัจจุบัน', { exact: false }).waitFor();
  await looksRight(page, '35-versions');

  // What the product saw there as an outsider, for whoever doubts that it stood there.
  await page.getByText('หลักฐานการตรวจบนเว็บไซต์').click();
  await page.getByText('SHA-256 ของหน้าเว็บ').waitFor();
  await page.getByText('ข้อความที่อ่านได้ในหน้าเว็บ').click();
  await page.getByRole('heading', { name: 'เว็บไซต์ของหน่วยงานในระบบนี้' }).scrollIntoViewIfNeeded();
  expect(await violations(page)).toEqual([]);
  expect(await isNarrow(page)).toBe(true);
  await keep(page, '35-captures', { fullPage: true });

  // A webmaster takes it down and puts it back.
  await open('nopphakon', `/submissions/${id}`);
  await page.getByText('ดำเนินการอื่น').click();
  await press('นำลงจากเว็บไซต์');
  await page.getByLabel('เหตุผล (ภายในหน่วยงาน)').fill('รอตรวจวันหยุดพิเศษ');
  await press('ยืนยันนำลง');
  await page.getByText('นำลงจากเว็บไซต์ก่อนกำหนด').waitFor();
  await environment.settle();
  expect((await fetch(address)).status).toBe(410);
  await page.reload();
  await page.getByText('ดำเนินการอื่น').click();
  await press('นำกลับขึ้นเว็บไซต์');
  await looksRight(page, '36-restore');
  await press('ยืนยันนำกลับขึ้นเว็บไซต์');
  await page.getByText('บันทึกผล', { exact: false }).first().waitFor();
  await environment.settle();
  expect(await read()).toContain('(แก้ไข)');
  expect(faults).toEqual([]);
  await context.close();
});

test('an administrator finds what was permitted by word of mouth and not confirmed', async () => {
  const player = environment.player(OFFICE);
  const draft = { ...filledForm, title: 'แจ้งปิดถนน', urgency: 'urgent' as const, urgentReason: 'น้ำท่วม' };
  const { id, number } = await player.submit('staff-1', { ...draft, fileIds: [] }, crypto.randomUUID());
  const giver = (await player.people('nopphakon', id, 'verbal')).find(({ name }) => name.includes('บุญเลิศ'));
  await player.decide('nopphakon', id, 'record_verbal_approval', {
    givenBy: giver?.id,
    givenTo: 'นายนพกร กุลสา',
    givenAt: new Date(environment.clock.now() - 60_000).toISOString(),
    means: 'telephone',
    whyUrgent: 'น้ำท่วม',
    note: null,
    photo: null,
  });
  const { page, context, faults } = await openPhone(browser);
  await openMiniApp(environment, page, 'admin', '/more');
  await page.getByRole('link', { name: 'อนุมัติทางวาจาที่ยังไม่ได้ยืนยัน' }).click();
  await page.getByText(number).waitFor();
  expect(await violations(page)).toEqual([]);
  await keep(page, '37-unconfirmed');
  expect(faults).toEqual([]);
  await context.close();
});
