import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@prakat/functions/config/project-folder';
import * as addresses from '@prakat/shared/addresses/mini-app';
import { sitePages } from '@prakat/shared/addresses/site';
import { OFFICE } from '@prakat/simulator/play/request-form-2564';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROVINCE } from '../province/a-province.ts';
import { aFullOffice, type FullOffice } from './full-office.ts';
import { openMiniApp } from './mini-app.ts';
import { keep, openBrowser, openPhone, PHONE_NAME } from './open-browser.ts';
import { beyondSides, violations } from './violations.ts';

// Every screen of the mini-app and every public page: WCAG 2.2 AA by axe on a phone of 360 px, and nothing beyond the sides at 320 px
// with text twice as large. A screen or page that is added is walked too, or this says that it is missing.

let office: FullOffice;
let browser: Browser;
let phone: Awaited<ReturnType<typeof openPhone>>;

beforeAll(async () => {
  browser = await openBrowser();
  office = await aFullOffice();
  // The page's own policy would keep axe out.
  phone = await openPhone(browser, { userAgent: PHONE_NAME, bypassCSP: true });
  phone.page.setDefaultTimeout(15_000);
});
afterAll(async () => {
  await browser?.close();
  await office?.environment.close();
});

/** What keeps people out of the page that is open; nothing where all is well. */
async function barriers(page: Page, name: string): Promise<string[]> {
  await page.setViewportSize({ width: 360, height: 740 });
  const found = await violations(page);
  await page.setViewportSize({ width: 320, height: 740 });
  const { over, outside } = await beyondSides(page);
  await keep(page, `barriers-${name}`, { fullPage: true });
  return [
    ...found,
    ...(over > 0 ? [`wider by ${over} px`] : []),
    ...outside.map((element) => `beyond: ${element}`),
  ];
}

describe('the mini-app', () => {
  const paths = new Map(Object.entries(addresses));
  const source = readFileSync(join(projectRoot, 'liff-app', 'src', 'routes.ts'), 'utf8');
  /** Screens as `routes.ts` lists them, with the address of each. */
  const screens = [...source.matchAll(/^ {2}(\w+): (\w+Path),$/gm)].map(([, name = '', path = '']) => ({
    name,
    address: paths.get(path) as string | ((id: string) => string),
  }));
  /** Who opens a screen; an administrator else. `of` is what it is about, where it is about one thing. */
  const opened: Record<string, { by?: string; of?: () => string; office?: string }> = {
    form: { by: 'staff-1' },
    // A draft opens the form, which is walked, too: here is what is said where there is none any more.
    draft: { by: 'staff-1', of: () => '00000000-0000-4000-8000-000000000000' },
    computer: { by: 'staff-1', of: () => 'ABCD2345' },
    mine: { by: 'staff-1' },
    waiting: { by: 'sakrai' },
    unconfirmed: { by: 'sakrai' },
    opinions: { by: 'nopphakon' },
    reports: { by: 'nopphakon' },
    complaints: { by: 'jirayu' },
    complaintCounts: { by: 'nopphakon' },
    completeness: { by: 'nopphakon' },
    papers: { by: 'nopphakon' },
    province: { by: 'chief', office: PROVINCE },
    delegations: { by: 'sakrai' },
    register: { by: 'resident-1' },
    submission: { by: 'sakrai', of: () => office.requests.waiting },
    edit: { by: 'staff-1', of: () => office.requests.sentBack },
    correct: { by: 'staff-1', of: () => office.requests.published },
    again: { by: 'staff-1', of: () => office.requests.published },
    verbal: { by: 'nopphakon', of: () => office.requests.urgent },
    person: { of: () => office.person },
    paper: { by: 'nopphakon', of: () => office.paper.id },
    complaint: { by: 'jirayu', of: () => office.complaint.id },
  };

  test('has a list of screens to walk', () => {
    expect(screens.length).toBeGreaterThan(30);
    expect(screens.filter(({ address }) => address === undefined)).toEqual([]);
  });

  test.each(screens)('$name', async ({ name, address }) => {
    const { by = 'admin', of, office: officeId = OFFICE } = opened[name] ?? {};
    if (typeof address === 'function' && !of) throw new Error(`what is the screen ${name} about?`);
    const path = typeof address === 'function' ? address(of?.() ?? '') : address;
    await openMiniApp(office.environment, phone.page, by, path, officeId);
    await phone.page.locator('.skeleton').first().waitFor({ state: 'detached' });
    expect(await barriers(phone.page, `app-${name}`)).toEqual([]);
  });

  test.each([
    ['a request that is up, for its webmaster', 'nopphakon', () => office.requests.published],
    ['a request that is up, for its owner', 'staff-1', () => office.requests.published],
    ['a request that is over', 'staff-1', () => office.requests.gone],
    ['a request that was sent back', 'staff-1', () => office.requests.sentBack],
  ])('%s', async (name, by, id) => {
    await openMiniApp(office.environment, phone.page, by, addresses.submissionPath(id()));
    await phone.page.locator('.skeleton').first().waitFor({ state: 'detached' });
    expect(await barriers(phone.page, `app-${name}`)).toEqual([]);
  });
});

