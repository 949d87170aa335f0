import { OFFICE } from '@prakat/simulator/play/request-form-2564';
import type { BrowserContextOptions, Page } from 'playwright-core';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { isNarrow, openMiniApp } from './mini-app.ts';
import { keep, openPhone, PHONE_NAME } from './open-browser.ts';
import { openProduct } from './open-product.ts';
import { beyondSides, violations } from './violations.ts';

// A resident brings something before the office, from the chat and from the wall, and is answered.

const STORY =
  'รอรับยาตั้งแต่ 8 โมงถึงบ่ายสอง เจ้าหน้าที่บอกว่าไม่มีคน https://example.go.th/a-very-long-address-without-blanks-that-goes-on-and-on';

const { environment, browser } = await openProduct({ now: Date.parse('2024-05-01T09:00:00+07:00') });
const box = `${environment.machine.url}/${OFFICE}/complaints/`;

const PHONE = {
  viewport: { width: 360, height: 740 },
  locale: 'th-TH',
  userAgent: PHONE_NAME,
};

/** A visitor's browser, on a phone as people hold it unless told otherwise. */
async function aVisitor(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ ...PHONE, ...options });
  return context.newPage();
}

/** Nothing is cut off, and nothing moves sideways, on a small screen with text twice as large. */
const fitsWithLargeText = async (visitor: Page): Promise<void> =>
  expect(await beyondSides(visitor)).toEqual({ over: 0, outside: [] });

const receipt = async (visitor: Page) => {
  const [number = '', code = ''] = await visitor.locator('.receipt .code').allInnerTexts();
  return { number, code };
};

test.each([
  ['', 'complaint'],
  ['/en', 'complaint-english'],
])(
  'the form, what it refuses, its receipt and the page to follow have no barriers at 320 px with large text: “%s”',
  async (lang, name) => {
    const visitor = await aVisitor({ viewport: { width: 320, height: 800 }, bypassCSP: true });
    await visitor.goto(box.replace(OFFICE, `${OFFICE}${lang}`));
    const look = async (what: string) => {
      expect([what, await violations(visitor)]).toEqual([what, []]);
      await fitsWithLargeText(visitor);
      await keep(visitor, `${name}-${what}-large-text`, { fullPage: true });
    };
    await look('form');
    await visitor.locator('input[value=service]').check();
    await visitor.locator('#story').fill(' … ');
    await visitor.locator('form.report button').last().click();
    await visitor.getByRole('alert').waitFor();
    await look('refused');
    await visitor.getByRole('alert').getByRole('link').click();
    await visitor.locator('#story').fill(`${STORY} ${lang}`);
    await visitor.locator('form.report button').last().click();
    await visitor.locator('.receipt').waitFor();
    await look('receipt');
    await visitor.locator('form.report button').click();
    await visitor.locator('#more').waitFor();
    await look('status');
    await visitor.locator('#more').fill('มีรูปถ่ายหน้าห้องยา');
    await visitor.locator('form.report button').click();
    await visitor.locator('.talk li').waitFor();
    await look('more');
    await visitor.goto(`${box.replace(OFFICE, `${OFFICE}${lang}`)}follow`);
    await visitor.locator('#number').fill('ร 2567-0999');
    await visitor.locator('#code').fill('0000-0000-0000');
    await visitor.locator('form.report button').click();
    await visitor.getByRole('alert').waitFor();
    await look('unknown');
    await visitor.context().close();
  },
);

