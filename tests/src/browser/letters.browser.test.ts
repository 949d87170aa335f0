import { filledForm, OFFICE } from '@prakat/simulator/play/request-form-2564';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { keep, openPhone } from './open-browser.ts';
import { openProduct } from './open-product.ts';

// Cards on a narrow phone, with letters half as large again as usual, and in dark surroundings: nothing is cut off, no label is
// broken within a word or too small to read, and nothing that is read stands on a ground that the card does not set.

const { environment, browser } = await openProduct({ offices: [OFFICE] });

beforeAll(async () => {
  const player = environment.player(OFFICE);
  for (let n = 0; n < 2; n += 1) {
    const { number } = await player.submit('staff-1', { ...filledForm, fileIds: [] }, crypto.randomUUID());
    await player.say('staff-1', number);
  }
  await player.say('staff-1', 'คำขอของท่าน');
  await player.say('assistant-2', 'รอดำเนินการ');
  await environment.settle();
});

/** What of the cards is cut off: buttons whose words do not fit, words that run out of their place, cards wider than the phone. */
const cutOff = (page: Page) =>
  page.evaluate(() => {
    const cut: string[] = [];
    for (const label of document.querySelectorAll('.fx-button span')) {
      const range = document.createRange();
      range.selectNodeContents(label);
      const { width, height } = label.getBoundingClientRect();
      if (range.getBoundingClientRect().width > width + 0.1 || height > 44)
        cut.push(`button ${label.textContent}`);
    }
    for (const words of document.querySelectorAll<HTMLElement>('.fx-text p')) {
      const isClamped = words.style.webkitLineClamp !== '' && words.style.webkitLineClamp !== 'none';
      const isOneLine = words.style.whiteSpace === 'nowrap';
      if (words.scrollWidth > words.clientWidth + 1)
        cut.push(`${isOneLine ? 'line' : 'words'} ${words.textContent}`);
      if (!isClamped && words.scrollHeight > words.clientHeight + 2) cut.push(`height ${words.textContent}`);
    }
    const log = document.querySelector('.log');
    if (log && log.scrollWidth > log.clientWidth) cut.push('a card is wider than the chat');
    return cut;
  });

/** Labels of rows, which stand beside what they name: those that take two lines, or letters smaller than anybody has without asking. */
const badLabels = (page: Page) =>
  page.evaluate(() =>
    ['หมวดหมู่', 'ผู้รับผิดชอบ', 'ไฟล์แนบ', 'ผู้ยื่นคำขอ', 'ปรับปรุงล่าสุด'].flatMap((label) =>
      [...document.querySelectorAll<HTMLElement>('.fx-text p')]
        .filter((one) => one.innerText === label)
        .filter((one) => {
          const letters = Number.parseFloat(getComputedStyle(one).fontSize);
          return letters < 11 || one.getBoundingClientRect().height > 2.4 * letters;
        })
        .map(({ innerText }) => innerText),
    ),
  );

/** Words on a ground that nobody set. */
const onNoGround = (page: Page) =>
  page.evaluate(() => {
    const bare: string[] = [];
    for (const words of document.querySelectorAll<HTMLElement>('.fx-text p, .fx-button button')) {
      let ground: HTMLElement | null = words;
      while (ground && !ground.classList.contains('fx-bubble') && !ground.style.backgroundColor)
        ground = ground.parentElement;
      if (ground?.classList.contains('fx-bubble')) bare.push(words.textContent ?? '');
    }
    return bare;
  });

test.each([
  ['the review card', 'assistant-2', 'ไม่อนุมัติ'],
  ['the status card and the list', 'staff-1', 'เปิดดูรายละเอียดคำขอ'],
])('%s', async (_, person, button) => {
  const { page, context } = await openPhone(browser, { viewport: { width: 320, height: 740 } });
  await page.goto(`${environment.lineUrl}/?letters=1.5&dark#/${OFFICE}/${person}/bot`);
  await page.locator('.fx-bubble').getByRole('button', { name: button }).last().waitFor();
  expect(await cutOff(page)).toEqual([]);
  expect(await badLabels(page)).toEqual([]);
  expect(await onNoGround(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 2400 });
  await keep(page, `letters-${person}`);
  await context.close();
});
