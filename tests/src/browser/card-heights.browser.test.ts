import { messagingApi } from '@line/bot-sdk';
import { byWord, head, webmaster } from '@prakat/functions/cards/testing/procedure-items';
import { type Drawable, drawn } from '@prakat/functions/cards/testing/read-card';
import { installMenus } from '@prakat/server/menus/install-menus';
import { aMenuOffice } from '@prakat/server/menus/testing';
import type { Notice } from '@prakat/shared/machine/effects';
import type { Member } from '@prakat/shared/people/member';
import {
  aContent,
  aDecision,
  aMember,
  aPlacement,
  aPublication,
  aSignature,
  aSubmission,
  BUILDER_TIME,
} from '@prakat/shared/testing/builders';
import { filledForm, OFFICE } from '@prakat/simulator/play/request-form-2564';
import { simulatedChannel, simulatedUserId } from '@prakat/simulator/simulated-office';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLocalEnvironment, type LocalEnvironment } from '../testing/environment.ts';
import { keep, openBrowser } from './open-browser.ts';

// Whoever decides sees what they decide on, and the buttons, at once, and can read what these say: on a phone of 360 × 640, the
// menu folded away.

/** Pixels: of a label that has no room, LINE makes the letters as small as it must. */
const SMALLEST_LETTERS = 13;

let environment: LocalEnvironment;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  environment = await createLocalEnvironment({ pages: true, offices: [OFFICE] });
  const { office, work } = await aMenuOffice(environment, OFFICE);
  await installMenus(office, work);
  browser = await openBrowser();
  const context = await browser.newContext({
    viewport: { width: 360, height: 640 },
    isMobile: true,
    hasTouch: true,
  });
  page = await context.newPage();
  await page.goto(`${environment.lineUrl}/#/${OFFICE}/resident-1/bot`);
  await page.locator('.menu-bar').tap();
});
afterAll(async () => {
  await browser?.close();
  await environment?.close();
});

// The request of 24 December 2564, with a title of three lines, as it was filed.
const { ownerName, title, details, categoryId, subtopicId, coversFrom, coversTo } = filledForm;
const content = aContent({
  title,
  details,
  categoryId,
  subtopicId,
  coversFrom,
  coversTo,
  informationOwner: { name: ownerName, positionTitle: 'นักวิชาการสาธารณสุขชำนาญการ' },
});
const steps = (['assistant', 'head'] as const).map((position) => ({
  id: position,
  title: position === 'head' ? 'พิจารณาอนุมัติ' : 'พิจารณาและเสนอ',
  kind: position === 'head' ? ('approve' as const) : ('consider' as const),
  seats: [`position:${position}`],
  standInSeats: [],
}));
const request = aSubmission({ content, steps });
const proposed = aSubmission({
  content,
  steps,
  currentStep: 1,
  decisions: [aDecision({ outcome: 'proposed' })],
});
// Filed once more after it came back: a word mended, and as much as the form holds.
const again = aSubmission({
  ...proposed,
  round: 2,
  decisions: [aDecision({ outcome: 'sent_back', round: 1 }), aDecision({ outcome: 'proposed', round: 2 })],
  lastRefusal: {
    kind: 'changes_requested',
    reason: 'ขอให้แนบไฟล์ให้ครบถ้วน',
    by: aSignature(),
    at: BUILDER_TIME,
    before: { ...content, details: 'ตามเอกสารแนบ' },
  },
});
const throughout = aSubmission({
  ...again,
  content: {
    ...content,
    informationOwner: { name: 'นางสาวกัญญารัตน์ ทองประเสริฐศักดิ์', positionTitle: 'นักวิชาการสาธารณสุขชำนาญการพิเศษ' },
    remarks: 'ขอให้เผยแพร่ก่อนวันประชุมคณะกรรมการ และแจ้งหน่วยงานในสังกัดให้ทราบโดยทั่วกัน',
    externalLink: 'https://www.sibunrueang.example/documents/2565/publication-framework-of-the-office.pdf',
  },
  author: aSignature({ memberId: 'colleague', name: 'นายจักรพันธ์ พิทักษ์ราษฎร์ดำรง' }),
  round: 3,
  decisions: [aDecision({ outcome: 'sent_back', round: 2 }), aDecision({ outcome: 'proposed', round: 3 })],
  lastRefusal: {
    kind: 'changes_requested',
    reason: 'ขอให้แนบไฟล์ให้ครบถ้วน ระบุช่วงวันที่ของข้อมูลให้ตรงกับปีงบประมาณ และแก้ชื่อผู้รับผิดชอบให้ตรงกับคำสั่ง '
      .repeat(5)
      .trim(),
    by: aSignature(),
    at: BUILDER_TIME,
    before: aContent({
      title: 'ประกาศ',
      details: 'ตามแนบ',
      urgency: 'urgent',
      urgentReason: 'ด่วน',
      files: [],
    }),
  },
});
const published = (given: Parameters<typeof aPublication>[0]) => ({
  submission: aSubmission({ content, steps, state: 'approved', currentStep: null }),
  publication: aPublication({ content, ...given }),
});
const byHand = aPlacement({ id: 'by-hand', destination: 'by-hand', address: 'https://www.office.example/7' });
const decider = aMember({ id: 'head-2', positionId: 'head' });
const assistant = aMember({ id: 'assistant-2', positionId: 'assistant' });

