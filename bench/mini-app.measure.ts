import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { Body, STAYS } from '@prakat/functions/site/body';
import { createLocalEnvironment, type LocalEnvironment } from '@prakat/server/environment';
import { filledForm, OFFICE } from '@prakat/simulator/play/request-form-2564';
import express from 'express';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../tests/src/browser/open-browser.ts';

// How soon the mini-app is ready on a phone, beside a page as LINE's starter makes it (React and the whole SDK) that shows who opened
// it, both packed and served by this process: cold, a processor four times slower, Fast 4G as Chromium's tools have it. In both the
// sign-in is one call: here of the simulator's, there of a stand-in.
// Run: npm run bench -- mini-app

const ROUNDS = Number(process.env.ROUNDS ?? 7);
const FAST_4G = {
  offline: false,
  latency: 165,
  downloadThroughput: (9_000_000 / 8) * 0.9,
  uploadThroughput: (1_500_000 / 8) * 0.9,
};
/** Both must be there this much before that page. */
const LIMIT = 0.8;
/** Besides the sign-in, which LINE's SDK sees to: on a slow network each costs more than its bytes. */
const MOST_REQUESTS = 8;

let environment: LocalEnvironment;
let browser: Browser;
let starter: { server: Server; url: string };
const folder = mkdtempSync(join(tmpdir(), 'prakat-starter-'));

beforeAll(async () => {
  environment = await createLocalEnvironment({ pages: true });
  browser = await openBrowser();
  await build({
    root: join(import.meta.dirname, 'mini-app'),
    logLevel: 'silent',
    build: { outDir: folder, emptyOutDir: true },
  });
  starter = await serve(folder);
});

afterAll(async () => {
  await browser?.close();
  await environment?.close();
  starter?.server.close();
  rmSync(folder, { recursive: true, force: true });
});

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

async function serve(from: string): Promise<{ server: Server; url: string }> {
  const bodies = new Map(
    readdirSync(from, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => {
        const path = join(parentPath, name);
        return [path.slice(from.length), new Body(readFileSync(path), types[extname(name)] ?? '', STAYS)];
      }),
  );
  const app = express().use((request, response) => {
    if (request.path.endsWith('.json')) return void response.json({ name: 'somebody' });
    const body = bodies.get(request.path === '/' ? '/index.html' : request.path);
    if (body) body.send(request, response);
    else response.sendStatus(404);
  });
  const server = createServer(app).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

/** As Chromium's tools have it, too: where bytes weigh most. */
const THREE_G = {
  offline: false,
  latency: 2000,
  downloadThroughput: (500_000 / 8) * 0.8,
  uploadThroughput: (500_000 / 8) * 0.8,
};

type Opened = { ms: number; requests: number; kilobytes: number };

/** What tells that a page is ready: an element, by its kind and how its text begins. */
type Ready = { element: string; text: string };

/**
 * Has a page note when such an element was drawn. By the page itself: what looks from outside takes a tenth of a second of so slow a
 * processor, and the more of it the more there is on the page.
 */
const noteWhenReady = (page: Page, ready: Ready) =>
  page.addInitScript(({ element, text }) => {
    const isThere = () =>
      [...document.querySelectorAll(element)].some((one) => one.textContent?.trim().startsWith(text));
    const watching = new MutationObserver(() => {
      if (!isThere()) return;
      watching.disconnect();
      // The first is called before the frame is drawn, the second after it.
      requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('ready')));
    });
    watching.observe(document, { childList: true, subtree: true, characterData: true });
  }, ready);

const aPhone = () =>
  browser.newContext({
    viewport: { width: 360, height: 740 },
    isMobile: true,
    hasTouch: true,
    locale: 'th-TH',
  });

