import { calendarDate } from '@prakat/shared/time/thai-date';
import { filledForm, OFFICE } from '@prakat/simulator/play/request-form-2564';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { isNarrow, openMiniApp } from './mini-app.ts';
import { keep, openPhone } from './open-browser.ts';
import { openProduct } from './open-product.ts';
import { beyondSides, violations } from './violations.ts';

// A resident finds that an item is out of date and says so; the people of the office deal with it.

const DETAILS =
  'ปิดรับสมัครตั้งแต่ 30 เมษายน 2567 แล้ว แต่หน้านี้ยังบอกว่าเปิดอยู่ https://example.go.th/a-very-long-address-without-blanks-that-goes-on';

const { environment, browser } = await openProduct({ now: Date.parse('2024-05-01T09:00:00+07:00') });
let item = '';
let page = '';

beforeAll(async () => {
  const player = environment.player(OFFICE);
  const draft = {
    ...filledForm,
    requestDate: calendarDate(environment.clock.now()),
    title: 'ประกาศรับสมัครพนักงานกระทรวงสาธารณสุขทั่วไป ตำแหน่งเจ้าพนักงานธุรการ',
    categoryId: 'public-relations',
    subtopicId: 'news',
    fileIds: [],
  };
  item = (await player.submit('staff-1', draft, crypto.randomUUID())).id;
  await player.decide('assistant-2', item, 'propose');
  await player.decide('sakrai', item, 'approve');
  await environment.settle();
  page = `${environment.machine.url}/${OFFICE}/items/${item}`;
});

/** A visitor's browser, on a phone as people hold it unless told otherwise. */
async function aVisitor(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    locale: 'th-TH',
    userAgent:
      'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36',
    ...options,
  });
  return context.newPage();
}

/** Nothing is cut off, and nothing moves sideways, on a small screen with text twice as large. */
const fitsWithLargeText = async (visitor: Page): Promise<void> =>
  expect(await beyondSides(visitor)).toEqual({ over: 0, outside: [] });

test.each([
  ['', 'report'],
  ['/en', 'report-english'],
])(
  'the form, what it refuses and its thanks have no barriers at 320 px with large text: “%s”',
  async (lang, name) => {
    const visitor = await aVisitor({ viewport: { width: 320, height: 800 }, bypassCSP: true });
    await visitor.goto(`${page.replace(OFFICE, `${OFFICE}${lang}`)}/report`);
    const look = async (what: string) => {
      expect([what, await violations(visitor)]).toEqual([what, []]);
      await fitsWithLargeText(visitor);
      await keep(visitor, `${name}-${what}-large-text`, { fullPage: true });
    };
    await look('form');
    await visitor.locator('input[value=other]').check();
    await visitor.getByRole('textbox').nth(-1).fill('08 1000 0000');
    await visitor.locator('form.report button').click();
    await visitor.getByRole('alert').waitFor();
    await look('refused');
    // The sentence leads to the field.
    await visitor.getByRole('alert').getByRole('link').click();
    await visitor.locator('#details').fill(`${DETAILS} ${lang}`);
    await visitor.locator('form.report button').click();
    await visitor.locator('[role=status]').waitFor();
    await look('thanks');
    await visitor.context().close();
  },
);

test('a resident without JavaScript says that an item is out of date, and an owner deals with it', async () => {
  const visitor = await aVisitor({ javaScriptEnabled: false });
  await visitor.goto(page);
  await keep(visitor, 'report-link', { fullPage: true });
  await visitor.getByRole('link', { name: 'แจ้งว่าข้อมูลนี้ผิดหรือไม่เป็นปัจจุบัน' }).click();
  await visitor.getByRole('heading', { level: 1, name: 'แจ้งว่าข้อมูลนี้ผิดหรือไม่เป็นปัจจุบัน' }).waitFor();
  await keep(visitor, 'report-form', { fullPage: true });
  await visitor.getByRole('radio', { name: 'ข้อมูลไม่เป็นปัจจุบัน' }).check();
  await visitor.getByLabel('รายละเอียด').fill(DETAILS);
  await visitor.getByLabel('ช่องทางติดต่อกลับ').fill('สมชาย 08 1000 0000');
  await visitor.getByRole('button', { name: 'ส่งการแจ้ง' }).click();
  await visitor.getByRole('heading', { name: 'ขอบคุณที่แจ้งหน่วยงาน' }).waitFor();
  expect(await visitor.getByRole('status').innerText()).toMatch(/เลขรับแจ้งของท่าน \d+\/2567/);
  await keep(visitor, 'report-thanks', { fullPage: true });
  await visitor.getByRole('link', { name: 'กลับไปหน้าข้อมูล' }).click();
  expect(visitor.url()).toBe(page);
  await visitor.context().close();

  const { page: phone, context, faults } = await openPhone(browser);
  await environment.settle();
  // What residents say waits for the owner to come by.
  await environment.player(OFFICE).comeBy({ person: 'staff-1' });
  await environment.settle();
  await phone.goto(`${environment.lineUrl}/#/${OFFICE}/staff-1/bot`);
  await phone.getByText('ประชาชนแจ้งว่าข้อมูลผิดหรือไม่เป็นปัจจุบัน').first().waitFor();
  await keep(phone, 'report-card');
  await openMiniApp(environment, phone, 'staff-1', `/submissions/${item}`);
  const reported = phone.locator('.card', { hasText: DETAILS }).last();
  await reported.waitFor();
  expect(await violations(phone)).toEqual([]);
  expect(await isNarrow(phone)).toBe(true);
  await keep(phone, 'report-request', { fullPage: true });
  await reported.getByRole('button', { name: /^แก้ไขแล้ว/ }).click();
  await phone.getByLabel(/ผลการดำเนินการ/).fill('แก้วันปิดรับสมัครแล้ว');
  await keep(phone, 'report-settle');
  expect(await violations(phone)).toEqual([]);
  await phone.getByRole('button', { name: 'ยืนยันว่าแก้ไขแล้ว' }).click();
  await phone.getByText('ดำเนินการแล้ว (1)').click();
  await phone.getByText('ผลการดำเนินการ: แก้วันปิดรับสมัครแล้ว').waitFor();
  await keep(phone, 'report-settled', { fullPage: true });

  await openMiniApp(environment, phone, 'nopphakon', '/reports');
  // Those of the tests before: the third is dealt with.
  await expect.poll(() => phone.getByRole('button', { name: /^ยังถูกต้อง/ }).count()).toBe(2);
  expect(await violations(phone)).toEqual([]);
  await keep(phone, 'report-list', { fullPage: true });
  await openMiniApp(environment, phone, 'nopphakon', '/freshness');
  await phone.getByRole('heading', { name: /ประชาชนแจ้งว่าข้อมูลผิด/ }).waitFor();
  await keep(phone, 'report-freshness');
  expect(faults).toEqual([]);
  await context.close();
});
