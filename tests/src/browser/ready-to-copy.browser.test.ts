import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { officesDir } from '@prakat/functions/config/project-folder';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import { smallPdf } from '@prakat/shared/testing/small-pdf';
import { calendarDate } from '@prakat/shared/time/thai-date';
import { filledForm, OFFICE } from '@prakat/simulator/play/request-form-2564';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLocalEnvironment, type LocalEnvironment } from '../testing/environment.ts';
import { isNarrow, openMiniApp } from './mini-app.ts';
import { keep, openBrowser, openPhone } from './open-browser.ts';
import { violations } from './violations.ts';

// An office keeps its website by hand: its webmaster copies what was approved, instead of typing it again.

const TITLE = 'ประกาศผู้ชนะการเสนอราคา จ้างพิมพ์แบบฟอร์มทะเบียนผู้สูงอายุ';

let folder = '';
let environment: LocalEnvironment;
let browser: Browser;
let item = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'prakat-offices-'));
  cpSync(officesDir, folder, { recursive: true });
  const file = join(folder, `${OFFICE}.json`);
  const profile = JSON.parse(readFileSync(file, 'utf8')) as OfficeProfile;
  const destinations = {
    ...profile.destinations,
    website: 'manual',
    websiteUrl: 'https://www.example.go.th',
  };
  writeFileSync(file, JSON.stringify({ ...profile, destinations }));
  environment = await createLocalEnvironment({
    pages: true,
    now: Date.parse('2024-05-02T09:00:00+07:00'),
    officesDir: folder,
    offices: [OFFICE],
  });
  browser = await openBrowser();
  const player = environment.player(OFFICE);
  const content = Buffer.from(smallPdf('ประกาศผู้ชนะ'));
  const { id: fileId } = await player.upload('staff-1', 'ประกาศผู้ชนะ.pdf', content);
  const draft = {
    ...filledForm,
    requestDate: calendarDate(environment.clock.now()),
    title: TITLE,
    categoryId: 'public-relations',
    subtopicId: 'procurement-results',
    fileIds: [fileId],
  };
  item = (await player.submit('staff-1', draft, crypto.randomUUID())).id;
  await player.decide('assistant-2', item, 'propose');
  await player.decide('sakrai', item, 'approve');
  await environment.settle();
});

afterAll(async () => {
  await browser?.close();
  await environment?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('the webmaster has every part ready to copy, and hears that it was copied', async () => {
  const { page, context, faults } = await openPhone(browser);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openMiniApp(environment, page, 'nopphakon', `/submissions/${item}`);
  const card = page.getByRole('region', { name: 'พร้อมคัดลอกขึ้นเว็บไซต์' });
  await card.waitFor();
  await card.getByRole('button', { name: 'คัดลอก หัวข้อ' }).click();
  await card.getByRole('button', { name: 'คัดลอกแล้ว หัวข้อ' }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(TITLE);
  await card.getByRole('heading').scrollIntoViewIfNeeded();
  await keep(page, 'ready-to-copy');
  expect(await violations(page)).toEqual([]);
  expect(await isNarrow(page)).toBe(true);
  await card.getByRole('button', { name: 'คัดลอกทั้งหมด' }).click();
  const whole = await page.evaluate(() => navigator.clipboard.readText());
  expect(whole).toContain('หมวดหมู่: 8. ข่าวประชาสัมพันธ์ (Public relations) › ผลการจัดซื้อจัดจ้าง');
  expect(whole).toContain('ไฟล์: ประกาศผู้ชนะ.pdf (เอกสาร PDF');
  const href = (await card.getByRole('link', { name: /^ดาวน์โหลด/ }).getAttribute('href')) ?? '';
  expect((await fetch(`${environment.machine.url}${href}`)).status).toBe(200);
  expect(faults).toEqual([]);
  await context.close();
});

test('whoever has no part in it does not see it', async () => {
  const { page, context } = await openPhone(browser);
  await openMiniApp(environment, page, 'staff-1', `/submissions/${item}`);
  await page.getByRole('heading', { name: 'รายละเอียดคำขอ' }).waitFor();
  expect(await page.getByRole('region', { name: 'พร้อมคัดลอกขึ้นเว็บไซต์' }).count()).toBe(0);
  await context.close();
});
