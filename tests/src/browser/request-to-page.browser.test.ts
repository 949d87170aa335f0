import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoDir } from '@prakat/simulator/paths';
import { filledForm, OFFICE } from '@prakat/simulator/play/request-form-2564';
import type { Frame, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { pickDay } from './mini-app.ts';
import { keep, openPhone } from './open-browser.ts';
import { openProduct } from './open-product.ts';
import { violations } from './violations.ts';

const attachment = join(demoDir, 'framework-announcement-2565.pdf');

const { environment, browser } = await openProduct();

const openChat = async (page: Page, person: string, chat = 'bot') => {
  await page.goto('about:blank');
  await page.goto(`${environment.lineUrl}/#/${OFFICE}/${person}/${chat}`);
};

/** The mini-app, once it is open inside the phone. */
async function liffIn(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('iframe');
  const frame = await element.contentFrame();
  if (!frame) throw new Error('the mini-app did not open in the phone');
  return frame;
}

test('a request goes from the form on a phone to the public page, as people do it by hand', async () => {
  const { page, context, faults } = await openPhone(browser);

  // A member of staff asks the bot for the form and fills it in.
  await openChat(page, 'jirayu');
  await page.getByRole('textbox', { name: 'ข้อความ' }).fill('ยื่นคำขอ');
  await page.getByRole('button', { name: 'ส่งข้อความ' }).click();
  await page.getByText('เปิดแบบฟอร์ม', { exact: false }).last().click();
  const form = await liffIn(page);
  await form.getByLabel('หมวดหมู่').first().selectOption(filledForm.categoryId);
  await form.getByLabel('หัวข้อย่อย').selectOption(filledForm.subtopicId);
  await form.getByRole('textbox', { name: 'หัวข้อ' }).first().fill(filledForm.title);
  await form.getByLabel('รายละเอียดข้อมูล').fill(filledForm.details);
  await pickDay(form, 'ข้อมูลตั้งแต่วันที่', filledForm.coversFrom);
  await form.locator('input[type=file]').setInputFiles(attachment);
  await form.getByText('แนบแล้ว').waitFor();
  await keep(page, '01-form');
  expect(await violations(form)).toEqual([]);

  // The draft survives closing the mini-app in the middle.
  await page.getByRole('button', { name: 'ปิดหน้าเว็บ' }).click();
  await page.getByText('เปิดแบบฟอร์ม', { exact: false }).last().click();
  const again = await liffIn(page);
  await again.getByText('แนบแล้ว').waitFor();
  expect(await again.getByLabel('รายละเอียดข้อมูล').inputValue()).toBe(filledForm.details);
  await keep(page, '02-draft-restored');

  await again.getByRole('button', { name: 'ตรวจทานและส่งคำขอ' }).click();
  await again.getByText('ตรวจทานก่อนส่ง').waitFor();
  await keep(page, '03-review-before-sending');
  await again.getByRole('dialog').getByRole('button', { name: 'ส่งคำขอ' }).click();
  await again.getByText('ส่งคำขอเรียบร้อยแล้ว').waitFor();
  const number =
    (await again
      .getByText(/^25\d\d-\d{4}$/)
      .first()
      .textContent()) ?? '';
  await keep(page, '04-tracking-number');

  // The assistant proposes from the card.
  await openChat(page, 'assistant-2');
  await page.getByRole('button', { name: 'เห็นชอบ เสนออนุมัติ' }).last().click();
  await page.getByText('เห็นชอบ', { exact: false }).last().waitFor();
  await environment.settle();
  await keep(page, '05-proposed');

  // The head opens the request, looks at it and approves there.
  await openChat(page, 'sakrai');
  await keep(page, '06-review-card');
  await page.getByRole('button', { name: 'เปิดดูรายละเอียดและไฟล์' }).last().click();
  const review = await liffIn(page);
  await review.getByText(number).first().waitFor();
  await keep(page, '07-review-screen');
  expect(await violations(review)).toEqual([]);
  await review.getByRole('button', { name: 'อนุมัติ', exact: true }).click();
  await review.getByRole('button', { name: 'ยืนยัน อนุมัติ' }).click();
  await review.getByText('บันทึกผล “อนุมัติ”', { exact: false }).first().waitFor();
  await environment.settle();
  await keep(page, '08-approved');

  // The group has the announcement once somebody writes there, and its address opens the page.
  await openChat(page, 'staff-1', 'staff');
  await environment.player(OFFICE).comeBy({ group: 'staff' });
  await environment.settle();
  await page.getByText('ปีงบประมาณ ๒๕๖๕', { exact: false }).last().waitFor();
  await keep(page, '09-group');

  // A resident finds it on the website, without JavaScript.
  const resident = await browser.newContext({
    viewport: { width: 360, height: 740 },
    javaScriptEnabled: false,
  });
  const site = await resident.newPage();
  await site.goto(`${environment.machine.url}/${OFFICE}/`);
  await keep(site, '10-site-home');
  await site
    .getByRole('link', { name: /ปีงบประมาณ ๒๕๖๕/ })
    .first()
    .click();
  expect(await site.getByRole('heading', { level: 1 }).textContent()).toContain('ปีงบประมาณ ๒๕๖๕');
  await keep(site, '11-site-item');
  const href = await site
    .getByRole('link', { name: /ดาวน์โหลด/ })
    .first()
    .getAttribute('href');
  const download = await fetch(new URL(href ?? '', site.url()));
  expect(download.headers.get('content-type')).toBe('application/pdf');
  expect(Buffer.from(await download.arrayBuffer()).equals(readFileSync(attachment))).toBe(true);
  await resident.close();

  // A webmaster confirms from the card.
  await environment.player(OFFICE).comeBy({ person: 'nopphakon' });
  await environment.settle();
  await openChat(page, 'nopphakon');
  await page.getByRole('button', { name: 'ยืนยันการเผยแพร่' }).last().click();
  await environment.settle();
  await keep(page, '12-confirmed');

  expect(faults).toEqual([]);
  await context.close();
});

test('a press on an old card says what has happened since and changes nothing', async () => {
  const player = environment.player(OFFICE);
  const draft = { ...filledForm, title: 'เรื่องสำหรับการ์ดเก่า', fileIds: [] };
  const { id, number } = await player.submit('staff-1', draft, crypto.randomUUID());
  const card = await player.card({ person: 'jirayu' }, number);
  await player.press(
    'assistant-2',
    (await player.card({ person: 'assistant-2' }, number)).id,
    'เห็นชอบ เสนออนุมัติ',
  );
  await environment.settle();
  const before = await player.view('staff-1', id);

  const { page, context } = await openPhone(browser);
  await openChat(page, 'jirayu');
  await page.getByRole('button', { name: 'เห็นชอบ เสนออนุมัติ' }).last().click();
  await page.getByText('นายบุญเลิศ ภูมิสี', { exact: false }).last().waitFor();
  await keep(page, '13-old-card');
  expect(card.message.type).toBe('flex');
  expect(await player.view('staff-1', id)).toMatchObject({
    revision: before.revision,
    standing: 'submitted',
  });
  await context.close();
});
