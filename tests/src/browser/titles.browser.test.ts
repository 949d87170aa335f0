import { filledForm, OFFICE } from '@prakat/simulator/play/request-form-2564';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLocalEnvironment, type LocalEnvironment } from '../testing/environment.ts';
import { openMiniApp } from './mini-app.ts';
import { keep, openBrowser, openPhone } from './open-browser.ts';

// Long titles of positions end a line between their words: on cards and screens, on public pages, in lists to choose from.

/** An office with a box for complaints. */
const BOX = 'kham-khuean-kaeo';

let environment: LocalEnvironment;
let browser: Browser;
let id = '';
/** An item on the website. */
let itemId = '';

beforeAll(async () => {
  environment = await createLocalEnvironment({ pages: true, offices: [OFFICE, BOX] });
  browser = await openBrowser();
  const player = environment.player(OFFICE);
  const filed = await player.submit('staff-1', { ...filledForm, fileIds: [] }, crypto.randomUUID());
  id = filed.id;
  await player.say('staff-1', filed.number);
  const published = await player.submit('staff-1', { ...filledForm, fileIds: [] }, crypto.randomUUID());
  itemId = published.id;
  await player.decide('assistant-2', itemId, 'propose');
  await player.decide('sakrai', itemId, 'approve');
  await environment.settle();
});
afterAll(async () => {
  await browser?.close();
  await environment?.close();
});

/** Words of joined titles in the page that are on more than one line, and how many words there are. */
const brokenWords = (page: Page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const broken: string[] = [];
    let words = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? '';
      if (!text.includes('\u2060')) continue;
      for (const found of text.matchAll(/[^\s\u200B]+/g)) {
        const range = document.createRange();
        range.setStart(node, found.index);
        range.setEnd(node, found.index + found[0].length);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        words += 1;
        if (lines.size > 1) broken.push(found[0]);
      }
    }
    return { words, broken };
  });

/** Every word of titles on the screen is on one line, and what is copied has no letter more than the title. */
async function keepsWordsWhole(page: Page, selector: string, picture: string): Promise<void> {
  const words = page.locator(selector);
  await words.first().waitFor({ state: 'attached' });
  const onScreen = await words.evaluateAll((all) =>
    all.map((each) => {
      const range = document.createRange();
      range.selectNodeContents(each);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      return { text: each.textContent ?? '', lines: lines.size };
    }),
  );
  expect(onScreen.map(({ text }) => text)).toContain('สาธารณสุข');
  expect(onScreen.filter(({ lines }) => lines > 1)).toEqual([]);
  const titles = await words.evaluateAll((all) => all.map((each) => each.parentElement?.textContent ?? ''));
  expect(titles.filter((title) => /[\u2060\u200B]/.test(title))).toEqual([]);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
  await words.first().scrollIntoViewIfNeeded();
  await keep(page, picture);
}

test.each([320, 360])('at %i px', async (width) => {
  const { page, context } = await openPhone(browser, { viewport: { width, height: 740 } });
  await page.goto(`${environment.lineUrl}/#/${OFFICE}/staff-1/bot`);
  await page.getByText('รออยู่ที่').last().waitFor();
  const { words, broken } = await brokenWords(page);
  expect(words).toBeGreaterThan(3);
  expect(broken).toEqual([]);
  await keep(page, `titles-card-${width}`);

  await openMiniApp(environment, page, 'assistant-2', `/submissions/${id}`);
  await keepsWordsWhole(page, '.segment', `titles-screen-${width}`);
  await context.close();
});

const largeLetters = (page: Page) =>
  page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });

test.each([
  ['where a complaint may be about the holder of a position', () => `/${BOX}/complaints`, 'complaint'],
  ['of an item', () => `/${OFFICE}/items/${itemId}`, 'item'],
])('on the public page %s, with letters of twice the size', async (_page, path, picture) => {
  const { page, context } = await openPhone(browser, { viewport: { width: 320, height: 740 } });
  await page.goto(`${environment.machine.url}${path()}`);
  await largeLetters(page);
  await keepsWordsWhole(page, '.whole', `titles-public-${picture}`);
  await context.close();
});

test('at the top of the form, and in lists to choose from, with letters of twice the size', async () => {
  const { page, context } = await openPhone(browser, { viewport: { width: 320, height: 740 } });
  await openMiniApp(environment, page, 'assistant-2', '/new');
  await largeLetters(page);
  await keepsWordsWhole(page, '.segment', 'titles-form');

  await openMiniApp(environment, page, 'staff-1', '/search');
  await page.getByText('ตัวกรอง').first().click();
  const names = page.getByLabel('ผู้ยื่นหรือผู้รับผิดชอบ').locator('option');
  // The colleagues come a moment after the list.
  await expect.poll(async () => (await names.allTextContents()).join()).toContain('\u2060');
  const options = await names.evaluateAll((all) => all.map((each) => (each as HTMLOptionElement).value));
  expect(options.filter((value) => /[\u2060\u200B]/.test(value))).toEqual([]);
  await context.close();
});
