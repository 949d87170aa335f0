import { packDetail } from '@prakat/functions/visits/visit-parts';
import { addDays, addMonths } from '@prakat/shared/time/thai-date';
import { emptyMonth, withAnswers } from '@prakat/shared/visits/survey';
import { OFFICE } from '@prakat/simulator/play/request-form-2564';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLocalEnvironment, type LocalEnvironment } from '../testing/environment.ts';
import { keep, openBrowser } from './open-browser.ts';
import { violations } from './violations.ts';

let environment: LocalEnvironment;
let browser: Browser;
let site = '';

/** A year of visits and answers, as they are stored once days are folded. */
async function aYear(): Promise<void> {
  const at = '2024-05-01T00:00:00.000Z';
  const record = (kind: 'day' | 'month', of: string, views: number) => ({
    id: `${OFFICE}:${kind}:${of}`,
    officeId: OFFICE,
    kind,
    of,
    views,
    visitors: Math.round(views / 3),
    detail: packDetail({ topics: { law: views, 'general-information.history': 2 * views }, items: {} }),
    at,
  });
  await environment.machine.context.store.transact(async (tx) => {
    for (let n = 0; n < 14; n += 1)
      tx.put('visits', record('day', addDays('2024-04-16', n), 20 + ((n * 7) % 40)));
    for (let n = 0; n < 12; n += 1) {
      const month = addMonths('2023-05-01', n).slice(0, 7);
      tx.put('visits', record('month', month, 900 + ((n * 531) % 700)));
      let answers = emptyMonth(OFFICE, month, at);
      for (let each = 0; each < n + 3; each += 1)
        answers = withAnswers(answers, { overall: 3 + ((n + each) % 3), content: 4, current: 5 }, at);
      tx.put('satisfaction', answers);
    }
    tx.put('visits', {
      ...record('month', '', 14_321),
      id: `${OFFICE}:total`,
      kind: 'total',
      of: '2024-04-29',
      detail: '',
    });
  });
}

beforeAll(async () => {
  environment = await createLocalEnvironment({ now: Date.parse('2024-05-01T09:00:00+07:00') });
  await aYear();
  browser = await openBrowser();
  site = `${environment.machine.url}/${OFFICE}`;
});

afterAll(async () => {
  await browser?.close();
  await environment?.close();
});

/** A visitor whose browser runs no scripts. */
async function aVisitor(width: number): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    locale: 'th-TH',
    userAgent:
      'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36',
    javaScriptEnabled: false,
  });
  return context.newPage();
}

test.each([320, 1280])('the page of statistics is readable at %i px and has no barriers', async (width) => {
  const page = await (
    await browser.newContext({ viewport: { width, height: 800 }, bypassCSP: true })
  ).newPage();
  for (const path of [
    '/statistics',
    '/categories/statistics',
    '/statistics/thanks?for=counted',
    '/statistics/embed',
    '/',
  ]) {
    await page.goto(site + path);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect([path, overflow]).toEqual([path, 0]);
    expect([path, await violations(page)]).toEqual([path, []]);
    await page.screenshot({
      path: `artifacts/statistics-${width}${path.replace(/\W+/g, '-')}.png`,
      fullPage: true,
    });
  }
  await page.context().close();
});

test('a resident taps, without scripts, says more, and finds it counted', async () => {
  const page = await aVisitor(360);
  await page.goto(`${site}/categories/law`);
  const before = await countOfMonth();
  await page.getByRole('button', { name: '4 มาก', exact: true }).click();
  await page.getByRole('heading', { name: 'ขอบคุณสำหรับการประเมิน' }).waitFor();
  await keep(page, 'statistics-thanks');
  await page.getByRole('group', { name: 'ข้อมูลเป็นปัจจุบัน' }).getByLabel('5 มากที่สุด').check();
  await page.getByLabel('ความเห็นหรือข้อเสนอแนะต่อเว็บไซต์').fill('ใช้ง่ายดี');
  await page.getByRole('button', { name: 'ส่งความเห็น' }).click();
  await page.getByRole('heading', { name: 'ขอบคุณสำหรับความเห็น' }).waitFor();
  await page.getByRole('link', { name: 'กลับไปหน้าที่ดูอยู่' }).click();
  expect(page.url()).toBe(`${site}/categories/law`);
  await page.getByRole('button', { name: '1 น้อยที่สุด' }).click();
  await page.getByRole('heading', { name: 'ท่านได้ประเมินในเดือนนี้แล้ว' }).waitFor();
  expect(await countOfMonth()).toBe(before + 1);
  await page.context().close();
});

async function countOfMonth(): Promise<number> {
  const month = await environment.machine.context.store.get('satisfaction', `${OFFICE}:2024-05`);
  return (month?.overall ?? []).reduce((sum, count) => sum + count, 0);
}
