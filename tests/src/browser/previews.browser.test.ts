import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoDir } from '@prakat/simulator/paths';
import { filledForm, OFFICE } from '@prakat/simulator/play/request-form-2564';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLocalEnvironment, type LocalEnvironment } from '../testing/environment.ts';
import { aZip } from '../testing/file-contents.ts';
import { isNarrow, openMiniApp } from './mini-app.ts';
import { keep, openBrowser, openPhone } from './open-browser.ts';
import { violations } from './violations.ts';

// What is attached is looked at before it is sent, and before it is decided on.

let environment: LocalEnvironment;
let browser: Browser;
let small: Buffer;
let large: Buffer;
const pdf = join(demoDir, 'framework-announcement-2565.pdf');

beforeAll(async () => {
  environment = await createLocalEnvironment({ pages: true, offices: [OFFICE] });
  browser = await openBrowser();
  const of = (width: number, noise: boolean) =>
    sharp({
      create: {
        width,
        height: width,
        channels: 3,
        background: '#2a7f62',
        ...(noise && { noise: { type: 'gaussian' as const, mean: 128, sigma: 40 } }),
      },
    })
      .jpeg({ quality: 90 })
      .toBuffer();
  small = await of(400, false);
  large = await of(1400, true);
});
afterAll(async () => {
  await browser?.close();
  await environment?.close();
});

/** How many pictures of a list are drawn. */
const drawnIn = (page: Page, list: string) =>
  page
    .locator(`${list} .thumb`)
    .evaluateAll(
      (images) =>
        (images as HTMLImageElement[]).filter(({ complete, naturalWidth }) => complete && naturalWidth > 0)
          .length,
    );

test('a picture and the first page of a PDF are seen, and the PDF is opened, before the request is sent', async () => {
  const { page, context, faults } = await openPhone(browser);
  await openMiniApp(environment, page, 'staff-1', '/new');
  await page.locator('input[type=file]').setInputFiles([
    { name: 'ภาพกิจกรรม.jpg', mimeType: 'image/jpeg', buffer: small },
    { name: 'ประกาศ.pdf', mimeType: 'application/pdf', buffer: readFileSync(pdf) },
  ]);
  await expect.poll(() => page.getByText('แนบแล้ว').count(), { timeout: 15_000 }).toBe(2);
  await expect.poll(() => drawnIn(page, '.files'), { timeout: 15_000 }).toBe(2);
  await page.locator('.files').scrollIntoViewIfNeeded();
  await keep(page, 'previews-form');
  expect(await violations(page)).toEqual([]);
  expect(await isNarrow(page)).toBe(true);
  for (const name of ['ภาพกิจกรรม.jpg', 'ประกาศ.pdf']) {
    await page.getByRole('button', { name: `ดูตัวอย่าง ${name}` }).tap();
    await page.getByRole('dialog').getByRole('img', { name }).waitFor();
    await keep(page, name.endsWith('.pdf') ? 'previews-page' : 'previews-picture');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'ปิด' }).tap();
  }

  // The address that opens it serves the file as it was kept, to this person and for a while.
  const [asked] = await Promise.all([
    page.waitForResponse((response) => response.url().endsWith('/check')),
    page.getByRole('button', { name: 'เปิดดู ประกาศ.pdf' }).tap(),
  ]);
  const { url } = (await asked.json()) as { url: string };
  const served = await fetch(new URL(url, environment.machine.url));
  expect([served.status, served.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  environment.clock.moveTo(environment.clock.now() + 16 * 60_000);
  expect((await fetch(new URL(url, environment.machine.url))).status).not.toBe(200);
  expect(faults).toEqual([]);
  await context.close();
});

test('whoever decides sees pictures and the first page of a PDF in little, and touches them to open the file', async () => {
  const player = environment.player(OFFICE);
  const files = [
    await player.upload('staff-1', 'ประกาศ.pdf', readFileSync(pdf)),
    await player.upload('staff-1', 'ภาพกิจกรรม.jpg', small),
    await player.upload('staff-1', 'ภาพถ่ายขนาดใหญ่.jpg', large),
    await player.upload('staff-1', 'แผน.zip', aZip()),
  ];
  const draft = { ...filledForm, fileIds: files.map(({ id }) => id) };
  const { id } = await player.submit('staff-1', draft, crypto.randomUUID());
  const { page, context, faults } = await openPhone(browser);
  const sizes: number[] = [];
  page.on('response', async (response) => {
    if (response.url().includes('/previews/')) sizes.push((await response.body()).length);
  });
  await openMiniApp(environment, page, 'assistant-2', `/submissions/${id}`);
  await page.locator('.file-links').scrollIntoViewIfNeeded();
  await expect.poll(() => drawnIn(page, '.file-links'), { timeout: 15_000 }).toBe(3);
  expect(await page.locator('.file-links .thumb').count()).toBe(3);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(60 * 1024);
  await keep(page, 'previews-decide');
  expect(await violations(page)).toEqual([]);
  expect(await isNarrow(page)).toBe(true);
  // What is touched at the picture's place is the link.
  const [touched] = await Promise.all([
    context.waitForEvent('page'),
    page.locator('.file-links .thumb').nth(1).tap({ force: true }),
  ]);
  expect(decodeURIComponent(touched.url())).toContain('/files/');
  expect(faults).toEqual([]);
  await context.close();
});

test('a picture that does not come leaves its file where it is', async () => {
  const player = environment.player(OFFICE);
  const file = await player.upload('staff-1', 'ประกาศ.pdf', readFileSync(pdf));
  const draft = { ...filledForm, fileIds: [file.id] };
  const { id } = await player.submit('staff-1', draft, crypto.randomUUID());
  const { page, context } = await openPhone(browser);
  await page.route('**/previews/**', (route) => route.abort());
  await openMiniApp(environment, page, 'assistant-2', `/submissions/${id}`);
  await page.getByRole('link', { name: 'ประกาศ.pdf' }).scrollIntoViewIfNeeded();
  await expect.poll(() => page.locator('.file-links .thumb').count()).toBe(0);
  await context.close();
});
