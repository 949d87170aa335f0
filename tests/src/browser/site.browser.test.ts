import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { officesDir } from '@prakat/functions/config/project-folder';
import { publicListingOf } from '@prakat/functions/search/public-listing';
import { createLocalEnvironment, type LocalEnvironment } from '@prakat/server/environment';
import type { Publication } from '@prakat/shared/publication/schema';
import { listedFields } from '@prakat/shared/publication/standing';
import type { Content } from '@prakat/shared/submission/schema';
import {
  aContent,
  anAttachedFile,
  aPlacement,
  aPublication,
  aSubmission,
  aVersion,
} from '@prakat/shared/testing/builders';
import { smallPdf } from '@prakat/shared/testing/small-pdf';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keep, openBrowser } from './open-browser.ts';
import { beyondSides, violations } from './violations.ts';

// The public website as residents meet it: on a phone, on a desk, without JavaScript, with large text.

const OFFICE = 'si-bun-rueang';
const NOW = Date.parse('2022-02-10T09:00:00+07:00');
const DAY = 86_400_000;

let folder: string;
let environment: LocalEnvironment;
let browser: Browser;
let site: string;

const picture = await sharp({
  create: { width: 960, height: 640, channels: 3, background: { r: 11, g: 110, b: 100 } },
})
  .jpeg()
  .toBuffer();
const sha256 = createHash('sha256').update(picture).digest('hex');
const photo = anAttachedFile({
  id: 'photo-1',
  name: 'ภาพกิจกรรมรณรงค์.jpg',
  extension: 'jpg',
  bytes: picture.length,
  sha256,
});

const pdf = Buffer.from(smallPdf('มาตรการป้องกันโรคไข้เลือดออก'));
const aPdf = (id: string, name: string) =>
  anAttachedFile({
    id,
    name,
    bytes: pdf.length,
    sha256: createHash('sha256').update(pdf).digest('hex'),
  });

type Given = Partial<Content> & { days: number; displayUntil?: string; takenDown?: Publication['takenDown'] };

let count = 0;
function anItem({ days, displayUntil, takenDown, ...content }: Given): Publication {
  count += 1;
  const at = new Date(NOW - days * DAY).toISOString();
  const item = aPublication({
    id: `item-${count}`,
    officeId: OFFICE,
    number: `2565-${String(count).padStart(4, '0')}`,
    state: takenDown ? 'taken_down' : 'on_display',
    shown: { version: 1, content: aContent({ files: [], externalLink: null, ...content }) },
    versions: [aVersion({ submissionId: `item-${count}`, upFrom: at })],
    placements: [aPlacement({ id: 'built-in', destination: 'built-in', address: 'https://x.go.th/1' })],
    displayUntil: displayUntil ?? null,
    takenDown: takenDown ?? null,
    publishedAt: at,
  });
  return { ...item, ...listedFields(item) };
}

const items = [
  anItem({
    days: 1,
    categoryId: 'public-relations',
    subtopicId: 'alerts',
    title: 'แจ้งเตือนการระบาดของโรคไข้เลือดออกในพื้นที่ตำบลศรีบุญเรืองและตำบลใกล้เคียง ขอให้กำจัดแหล่งเพาะพันธุ์ยุงลาย',
    details:
      'พบผู้ป่วยเพิ่มขึ้นในเดือนกุมภาพันธ์ 2565\nขอให้ทุกครัวเรือนกำจัดแหล่งเพาะพันธุ์ยุงลายทุกสัปดาห์\n\nสอบถามได้ที่กลุ่มงานควบคุมโรค หรือดูที่ https://ddc.moph.go.th/disease_detail.php?d=44',
    urgency: 'urgent',
    files: [photo, aPdf('pdf-1', 'มาตรการป้องกันโรคไข้เลือดออก ปี ๒๕๖๕.pdf')],
  }),
  anItem({
    days: 3,
    categoryId: 'public-relations',
    subtopicId: 'news',
    title: 'ขอเชิญร่วมกิจกรรมตรวจสุขภาพผู้สูงอายุ ณ หอประชุมอำเภอศรีบุญเรือง',
    coversFrom: '2022-02-20',
    coversTo: '2022-02-22',
  }),
  anItem({
    days: 4,
    categoryId: 'public-relations',
    subtopicId: 'procurement-notices',
    title: 'ประกาศจัดซื้อวัสดุวิทยาศาสตร์การแพทย์ โดยวิธีเฉพาะเจาะจง',
    files: [aPdf('pdf-2', 'ประกาศจัดซื้อ.pdf')],
  }),
  anItem({
    days: 20,
    categoryId: 'web-links',
    subtopicId: 'external',
    title: 'กระทรวงสาธารณสุข',
    externalLink: 'https://www.moph.go.th/',
  }),
  anItem({
    days: 21,
    categoryId: 'web-links',
    subtopicId: 'affiliated',
    title: 'สำนักงานสาธารณสุขจังหวัดหนองบัวลำภู',
    externalLink: 'https://nbp.moph.go.th/index.php?option=com_content&view=article&id=1',
  }),
  anItem({
    days: 30,
    categoryId: 'general-information',
    subtopicId: 'history',
    title: 'ประวัติความเป็นมาของหน่วยงาน',
  }),
  ...Array.from({ length: 24 }, (_, n) =>
    anItem({
      days: 40 + n,
      categoryId: n % 2 ? 'law' : 'operating-manuals',
      title: `ระเบียบและคู่มือการปฏิบัติงานฉบับที่ ${n + 1}`,
    }),
  ),
  anItem({ days: 90, categoryId: 'law', title: 'ประกาศที่พ้นเวลาแล้ว', displayUntil: '2022-01-31' }),
];
const over = items.at(-1)?.id;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'prakat-offices-'));
  const profile = JSON.parse(readFileSync(join(officesDir, `${OFFICE}.json`), 'utf8'));
  Object.assign(profile.contact, {
    phone: '0 4235 3438',
    fax: '0 4235 3439',
    mapUrl: 'https://maps.example.go.th/?q=17.0,102.2',
    openingHours: 'วันราชการ 08.30–16.30 น.',
    lineId: '@012abcde',
  });
  writeFileSync(join(folder, `${OFFICE}.json`), JSON.stringify(profile));
  copyFileSync(join(officesDir, 'khemarat.json'), join(folder, 'khemarat.json'));
  environment = await createLocalEnvironment({ now: NOW, officesDir: folder });
  const { context, url } = environment.machine;
  await context.files.write('photo-1', picture);
  for (const id of ['pdf-1', 'pdf-2']) await context.files.write(id, pdf);
  for (const item of items) {
    await context.store.transact(async (tx) => {
      tx.put('publications', item);
      const listing = publicListingOf(item);
      if (listing) tx.put('publicListings', listing);
      const { id, officeId, number } = item;
      tx.put('submissions', aSubmission({ id, officeId, number }));
    });
  }
  site = `${url}/${OFFICE}`;
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await environment?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function openPage(
  options: BrowserContextOptions,
  path: string,
): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({ locale: 'th-TH', timezoneId: 'Asia/Bangkok', ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    // Chromium says it of the page itself when it is a 404 or 410.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      faults.push(message.text());
  });
  await page.goto(site + path, { waitUntil: 'load' });
  return { page, faults };
}

