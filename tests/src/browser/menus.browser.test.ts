import { drawnMenu } from '@prakat/server/menus/drawn-menus';
import { installMenus } from '@prakat/server/menus/install-menus';
import { aMenuOffice } from '@prakat/server/menus/testing';
import { OFFICE } from '@prakat/simulator/play/request-form-2564';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLocalEnvironment, type LocalEnvironment } from '../testing/environment.ts';
import { keep, openBrowser } from './open-browser.ts';
import { violations } from './violations.ts';

// The menu in everybody's hand: each role opens the chat and finds what they do there, without typing.

let environment: LocalEnvironment;
let browser: Browser;

beforeAll(async () => {
  environment = await createLocalEnvironment({ pages: true, offices: [OFFICE] });
  const { office, work } = await aMenuOffice(environment, OFFICE);
  await installMenus(office, { ...work, image: drawnMenu });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await environment?.close();
});

/** Somebody's phone with the office's chat open, 360 × 640. */
async function chatOf(key: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 640 },
    hasTouch: true,
    isMobile: true,
    locale: 'th-TH',
  });
  const page = await context.newPage();
  await page.goto(`${environment.lineUrl}/#/${OFFICE}/${key}/bot`);
  await menuOf(page).waitFor();
  return page;
}
const menuOf = (page: Page) => page.locator('.rich-menu');
const press = (page: Page, label: string) =>
  menuOf(page).getByRole('button', { name: label, exact: true }).tap();

describe.each([
  ['a resident', 'resident-1', 'เมนูบริการ', [], 'ประกาศล่าสุด', 'ยังไม่มีข้อมูลเผยแพร่'],
  ['staff', 'staff-1', 'เมนูเจ้าหน้าที่', [], 'คำขอของท่าน', 'คำขอ'],
  ['a supervisor', 'sakrai', 'เมนูผู้พิจารณา', ['ผู้พิจารณา', 'เจ้าหน้าที่'], 'รอดำเนินการ', 'คำขอ'],
  ['a webmaster', 'nopphakon', 'เมนูเว็บไซต์', ['ผู้ดูแลเว็บไซต์', 'เจ้าหน้าที่'], 'งานของผู้ดูแลเว็บไซต์', 'งาน'],
  ['an administrator', 'admin', 'เมนูเจ้าหน้าที่', ['เจ้าหน้าที่', 'ผู้ดูแลระบบ'], 'วิธีใช้งาน', 'วิธีใช้งาน'],
])('the phone of %s', (_, key, bar, tabs, label, answer) => {
  test(`shows their menu, and answers what is pressed`, async () => {
    const page = await chatOf(key);
    expect(await page.locator('.menu-bar').innerText()).toContain(bar);
    const drawn = await menuOf(page)
      .locator('img')
      .evaluate((image: HTMLImageElement) => image.naturalWidth);
    expect(drawn).toBe(2500);
    const places = await menuOf(page).getByRole('button').allInnerTexts();
    expect(places.slice(0, tabs.length)).toEqual(tabs);
    expect(await violations(page)).toEqual([]);
    await keep(page, `menu-${key}`);
    await press(page, label);
    // What was pressed is said by the person, and then it is answered.
    const answered = async () => {
      const words = await page.locator('.log').innerText();
      return words.includes(label) ? words.slice(words.indexOf(label) + label.length) : '';
    };
    await expect.poll(answered, { timeout: 10_000 }).toContain(answer);
    await page.context().close();
  });
});

test('a tab opens another menu at once, and the way back', async () => {
  const page = await chatOf('nopphakon');
  for (const [tab, bar] of [
    ['เจ้าหน้าที่', 'เมนูเจ้าหน้าที่'],
    ['ผู้ดูแลเว็บไซต์', 'เมนูเว็บไซต์'],
  ] as const) {
    await press(page, tab);
    await expect.poll(() => page.locator('.menu-bar').innerText()).toContain(bar);
  }
  await keep(page, 'menu-tabs');
  await page.context().close();
});

test('a page of the mini-app opens from it', async () => {
  const page = await chatOf('staff-1');
  await press(page, 'ยื่นคำขอเผยแพร่ข้อมูล');
  await page.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor();
  await keep(page, 'menu-form');
  await page.context().close();
});

test('LINE for PC shows no menu', async () => {
  const page = await browser.newPage();
  await page.goto(`${environment.lineUrl}/#/${OFFICE}/staff-1/bot/pc`);
  await page.locator('.chat').waitFor();
  expect(await menuOf(page).count()).toBe(0);
  await page.close();
});