describe('the website', () => {
  const number = () => office.number;
  const { published, gone } = {
    published: () => office.requests.published,
    gone: () => office.requests.gone,
  };
  const query = (path: string, terms: Record<string, string>) => `${path}?${new URLSearchParams(terms)}`;
  /** Addresses of each kind of page; null where people read no page there, or come by sending a form. */
  const pages: Record<keyof typeof sitePages, (() => string[]) | null> = {
    offices: () => [sitePages.offices()],
    home: () => [sitePages.home(OFFICE), sitePages.home(PROVINCE)],
    category: () => [
      sitePages.category(OFFICE, 'official-information'),
      sitePages.category(OFFICE, 'official-information', 'board-designated'),
      sitePages.category(OFFICE, 'web-links'),
    ],
    item: () => [
      sitePages.item(OFFICE, published()),
      sitePages.item(OFFICE, gone()),
      sitePages.item(OFFICE, 'none'),
    ],
    report: () => [sitePages.report(OFFICE, published())],
    reportThanks: () => [query(sitePages.reportThanks(OFFICE, published()), { number: '15-2568' })],
    reportShort: () => [sitePages.reportShort(OFFICE, number())],
    complaints: () => [sitePages.complaints(OFFICE)],
    followComplaint: () => [sitePages.followComplaint(OFFICE)],
    file: null,
    accessibility: () => [sitePages.accessibility(OFFICE)],
    verify: () => [
      sitePages.verify(OFFICE),
      sitePages.verify(OFFICE, office.paper.code),
      sitePages.verify(OFFICE, '7K3F09QXM2TB'),
    ],
    moit: () => [sitePages.moit(OFFICE, office.year)],
    statistics: () => [sitePages.statistics(OFFICE)],
    statisticsEmbed: () => [sitePages.statisticsEmbed(OFFICE)],
    rate: null,
    rateMore: null,
    thanks: () => [sitePages.thanks(OFFICE)],
    search: () => [
      sitePages.search(OFFICE),
      query(sitePages.search(OFFICE), { q: 'กรอบแนวทาง' }),
      query(sitePages.search(OFFICE), { q: 'ไดโนเสาร์' }),
    ],
    short: () => [sitePages.short(OFFICE, number()), sitePages.short(OFFICE, '2599-0001')],
    openData: null,
    lineCode: null,
    sitemap: null,
    sitemapMonth: null,
    feed: null,
    css: null,
    icon: null,
    robots: null,
  };
  const kinds = Object.entries(pages).flatMap(([kind, of]) => (of ? [[kind, of] as const] : []));

  test.each(kinds)('%s', async (kind, of) => {
    for (const [n, path] of of().entries()) {
      const english = path.replace(`/${OFFICE}`, `/${OFFICE}/en`);
      for (const address of new Set([path, english])) {
        await phone.page.goto(office.environment.machine.url + address);
        const name = `site-${kind}-${n}${address === path ? '' : '-en'}`;
        expect([address, await barriers(phone.page, name)]).toEqual([address, []]);
      }
    }
  });

  test('a complaint as its sender follows it', async () => {
    const { page } = phone;
    await page.goto(office.environment.machine.url + sitePages.followComplaint(OFFICE));
    await page.locator('#number').fill(office.complaint.number);
    await page.locator('#code').fill(office.complaint.code);
    await page.locator('form.report button').last().click();
    await page.locator('#more').waitFor();
    expect(await barriers(page, 'site-followed')).toEqual([]);
  });
});