const cards: [string, Notice, Drawable, Member, string][] = [
  ['a step that considers', 'review_requested', request, assistant, 'ไม่อนุมัติ'],
  ['the step that decides', 'review_requested', proposed, decider, 'ไม่อนุมัติ'],
  ['what was sent back and mended', 'review_requested', again, decider, 'ไม่อนุมัติ'],
  ['what was mended throughout', 'review_requested', throughout, decider, 'ไม่อนุมัติ'],
  [
    'a page to be looked at',
    'confirm_task',
    published({ placements: [aPlacement({ confirmed: null })] }),
    webmaster,
    'รับงานนี้',
  ],
  [
    'an item to be put up by hand',
    'publish_task',
    published({
      state: 'planned',
      shown: null,
      next: { version: 1, content },
      publishedAt: null,
      placements: [{ ...byHand, state: 'wanted', placed: null, address: null, confirmed: null }],
    }),
    webmaster,
    'รับงานนี้',
  ],
  ['a permission by word of mouth', 'verbal_confirm', byWord(), head, 'ไม่ได้อนุมัติ'],
  [
    'an item whose time is nearly over',
    'expiry_notice',
    published({ displayUntil: '2021-12-31' }),
    aMember(),
    'ปล่อยให้ครบกำหนด',
  ],
];

test.each(cards)('the card of %s is decided on without scrolling', async (name, notice, of, member, last) => {
  const line = new messagingApi.MessagingApiClient({
    channelAccessToken: simulatedChannel(OFFICE).accessToken,
    baseURL: environment.lineUrl,
  });
  const cardsBefore = await page.locator('.fx-bubble').count();
  await line.pushMessage({
    to: simulatedUserId(OFFICE, 'resident-1'),
    messages: [drawn(notice, of, { for: member })],
  });
  await expect.poll(() => page.locator('.fx-bubble').count()).toBe(cardsBefore + 1);
  const button = page.locator('.fx-bubble').last().getByRole('button', { name: last, exact: true });
  await button.waitFor();
  const { card, chat, letters } = await button.evaluate((element) => {
    const whole = element.closest('.fx-bubble');
    const log = element.closest('.log');
    if (!whole || !log) throw new Error('the button is on no card of a chat');
    return {
      card: element.getBoundingClientRect().bottom - whole.getBoundingClientRect().top,
      chat: log.getBoundingClientRect().height,
      letters: [...whole.querySelectorAll('button')].map((one) => ({
        label: one.innerText,
        size: Math.min(
          ...[one, ...one.querySelectorAll('*')].map((part) =>
            Number.parseFloat(getComputedStyle(part).fontSize),
          ),
        ),
      })),
    };
  });
  await page.setViewportSize({ width: 360, height: 900 });
  await keep(page, `card-${notice}-${name.split(' ').slice(0, 3).join('-')}`);
  await page.setViewportSize({ width: 360, height: 640 });
  expect(card).toBeLessThanOrEqual(chat);
  expect(letters.filter(({ size }) => size < SMALLEST_LETTERS)).toEqual([]);
});