/** From the opening to the moment at which `ready` was drawn; without a context in a browser that has seen nothing before. */
async function opened(
  address: string,
  ready: Ready,
  { seen, network = FAST_4G }: { seen?: BrowserContext; network?: typeof FAST_4G } = {},
): Promise<Opened> {
  const context = seen ?? (await aPhone());
  const page = await context.newPage();
  const tools = await context.newCDPSession(page);
  await tools.send('Network.enable');
  await tools.send('Network.emulateNetworkConditions', network);
  await tools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  let bytes = 0;
  let requests = 0;
  tools.on('Network.requestWillBeSent', ({ request }) => {
    if (!/_sim|\.json$/.test(request.url.split('?')[0] ?? '')) requests += 1;
  });
  tools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await noteWhenReady(page, ready);
  await page.goto(address, { waitUntil: 'commit' });
  const marked = await page.waitForFunction(() => performance.getEntriesByName('ready')[0]?.startTime, null, {
    polling: 500,
  });
  const ms = (await marked.jsonValue()) as number;
  await (seen ? page : context).close();
  return { ms, requests, kilobytes: bytes / 1024 };
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

function addressOf(path: string): string {
  const address = new URL(`${environment.machine.url}/liff/${OFFICE}${path}`);
  address.searchParams.set('sim_user', environment.player(OFFICE).userId('sakrai'));
  address.searchParams.set('sim_line', environment.lineUrl);
  return address.href;
}

async function compared(
  what: string,
  path: string,
  ready: Ready,
): Promise<{ ratio: number; requests: number }> {
  const own: Opened[] = [];
  const others: Opened[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    own.push(await opened(addressOf(path), ready));
    others.push(await opened(starter.url, { element: 'h1', text: 'LIFF page of' }));
  }
  const of = (side: Opened[], figure: keyof Opened) => median(side.map((one) => one[figure]));
  const ratio = of(own, 'ms') / of(others, 'ms');
  const figures = (side: Opened[]) =>
    `${(of(side, 'ms') / 1000).toFixed(2)} s, ${of(side, 'requests')} requests, ${of(side, 'kilobytes').toFixed(0)} KB`;
  console.log(
    `${what.padEnd(8)} ${figures(own)}; the starter's page ${figures(others)}: ${ratio.toFixed(2)}`,
  );
  return { ratio, requests: of(own, 'requests') };
}

test(`form and review are ready on a phone at ${LIMIT} of a page of LINE’s starter, at the latest`, async () => {
  const player = environment.player(OFFICE);
  const { id } = await player.submit('staff-1', { ...filledForm, fileIds: [] }, crypto.randomUUID());
  await player.decide('assistant-2', id, 'propose');
  await environment.settle();
  const form = await compared('form', '/new', { element: 'label', text: 'รายละเอียดข้อมูล' });
  const review = await compared('review', `/submissions/${id}`, { element: 'button', text: 'อนุมัติ' });
  for (const { ratio, requests } of [form, review]) {
    expect(ratio).toBeLessThanOrEqual(LIMIT);
    expect(requests).toBeLessThanOrEqual(MOST_REQUESTS);
  }
});

test('where the rest is kept, another address is opened no later by the start that is kept than by one within the page', async () => {
  const context = await aPhone();
  const ready = { element: 'label', text: 'รายละเอียดข้อมูล' };
  // Each an address that the browser has not seen.
  let last = 0;
  const next = () => {
    last += 1;
    return opened(`${addressOf('/new')}&n=${last}`, ready, { seen: context, network: THREE_G });
  };
  const page = await context.newPage();
  await page.goto(addressOf('/new'));
  await expect.poll(async () => (await context.cookies()).length, { timeout: 15_000 }).toBe(1);
  const cookies = await context.cookies();
  const kept: number[] = [];
  const within: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await context.addCookies(cookies);
    kept.push((await next()).ms);
    await context.clearCookies();
    within.push((await next()).ms);
  }
  const ratio = median(kept) / median(within);
  const seconds = (values: number[]) => (median(values) / 1000).toFixed(2);
  console.log(
    `another address, on 3G: start kept ${seconds(kept)} s, within the page ${seconds(within)} s: ${ratio.toFixed(2)}`,
  );
  expect(ratio).toBeLessThanOrEqual(1);
  await context.close();
});