test('a resident without JavaScript complains with a photo, and is answered on the page', async () => {
  const visitor = await aVisitor({ javaScriptEnabled: false });
  await visitor.goto(`${environment.machine.url}/${OFFICE}/`);
  await visitor
    .getByRole('contentinfo')
    .getByRole('link', { name: /^ร้องเรียน/ })
    .click();
  await keep(visitor, 'complaint-form', { fullPage: true });
  await visitor.getByRole('radio', { name: /ร้องเรียนการทุจริต/ }).check();
  await visitor.getByLabel('รายละเอียด').fill('เรียกรับเงินค่าออกใบรับรอง 500 บาท');
  await visitor.getByRole('checkbox', { name: /^สาธารณสุข\s?อำเภอ\s?ศรีบุญเรือง$/ }).check();
  const photo = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#369' } })
    .jpeg()
    .toBuffer();
  await visitor
    .getByLabel('ภาพถ่าย (ถ้ามี)')
    .setInputFiles({ name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: photo });
  await visitor.getByRole('button', { name: 'ส่งคำร้อง' }).click();
  await visitor.getByRole('heading', { name: /^หน่วยงานได้รับ/ }).waitFor();
  await keep(visitor, 'complaint-receipt', { fullPage: true });
  const { number, code } = await receipt(visitor);
  expect(number).toMatch(/^ร 2567-\d{4}$/);
  expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);

  const { page: phone, context, faults } = await openPhone(browser);
  await environment.settle();
  // The head, of whom it is: nothing in the chat, nothing in the list.
  await openMiniApp(environment, phone, 'sakrai', '/complaints');
  await phone.getByRole('heading', { name: /ยังไม่ยุติ/ }).waitFor();
  expect(await phone.getByText(number).count()).toBe(0);
  await keep(phone, 'complaints-head', { fullPage: true });
  // The assistant hears of it at the next contact, and deals with it.
  await environment.player(OFFICE).comeBy({ person: 'jirayu' });
  await environment.settle();
  await phone.goto(`${environment.lineUrl}/#/${OFFICE}/jirayu/bot`);
  await phone.getByText(`คำร้องเลขที่ ${number}`).first().waitFor();
  await keep(phone, 'complaint-card');
  await openMiniApp(environment, phone, 'jirayu', '/complaints');
  expect(await violations(phone)).toEqual([]);
  expect(await isNarrow(phone)).toBe(true);
  await keep(phone, 'complaints-list', { fullPage: true });
  await phone.getByRole('link', { name: new RegExp(number) }).click();
  await phone.getByText('เรียกรับเงินค่าออกใบรับรอง 500 บาท').waitFor();
  expect(await violations(phone)).toEqual([]);
  expect(await isNarrow(phone)).toBe(true);
  await keep(phone, 'complaint-case', { fullPage: true });
  await phone.getByRole('button', { name: 'รับดำเนินการ' }).click();
  await phone.locator('dialog').getByRole('button', { name: 'รับดำเนินการ' }).click();
  await phone.getByText('อยู่ระหว่างดำเนินการ').waitFor();
  for (const [button, label, text] of [
    ['ตอบผู้ร้อง', 'คำตอบถึงผู้ร้อง', 'ได้ตั้งกรรมการสอบข้อเท็จจริงแล้ว'],
    ['ยุติคำร้อง', 'ดำเนินการอย่างไร', 'คืนเงินและลงโทษทางวินัยแล้ว'],
  ] as const) {
    await phone.getByRole('button', { name: button }).click();
    const sheet = phone.locator('dialog');
    await sheet.getByRole('button', { name: button }).click();
    await sheet.locator('.field-wrong').waitFor();
    await sheet.getByLabel(label).fill(text);
    expect(await violations(phone)).toEqual([]);
    await keep(phone, `complaint-sheet-${button === 'ตอบผู้ร้อง' ? 'answer' : 'close'}`);
    await sheet.getByRole('button', { name: button }).click();
    await phone.getByText(text).waitFor();
  }
  await keep(phone, 'complaint-closed', { fullPage: true });
  await openMiniApp(environment, phone, 'nopphakon', '/complaint-counts');
  await phone.getByRole('heading', { name: 'รายเดือน' }).waitFor();
  expect(await violations(phone)).toEqual([]);
  expect(await isNarrow(phone)).toBe(true);
  await keep(phone, 'complaint-counts', { fullPage: true });
  await openMiniApp(environment, phone, 'staff-1', '/complaints');
  await phone.getByText('ไม่มีคำร้องที่ท่านมีสิทธิรับ').waitFor();
  await keep(phone, 'complaints-not-yours');
  expect(faults.filter((fault) => !fault.includes('404'))).toEqual([]);
  await context.close();

  await visitor.getByRole('button', { name: 'ติดตามคำร้องนี้' }).click();
  await visitor.getByText('คืนเงินและลงโทษทางวินัยแล้ว').waitFor();
  await keep(visitor, 'complaint-followed', { fullPage: true });
  await visitor.context().close();
});

