import { readFile } from 'node:fs/promises';
import { anOutboxEntry, aUuid } from '@prakat/shared/testing/builders';
import { calendarDate } from '@prakat/shared/time/thai-date';
import { filledForm, OFFICE } from '@prakat/simulator/play/request-form-2564';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { isNarrow, openMiniApp } from './mini-app.ts';
import { keep, openPhone } from './open-browser.ts';
import { openProduct } from './open-product.ts';
import { violations } from './violations.ts';

// The head looks at how the office stands, decides on several requests in one go, and reads the log; an administrator has
// what was given up sent again.

const { environment, browser } = await openProduct({ now: Date.parse('2024-05-02T09:00:00+07:00') });

beforeAll(async () => {
  const player = environment.player(OFFICE);
  const filed = async (title: string, more: object = {}) => {
    const draft = {
      ...filledForm,
      requestDate: calendarDate(environment.clock.now()),
      title,
      categoryId: 'public-relations',
      subtopicId: 'news',
      fileIds: [],
      ...more,
    };
    return (await player.submit('staff-1', draft, crypto.randomUUID())).id;
  };
  const published = await filed('ประกาศรายชื่อผู้มีสิทธิสอบคัดเลือกเป็นพนักงานกระทรวงสาธารณสุขทั่วไป');
  await player.decide('assistant-2', published, 'propose');
  await player.decide('sakrai', published, 'approve');
  for (const title of [
    'แผนการจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. 2567',
    'ประกาศผู้ชนะการเสนอราคา ประจำเดือนเมษายน 2567',
    'รายงานผลการดำเนินงานคัดกรองเบาหวานและความดันโลหิตสูง ไตรมาสที่ 2',
  ])
    await player.decide('assistant-2', await filed(title), 'propose');
  const sure = await filed('รายชื่อผู้รับเบี้ยยังชีพ', { details: 'เลขประจำตัวประชาชน 1-1111-11111-11-9' });
  await player.decide('assistant-2', sure, 'propose');
  await filed('ภาพกิจกรรมวันอาสาสมัครสาธารณสุขแห่งชาติ');
  await environment.settle();
  await giveUp('dead-1', 'sakrai', 'LINE ตอบว่า 400: Failed to send messages', published);
  await giveUp('dead-2', 'nopphakon', 'ติดต่อ LINE ไม่ได้ (fetch failed)', published);
});

async function giveUp(id: string, person: string, lastError: string, submissionId: string): Promise<void> {
  const { store } = environment.machine.context;
  const address = environment.player(OFFICE).userId(person);
  const at = new Date(environment.clock.now()).toISOString();
  await store.transact(async (tx) =>
    tx.put(
      'outbox',
      anOutboxEntry({
        id,
        officeId: OFFICE,
        about: { kind: 'submission', id: submissionId },
        task: {
          kind: 'message',
          channel: 'line',
          address,
          notice: 'approved',
          messages: [{ type: 'text', text: 'คำขอได้รับอนุมัติแล้ว' }],
        },
        lane: `line:${address}`,
        retryKey: aUuid(900 + Number(id.slice(-1))),
        status: 'dead',
        attempts: 1,
        lastError,
        createdAt: at,
        finishedAt: at,
      }),
    ),
  );
}

async function look(page: Page, name: string, { fullPage = true } = {}): Promise<void> {
  expect([name, await violations(page)]).toEqual([name, []]);
  expect(await isNarrow(page)).toBe(true);
  await keep(page, name, { fullPage });
}

