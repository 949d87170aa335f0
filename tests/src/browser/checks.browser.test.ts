import { makeXlsx, sheetXml } from '@prakat/functions/checks/read/testing/make-xlsx';
import { jpeg, taken } from '@prakat/functions/checks/testing/pictures';
import { filledForm, OFFICE } from '@prakat/simulator/play/request-form-2564';
import { expect, test } from 'vitest';
import { isNarrow, openMiniApp, pickDay } from './mini-app.ts';
import { keep, openPhone } from './open-browser.ts';
import { openProduct } from './open-product.ts';
import { violations } from './violations.ts';

const ID = '1-1111-11111-11-9';
const MASKED = '1-1111-xxxxx-xx-x';

const { environment, browser } = await openProduct();

/** A workbook whose hidden sheet lists people, as it is forgotten in a file that goes out. */
function listOfPeople(): Buffer {
  const strings: string[] = [];
  const totals = sheetXml([['จำนวนผู้ได้รับสิทธิ', 1]], strings);
  const people = sheetXml([['เลขประจำตัวประชาชน'], [ID]], strings);
  const sheets = [
    { name: 'สรุป', xml: totals },
    { name: 'รายชื่อ', state: 'hidden', xml: people },
  ];
  return Buffer.from(makeXlsx(sheets, strings));
}

test('an ID number in a hidden sheet is shown at the form and to the head, who says why it may be published', async () => {
  const { page, context, faults } = await openPhone(browser);
  const title = 'ผู้ได้รับสิทธิรับวัคซีน';

  // The form says what the file holds, and what it took out of the photo.
  await openMiniApp(environment, page, 'staff-1', '/');
  await page.getByLabel('หมวดหมู่').first().selectOption(filledForm.categoryId);
  await page.getByLabel('หัวข้อย่อย').selectOption(filledForm.subtopicId);
  await page.getByRole('textbox', { name: 'หัวข้อ' }).first().fill(title);
  await page.getByLabel('รายละเอียดข้อมูล').fill('ตาม พ.ร.บ.ข้อมูลข่าวสารของราชการ พ.ศ. 2541');
  await pickDay(page, 'ข้อมูลตั้งแต่วันที่', filledForm.coversFrom);
  const files = page.locator('input[type=file]').first();
  await files.setInputFiles([
    { name: 'ผู้ได้รับสิทธิ.xlsx', mimeType: 'application/octet-stream', buffer: listOfPeople() },
    { name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: await jpeg(taken.place) },
  ]);
  await page.getByText(MASKED).first().waitFor();
  await page.getByText('ภาพนี้มีพิกัดสถานที่ถ่าย ระบบลบออกให้แล้ว').scrollIntoViewIfNeeded();
  expect(await violations(page)).toEqual([]);
  expect(await isNarrow(page)).toBe(true);
  await keep(page, '51-form-checks');

  await page.getByRole('button', { name: 'ตรวจทานและส่งคำขอ' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByText('พบข้อมูลส่วนบุคคล 1 แห่ง').waitFor();
  await sheet.getByText('2540', { exact: false }).first().waitFor();
  expect(await violations(page)).toEqual([]);
  await keep(page, '52-review-checks');
  await sheet.getByRole('button', { name: 'ยืนยันส่งคำขอ' }).click();
  await page.getByText('ส่งคำขอเรียบร้อยแล้ว').waitFor();
  await environment.settle();

  // The assistant proposes; the head sees what was found, and is asked why it may be published.
  const player = environment.player(OFFICE);
  const { items } = await player.list('staff-1', 'mine');
  const id = items.find((one) => one.title === title)?.id ?? '';
  const card = (person: string) => player.card({ person }, items[0]?.number ?? '');
  await player.press('assistant-2', (await card('assistant-2')).id, 'เห็นชอบ เสนออนุมัติ');
  await environment.settle();
  await page.goto(`${environment.lineUrl}/#/${OFFICE}/sakrai/bot`);
  await page.getByText('พบข้อมูลส่วนบุคคล 1 แห่ง').last().scrollIntoViewIfNeeded();
  await keep(page, '53-card-checks');

  await openMiniApp(environment, page, 'sakrai', `/submissions/${id}`);
  await page.getByRole('button', { name: 'อนุมัติ', exact: true }).click();
  await page.getByRole('button', { name: 'ยืนยัน อนุมัติ' }).click();
  await page.getByText('กรุณาระบุเหตุผลที่เผยแพร่ข้อมูลส่วนบุคคลนี้ได้', { exact: false }).waitFor();
  expect(await violations(page)).toEqual([]);
  await keep(page, '54-approve-asks');
  await page.getByLabel('ตรวจแล้ว เผยแพร่ได้ เพราะ').fill('เป็นเลขตัวอย่าง ไม่ใช่ของบุคคลใด');
  await page.getByRole('button', { name: 'ยืนยัน อนุมัติ' }).click();
  await page.getByText('บันทึกผล', { exact: false }).first().waitFor();
  await environment.settle();

  // The record keeps the word, and the public page has the file.
  const view = await player.view('sakrai', id);
  expect(JSON.stringify(view.timeline)).toContain('เป็นเลขตัวอย่าง ไม่ใช่ของบุคคลใด');
  expect(view.publication?.state).toBe('on_display');
  expect(faults).toEqual([]);
  await context.close();
});
