import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { audit } from '@prakat/functions/audit/audit';
import { openAsOutsider } from '@prakat/functions/proof/outsider';
import { openPageDrawer } from '@prakat/server/page-drawer/page-drawer';
import { filledForm, OFFICE } from '@prakat/simulator/play/request-form-2564';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anOfficeWebsite } from '../proof/an-office-website.ts';
import { createLocalEnvironment } from '../testing/environment.ts';
import { isNarrow, openMiniApp } from './mini-app.ts';
import { artifacts, keep, openBrowser, openPhone } from './open-browser.ts';
import { violations } from './violations.ts';

// Pages drawn by the genuine browser, which reaches nothing but what it is given.

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const signal = () => new AbortController().signal;
/** Another website on this machine, which must hear of nothing. */
const strays: string[] = [];
const other = createServer((request, response) => {
  strays.push(request.url ?? '');
  response.end();
});
let website: Awaited<ReturnType<typeof anOfficeWebsite>>;
let elsewhere = '';
beforeAll(async () => {
  website = await anOfficeWebsite();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  elsewhere = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await website.close();
  other.close();
});

const red = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="100"><rect width="400" height="100" fill="red"/></svg>`;

const load = async (address: string) => {
  const opened = await openAsOutsider(address, {
    website: website.url,
    publicUrl: 'http://localhost:4400',
    mostBytes: 1024 * 1024,
    keep: true,
    signal: signal(),
  });
  return opened.ok && opened.status === 200 ? { type: opened.type, body: opened.body } : null;
};
const pageOf = (html: string) => ({
  address: `${website.url}/news/17`,
  type: 'text/html; charset=utf-8',
  body: Buffer.from(html),
});
/** Width and height, as the first frame of a JPEG says. */
function sizeOf(jpeg: Uint8Array): [number, number] {
  const bytes = Buffer.from(jpeg);
  for (let at = 2; at < bytes.length; ) {
    const marker = bytes.readUInt16BE(at);
    if (marker >= 0xffc0 && marker <= 0xffc2) return [bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5)];
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  throw new Error('no JPEG');
}
const folders = () => readdirSync(tmpdir()).filter((name) => name.startsWith('playwright'));

describe('a page drawn by Chromium', () => {
  const draw = openPageDrawer(executablePath);

  test('is drawn with its pictures and styles, 1280 wide and small, and leaves no profile behind', async () => {
    const before = folders();
    website.pages.set('/logo.svg', (response) =>
      response.setHeader('content-type', 'image/svg+xml').end(red),
    );
    website.pages.set('/style.css', (response) =>
      response.setHeader('content-type', 'text/css').end('h1 { color: green; font-size: 60px }'),
    );
    const html = `<link rel="stylesheet" href="/style.css"><h1>แผนปฏิบัติการ ประจำปี ๒๕๖๕</h1><img src="/logo.svg">
      <p>${'ประชาสัมพันธ์ '.repeat(900)}</p>`;
    const drawn = await draw(pageOf(html), load, signal());
    mkdirSync(artifacts, { recursive: true });
    writeFileSync(join(artifacts, 'page-drawn.jpg'), drawn);
    expect(sizeOf(drawn)).toEqual([1280, 1600]);
    expect(drawn.length).toBeLessThanOrEqual(300 * 1024);
    expect(website.asked).toEqual(['/style.css', '/logo.svg']);
    expect(folders()).toEqual(before);
  });

  test('reaches no other website, no file and no machine of the house, runs no script and goes nowhere', async () => {
    website.asked.length = 0;
    const html = `<meta http-equiv="refresh" content="0; url=${elsewhere}/refresh">
      <link rel="preconnect" href="${elsewhere}"><link rel="prefetch" href="${elsewhere}/prefetch">
      <link rel="stylesheet" href="${elsewhere}/style.css"><style>@import url(${elsewhere}/import.css); body { background: url(${elsewhere}/bg.png) }
      @font-face { font-family: x; src: url(${elsewhere}/font.woff2) } p { font-family: x }</style>
      <script>document.title = 'ran'; fetch('${elsewhere}/script'); location = '${elsewhere}/moved'</script>
      <script src="/script.js"></script>
      <iframe src="${elsewhere}/frame"></iframe><iframe src="/frame"></iframe><iframe src="file:///etc/passwd"></iframe>
      <img src="${elsewhere}/image.png"><img src="http://169.254.169.254/latest/meta-data/"><img src="file:///etc/passwd">
      <video src="${elsewhere}/film.mp4" autoplay></video><object data="${elsewhere}/object"></object>
      <p>ข้อความ</p>`;
    expect((await draw(pageOf(html), load, signal())).length).toBeGreaterThan(1000);
    expect(strays).toEqual([]);
    expect(website.asked).toEqual([]);
  });

  test('is small, however much there is to see', async () => {
    const colours = Array.from(
      { length: 20_000 },
      (_, index) => `<i style="background:hsl(${(index * 137) % 360} 90% ${20 + ((index * 31) % 60)}%)"></i>`,
    );
    const html = `<style>i { display: inline-block; width: 9px; height: 9px; }</style>${colours.join('')}`;
    expect((await draw(pageOf(html), load, signal())).length).toBeLessThanOrEqual(300 * 1024);
  });

  test('draws one page at a time', async () => {
    let [now, most] = [0, 0];
    const counting = async (address: string) => {
      now += 1;
      most = Math.max(most, now);
      await new Promise((resolve) => setTimeout(resolve, 100));
      now -= 1;
      return load(address);
    };
    const page = pageOf('<img src="/logo.svg">');
    await Promise.all([1, 2, 3].map(() => draw(page, counting, signal())));
    expect(most).toBe(1);
  });
});

test('a page that is never ready is given up, the browser killed, and the next one drawn', async () => {
  const before = folders();
  const draw = openPageDrawer(executablePath, 6_000);
  const page = pageOf('<link rel="stylesheet" href="/slow.css"><p>ข้อความ</p>');
  const begun = Date.now();
  await expect(draw(page, () => new Promise(() => {}), signal())).rejects.toThrow();
  expect(Date.now() - begun).toBeLessThan(15_000);
  expect(folders()).toEqual(before);
  expect(await draw(pageOf('<p>ข้อความ</p>'), load, signal())).toBeInstanceOf(Uint8Array);
});

test('a browser that cannot be started is an error and nothing else', async () => {
  const draw = openPageDrawer('/bin/false');
  await expect(draw(pageOf('<p>x</p>'), load, signal())).rejects.toThrow();
  expect(existsSync(executablePath)).toBe(true);
});

test('the page as it stood there is on the screen of the request, and opens', async () => {
  const environment = await createLocalEnvironment({
    pages: true,
    offices: [OFFICE],
    chromiumPath: executablePath,
  });
  const browser = await openBrowser();
  try {
    const player = environment.player(OFFICE);
    const title = 'ตารางวันหยุดให้บริการ';
    const { id } = await player.submit('staff-1', { ...filledForm, title, fileIds: [] }, crypto.randomUUID());
    await player.decide('assistant-2', id, 'propose');
    await player.decide('sakrai', id, 'approve');
    await environment.settle();
    const { page, context, faults } = await openPhone(browser);
    await openMiniApp(environment, page, 'staff-1', `/submissions/${id}`);
    await page.getByText('หลักฐานการตรวจบนเว็บไซต์').click();
    const link = page.getByRole('link', { name: 'ภาพหน้าเว็บเมื่อ' });
    await link.scrollIntoViewIfNeeded();
    const drawn = page.locator('.capture-picture img');
    await expect.poll(() => drawn.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(1280);
    expect(await violations(page)).toEqual([]);
    expect(await isNarrow(page)).toBe(true);
    await keep(page, '38-picture-of-a-page');
    const address = new URL((await link.getAttribute('href')) ?? '', page.url());
    const opened = await fetch(address);
    expect([opened.status, opened.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    writeFileSync(join(artifacts, '38-picture.jpg'), Buffer.from(await opened.arrayBuffer()));
    expect(faults).toEqual([]);
    await context.close();
    const { store, files, offices } = environment.machine.context;
    expect((await audit(store, files, offices.keys())).faults).toEqual([]);
  } finally {
    await browser.close();
    await environment.close();
  }
});