const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
const desk = { viewport: { width: 1280, height: 900 } };

const pages: [name: string, path: string][] = [
  ['home', '/'],
  ['home-english', '/en/'],
  ['topic', '/categories/public-relations'],
  ['links', '/categories/web-links'],
  ['item', '/items/item-1'],
  ['item-english', '/en/items/item-1'],
  ['report', '/items/item-1/report'],
  ['report-thanks', '/items/item-1/report/thanks?number=15-2565'],
  [
    'search',
    '/search?q=%E0%B9%84%E0%B8%82%E0%B9%89%E0%B9%80%E0%B8%A5%E0%B8%B7%E0%B8%AD%E0%B8%94%E0%B8%AD%E0%B8%AD%E0%B8%81%20%E0%B8%84%E0%B8%A7%E0%B8%9A%E0%B8%84%E0%B8%B8%E0%B8%A1',
  ],
  ['search-nothing', '/search?q=%E0%B8%9B%E0%B8%A3%E0%B8%B0%E0%B8%9B%E0%B8%B2&topic=law'],
  ['not-found', '/nothing-here'],
  ['gone', `/items/${over}`],
  ['about', '/accessibility'],
  ['verify', '/verify'],
  ['moit', '/moit/2565'],
];

test.each(pages)('%s meets WCAG, says nothing in the console and is small', async (name, path) => {
  for (const [where, options] of [
    ['phone', phone],
    ['desk', desk],
  ] as const) {
    const { page, faults } = await openPage(options, path);
    expect(await violations(page)).toEqual([]);
    expect(faults).toEqual([]);
    await keep(page, `site-${name}-${where}`, { fullPage: true });
    await page.context().close();
  }
  const { length } = Buffer.from(await (await fetch(site + path)).text());
  expect(length).toBeLessThan(30 * 1024);
});

test.each(pages)('%s fits 320 px with text twice as large', async (name, path) => {
  const { page } = await openPage({ viewport: { width: 320, height: 800 } }, path);
  const wide = await beyondSides(page);
  await keep(page, `site-${name}-large-text`, { fullPage: true });
  expect(wide).toEqual({ over: 0, outside: [] });
  await page.context().close();
});

test('nothing moves while an item with a picture is drawn', async () => {
  const { page } = await openPage(phone, '/items/item-1');
  await page.locator('img').first().scrollIntoViewIfNeeded();
  await page.waitForFunction(() => document.querySelector('img')?.complete);
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let total = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            total += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(total), 300);
      }),
  );
  expect(shift).toBe(0);
  await keep(page, 'site-item-picture-phone');
  await page.context().close();
});

test('a resident without JavaScript searches, opens what was found, and follows its short address', async () => {
  const { page } = await openPage({ ...phone, javaScriptEnabled: false }, '/');
  await page.getByRole('searchbox').fill('ไข้เลือดออก');
  await page.getByRole('button', { name: 'ค้นหา' }).click();
  await page.getByRole('heading', { name: 'ผลการค้นหา “ไข้เลือดออก”' }).waitFor();
  await page.getByRole('link', { name: /แจ้งเตือนการระบาด/ }).click();
  await page.getByRole('heading', { level: 1, name: /แจ้งเตือนการระบาด/ }).waitFor();
  const address = await page.getByRole('link', { name: /\/2565-0001$/ }).getAttribute('href');
  await page.goto(`${site}/${address?.split('/').at(-1)}`);
  expect(page.url()).toBe(`${site}/items/item-1`);
  await page.context().close();
});

test('a PDF is shown in the page once it is unfolded, and fetched no sooner', async () => {
  const { page, faults } = await openPage(desk, '/items/item-1');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const fold = page.getByText('ดูตัวอย่างในหน้านี้');
  await fold.scrollIntoViewIfNeeded();
  await page.waitForTimeout(300);
  expect(asked.filter((address) => address.includes('/pdf-1/'))).toEqual([]);
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.url().includes('/pdf-1/')),
    fold.click(),
  ]);
  expect(answer.status()).toBe(200);
  expect(answer.headers()['content-security-policy']).toContain("frame-ancestors 'self'");
  await keep(page, 'site-item-pdf-desk');
  expect(faults).toEqual([]);
  await page.context().close();
});
