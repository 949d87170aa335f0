import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoDir } from '@prakat/simulator/paths';
import { filledForm, OFFICE } from '@prakat/simulator/play/request-form-2564';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLocalEnvironment, type LocalEnvironment } from '../testing/environment.ts';
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

const isDrawn = (page: Page, selector: string) =>
  page.locator(selector).evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0);

test('a picture is seen and a PDF is opened before the request is sent', async () => {
  const { page, context, faults } = await openPhone(browser);
  await openMiniApp(environment, page, 'staff-1', '/new');
  await page.locator('input[type=file]').setInputFiles([
    { name: 'ภาพกิจกรรม.jpg', mimeType: 'image/jpeg', buffer: small },
    { name: 'ประกาศ.pdf', mimeType: 'application/pdf', buffer: readFileSync(pdf) },
  ]);
  await expect.poll(() => page.getByText('แนบแล้ว').count(), { timeout: 15_000 }).toBe(2);
  await expect.poll(() => isDrawn(page, '.files .thumb')).toBe(true);
  await page.locator('.files').scrollIntoViewIfNeeded();
  await keep(page, 'previews-form');
  expect(await violations(page)).toEqual([]);
  expect(await isNarrow(page)).toBe(true);
  await page.getByRole('button', { name: 'ดูภาพ ภาพกิจกรรม.jpg' }).tap();
  await page.getByRole('dialog').getByRole('img', { name: 'ภาพกิจกรรม.jpg' }).waitFor();
  await keep(page, 'previews-picture');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: 'ปิด' }).tap();

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

test('whoever decides sees small pictures at once, and large ones when they ask', async () => {
  const player = environment.player(OFFICE);
  const files = [
    await player.upload('staff-1', 'ภาพกิจกรรม.jpg', small),
    await player.upload('staff-1', 'ภาพถ่ายขนาดใหญ่.jpg', large),
    await player.upload('staff-1', 'ประกาศ.pdf', readFileSync(pdf)),
  ];
  expect(files[1]?.bytes).toBeGreaterThan(500_000);
  const draft = { ...filledForm, fileIds: files.map(({ id }) => id) };
  const { id } = await player.submit('staff-1', draft, crypto.randomUUID());
  const { page, context, faults } = await openPhone(browser);
  await openMiniApp(environment, page, 'assistant-2', `/submissions/${id}`);
  await page.locator('.file-links').scrollIntoViewIfNeeded();
  await expect.poll(() => isDrawn(page, '.file-links .thumb')).toBe(true);
  expect(await page.locator('.file-links .thumb').count()).toBe(1);
  await page.getByRole('button', { name: 'ดูตัวอย่าง ภาพถ่ายขนาดใหญ่.jpg' }).tap();
  await expect.poll(() => page.locator('.file-links .thumb').count()).toBe(2);
  await page.locator('.file-links').scrollIntoViewIfNeeded();
  await keep(page, 'previews-decide');
  expect(await violations(page)).toEqual([]);
  expect(await isNarrow(page)).toBe(true);
  expect(faults).toEqual([]);
  await context.close();
});
