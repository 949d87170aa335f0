import type { AddressInfo } from 'node:net';
import { createLiffFiles } from '@prakat/server/liff-files';
import { liffDir } from '@prakat/server/paths';
import { OFFICE } from '@prakat/simulator/play/request-form-2564';
import express from 'express';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openMiniApp } from './mini-app.ts';
import { keep, openPhone } from './open-browser.ts';
import { openProduct } from './open-product.ts';
import { violations } from './violations.ts';

const { environment, browser } = await openProduct();

/** How the page asks for the file of the start. */
const ASKED = /<script[^>]* src="[^"]*\/start-[\w-]+\.js"/;
const START = /\/start-[\w-]+\.js$/;

/** The bytes of pages, and which files of the start were asked for: of the network, or of what the browser keeps. */
async function watched(page: Page) {
  const tools = await page.context().newCDPSession(page);
  await tools.send('Network.enable');
  const addresses = new Map<string, string>();
  const kept = new Set<string>();
  tools.on('Network.requestWillBeSent', ({ requestId, request }) => addresses.set(requestId, request.url));
  tools.on('Network.responseReceived', ({ requestId, response }) => {
    // Also where it has no disk.
    if (response.fromDiskCache) kept.add(requestId);
  });
  const pages: string[] = [];
  page.on('response', async (response) => {
    if (response.request().resourceType() === 'document') pages.push(await response.text());
  });
  return {
    pages,
    starts: () =>
      [...addresses].filter(([, url]) => START.test(url)).map(([id]) => (kept.has(id) ? 'kept' : 'asked')),
  };
}

test('a phone has the start within the first page, keeps its file meanwhile, and takes it from there at the next address', async () => {
  const { page, context, faults } = await openPhone(browser);
  const seen = await watched(page);
  await openMiniApp(environment, page, 'staff-1', '/more');
  await expect.poll(() => seen.pages.map((html) => ASKED.test(html))).toEqual([false]);
  await expect
    .poll(async () => (await context.cookies()).map(({ name }) => name), { timeout: 15_000 })
    .toEqual(['prakat_start']);
  expect(seen.starts()).toEqual(['asked']);

  await openMiniApp(environment, page, 'staff-1', '/new');
  expect(seen.starts()).toEqual(['asked', 'kept']);
  await expect.poll(() => seen.pages.map((html) => ASKED.test(html))).toEqual([false, true]);
  const [first = '', next = ''] = seen.pages;
  expect(first.length - next.length).toBeGreaterThan(20_000);
  expect(faults).toEqual([]);
  await context.close();
});

test('what to do stands there after a while where LINE’s SDK cannot even be read, as where the browser may keep nothing', async () => {
  const { page, context } = await openPhone(browser);
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
  });
  await page.goto(`${environment.machine.url}/liff/${OFFICE}/new`);
  const late = page.getByText('หากยังไม่เปิด กรุณาปิดแล้วเปิดหน้านี้อีกครั้ง');
  expect(await late.isVisible()).toBe(false);
  await late.waitFor();
  expect(await violations(page)).toEqual([]);
  await keep(page, 'start-late');
  await context.close();
});

/** The real build, as one machine serves it; the office `nowhere` is none. */
async function realBuild() {
  const configOf = (officeId: string) =>
    officeId === 'nowhere' ? null : { officeId, officeName: 'สสจ.สตูล', liffId: '1234567890-AbCdEfGh' };
  const files = createLiffFiles(liffDir(false), null, configOf);
  const app = express().use(files);
  app.get('/api/:office/liff-config', ({ params: { office } }, response) => {
    const config = configOf(office);
    if (config) response.json(config);
    else response.status(404).json({ error: { code: 'unknown_office', message: 'ไม่พบหน่วยงานนี้ในระบบ' } });
  });
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}

test.each([
  ['within the page', null],
  ['as a file', 'kept'],
])(
  'LINE’s own SDK runs under the real policy %s, and it is told where LINE cannot be reached',
  async (_how, kept) => {
    const { url, close } = await realBuild();
    const { page, context, faults } = await openPhone(browser);
    const asked: string[] = [];
    await context.route(/line\.me|line-scdn\.net/, (route) => {
      asked.push(new URL(route.request().url()).hostname);
      return route.abort();
    });
    if (kept) {
      const shell = await (await fetch(`${url}/liff/satun`)).text();
      const [, name = ''] = /assets\/(start-[\w-]+)\.js/.exec(shell) ?? [];
      await context.addCookies([{ name: 'prakat_start', value: name, url: `${url}/liff` }]);
    }
    const seen = await watched(page);
    await page.goto(`${url}/liff/satun/submissions/42`);
    await page.getByText('เชื่อมต่อกับ LINE ไม่สำเร็จ').waitFor();
    await expect.poll(() => seen.pages.map((html) => ASKED.test(html))).toEqual([kept !== null]);
    const before = asked.length;
    expect(before).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'ลองใหม่' }).click();
    await expect.poll(() => asked.length).toBeGreaterThan(before);
    await page.getByText('เชื่อมต่อกับ LINE ไม่สำเร็จ').waitFor();
    expect(faults.filter((fault) => !fault.includes('net::ERR_FAILED'))).toEqual([]);
    await context.close();
    close();
  },
);

test('says so where there is no such office, also on a page that knows none, as Hosting’s of many', async () => {
  const { url, close } = await realBuild();
  const { page, context } = await openPhone(browser);
  await page.goto(`${url}/liff/nowhere/mine`);
  await page.getByRole('heading', { name: 'เปิดระบบไม่ได้' }).waitFor();
  await page.getByText('ไม่พบหน่วยงานนี้ในระบบ').waitFor();
  expect(await page.getByRole('button', { name: 'ลองใหม่' }).count()).toBe(0);
  await context.close();
  close();
});