test('the head sees how the office stands, and decides on several in one go', async () => {
  const { page, context, faults } = await openPhone(browser);
  await openMiniApp(environment, page, 'sakrai', '/more');
  await page.getByRole('link', { name: 'ภาพรวมของหน่วยงาน' }).click();
  await page.getByRole('heading', { name: 'งานที่รอ' }).waitFor();
  await look(page, 'overview');
  expect(await page.getByRole('link', { name: /^ยื่นคำขอ \d/ }).innerText()).toContain('6');

  await page.getByRole('link', { name: 'รอท่านดำเนินการ' }).click();
  await page.getByRole('button', { name: 'เลือกหลายคำขอ' }).click();
  const boxes = page.getByRole('checkbox');
  await boxes.first().waitFor();
  expect(await boxes.count()).toBe(4);
  expect(await page.getByRole('checkbox', { name: /รายชื่อผู้รับเบี้ยยังชีพ/ }).isDisabled()).toBe(true);
  for (const title of [/แผนการจัดซื้อจัดจ้าง/, /ประกาศผู้ชนะ/])
    await page.getByRole('checkbox', { name: title }).check();
  await look(page, 'choose-several', { fullPage: false });
  await keep(page, 'choose-several-all', { fullPage: true });
  await page.getByRole('button', { name: 'อนุมัติ 2 คำขอ' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByText('ประกาศผู้ชนะการเสนอราคา').waitFor();
  await look(page, 'decide-several', { fullPage: false });
  await sheet.getByRole('button', { name: 'ยืนยัน อนุมัติ 2 คำขอ' }).click();
  await page.getByText('บันทึกผล “อนุมัติ” แล้ว 2 คำขอ').waitFor();
  await expect.poll(() => page.locator('a.list-item').count()).toBe(2);
  await page.getByRole('navigation').getByText('2 รายการ').waitFor();
  await look(page, 'decided-several', { fullPage: false });

  await openMiniApp(environment, page, 'sakrai', '/office-waiting');
  await page.locator('a.list-item').first().waitFor();
  await look(page, 'office-waiting', { fullPage: false });
  expect(faults).toEqual([]);
  await context.close();
});

test('a number of the month leads to its lines in the log, which is looked through and downloaded', async () => {
  const { page, context, faults } = await openPhone(browser);
  await openMiniApp(environment, page, 'sakrai', '/overview');
  const approved = page.getByRole('link', { name: /^อนุมัติ \d/ });
  const count = Number(/\d+$/.exec((await approved.innerText()).trim())?.[0]);
  await approved.click();
  await page.getByRole('heading', { level: 1, name: 'บันทึกการดำเนินการ' }).waitFor();
  await expect.poll(() => page.locator('ol.list > li').count()).toBe(count);
  await look(page, 'log-of-number', { fullPage: false });

  await page.getByRole('button', { name: 'แสดงทุกรายการ' }).click();
  await page.getByText('ตัวกรอง', { exact: true }).click();
  await page.getByLabel('ประเภทการดำเนินการ').selectOption('filed');
  await look(page, 'log-filters');
  await page.getByRole('button', { name: 'ค้นหา' }).click();
  await expect.poll(() => page.locator('ol.list > li').count()).toBe(6);
  await look(page, 'log');

  const link = page.getByRole('link', { name: 'ดาวน์โหลดรายการนี้ (CSV)' });
  const href = (await link.getAttribute('href')) ?? '';
  // As the phone's own browser opens it, which has no token: what comes is kept as a file.
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.goto(`${environment.machine.url}${href}`).catch(() => null),
  ]);
  expect(download.suggestedFilename()).toMatch(/^บันทึกการดำเนินการ.*\.csv$/);
  const text = await readFile(await download.path(), 'utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  expect(text.trim().split('\r\n')).toHaveLength(7);
  expect(faults).toEqual([]);
  await context.close();
});

test('an administrator has what was given up sent again, one and then all', async () => {
  const { page, context, faults } = await openPhone(browser);
  await openMiniApp(environment, page, 'admin', '/people');
  await page.getByRole('link', { name: 'ข้อความและโควตา LINE' }).click();
  await page.getByRole('heading', { name: 'รายการที่หยุดส่งแล้ว (2)' }).waitFor();
  await look(page, 'messages');
  await page.getByRole('button', { name: /^ส่งใหม่ถึง นายนพกร/ }).click();
  await page.getByText('ระบบกำลังส่งรายการนี้ใหม่').waitFor();
  await page.getByRole('heading', { name: 'รายการที่หยุดส่งแล้ว (1)' }).waitFor();
  await page.getByRole('button', { name: /^ส่งใหม่ถึง นายสะไกร/ }).click();
  await page.getByText('ไม่มีรายการที่ระบบหยุดส่ง').waitFor();
  await look(page, 'messages-sent-again');
  await environment.settle();
  for (const id of ['dead-1', 'dead-2'])
    expect((await environment.machine.context.store.get('outbox', id))?.status).toBe('delivered');
  expect(faults).toEqual([]);
  await context.close();
});

test('everybody reads what the office has settled', async () => {
  const { page, context, faults } = await openPhone(browser);
  await openMiniApp(environment, page, 'staff-1', '/office');
  await page.getByText('ขั้นตอนพิจารณาและกำหนดเวลา').waitFor();
  await look(page, 'office-in-words-closed');
  for (const summary of await page.locator('summary').all()) await summary.click();
  await page.getByText('ผู้ดำรงตำแหน่ง: นายสะไกร แก้วโสม').waitFor();
  await look(page, 'office-in-words');
  expect(faults).toEqual([]);
  await context.close();
});