test('a resident does it from the phone: greeting, news, contact, the box, and the answer at the next contact', async () => {
  // Its own browser by name: what calls itself headless is taken for a robot by the website.
  const context = await browser.newContext({ ...PHONE, hasTouch: true, isMobile: true });
  const phone = await context.newPage();
  const faults: string[] = [];
  phone.on('pageerror', (error) => faults.push(error.message));
  const chat = `${environment.lineUrl}/#/${OFFICE}/resident-1/bot`;
  await phone.goto(chat);
  const write = async (text: string) => {
    await phone.getByRole('textbox').fill(text);
    await phone.getByRole('textbox').press('Enter');
    await environment.settle();
  };
  await write('สวัสดีค่ะ');
  await phone.getByText('ระบบไม่เก็บชื่อ').first().waitFor();
  await keep(phone, 'resident-greeting');
  await phone.getByRole('button', { name: 'ติดต่อและเวลาทำการ' }).last().click();
  await phone.getByText('08.30-16.30').first().waitFor();
  await keep(phone, 'resident-contact');
  await phone.getByRole('button', { name: 'ร้องเรียน ร้องทุกข์ เสนอแนะ' }).last().click();
  await phone.getByText('โปรดอย่าพิมพ์เรื่องร้องเรียนในแชตนี้').first().waitFor();
  await keep(phone, 'resident-box');
  const [form] = await Promise.all([
    context.waitForEvent('page'),
    phone.getByRole('button', { name: 'เปิดแบบคำร้อง' }).last().click(),
  ]);
  await form.getByRole('radio', { name: /ข้อเสนอแนะ/ }).check();
  await form.getByLabel('รายละเอียด').fill('ขอให้เปิดรับบริการช่วงเย็น');
  await form.getByRole('checkbox', { name: /แจ้งคำตอบในแชต LINE/ }).check();
  await keep(form, 'resident-form', { fullPage: true });
  await form.getByRole('button', { name: 'ส่งคำร้อง' }).click();
  await form.locator('.receipt').waitFor();
  const { number } = await receipt(form);
  await form.close();

  const { page: desk, context: office } = await openPhone(browser);
  await openMiniApp(environment, desk, 'sakrai', '/complaints');
  await desk.getByRole('link', { name: new RegExp(number) }).click();
  await desk.getByRole('button', { name: 'ตอบผู้ร้อง' }).click();
  await desk.locator('dialog').getByLabel('คำตอบถึงผู้ร้อง').fill('เปิดคลินิกเย็นตั้งแต่ 1 มิถุนายน');
  await desk.locator('dialog').getByRole('button', { name: 'ตอบผู้ร้อง' }).click();
  await desk.getByText('เปิดคลินิกเย็นตั้งแต่ 1 มิถุนายน').waitFor();
  await office.close();

  await phone.bringToFront();
  await environment.settle();
  expect(await phone.getByText('เปิดคลินิกเย็น').count()).toBe(0);
  await write('ข่าว');
  await phone.getByText('เปิดคลินิกเย็นตั้งแต่ 1 มิถุนายน').first().waitFor();
  await keep(phone, 'resident-answered');
  expect(faults).toEqual([]);
  await context.close();
});
