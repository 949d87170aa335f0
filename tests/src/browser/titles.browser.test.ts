import { filledForm, OFFICE } from '@prakat/simulator/play/request-form-2564';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLocalEnvironment, type LocalEnvironment } from '../testing/environment.ts';
import { openMiniApp } from './mini-app.ts';
import { keep, openBrowser, openPhone } from './open-browser.ts';

// Long titles of positions end a line between their words, on cards and screens.

let environment: LocalEnvironment;
let browser: Browser;
let id = '';

beforeAll(async () => {
  environment = await createLocalEnvironment({ pages: true, offices: [OFFICE] });
  browser = await openBrowser();
  const player = environment.player(OFFICE);
  const filed = await player.submit('staff-1', { ...filledForm, fileIds: [] }, crypto.randomUUID());
  id = filed.id;
  await player.say('staff-1', filed.number);
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

test.each([320, 360])('at %i px', async (width) => {
  const { page, context } = await openPhone(browser, { viewport: { width, height: 740 } });
  await page.goto(`${environment.lineUrl}/#/${OFFICE}/staff-1/bot`);
  await page.getByText('รออยู่ที่').last().waitFor();
  const { words, broken } = await brokenWords(page);
  expect(words).toBeGreaterThan(3);
  expect(broken).toEqual([]);
  await keep(page, `titles-card-${width}`);

  await openMiniApp(environment, page, 'assistant-2', `/submissions/${id}`);
  const segments = page.locator('.segment');
  await segments.first().waitFor({ state: 'attached' });
  const onScreen = await segments.evaluateAll((all) =>
    all.map((each) => {
      const range = document.createRange();
      range.selectNodeContents(each);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      return { text: each.textContent ?? '', lines: lines.size };
    }),
  );
  expect(onScreen.map(({ text }) => text)).toContain('สาธารณสุข');
  expect(onScreen.filter(({ lines }) => lines > 1)).toEqual([]);
  // What is copied is the title and nothing more.
  expect(await page.locator('body').innerText()).not.toMatch(/[\u2060\u200B]/);
  await segments.first().scrollIntoViewIfNeeded();
  await keep(page, `titles-screen-${width}`);
  await context.close();
});
