import { tmpdir } from 'node:os';
import type { AnsweredPage, DrawPage } from '@prakat/functions/context';
import type { Page, Route } from 'playwright-core';

const SIZE = { width: 1280, height: 1600 };
const MOST_BYTES = 300 * 1024;
/** Tried one after the other until the picture is small enough. */
const QUALITIES = [75, 50, 30, 10];
/** From the start of the browser to the picture. */
const TIME_MS = 45_000;
const START_MS = 20_000;
/** What a page shows besides its words: no frame, script, film or anything else is fetched. */
const shown: ReadonlySet<string> = new Set(['image', 'stylesheet', 'font']);
const MOST_PARTS = 80;
const MOST_BYTES_OF_PARTS = 20 * 1024 * 1024;

/**
 * The browser reaches nothing by itself: no name leads anywhere, and its proxy is a port where nothing answers. What it asks
 * for is answered by us, or not at all.
 */
const args = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-gpu',
  '--no-first-run',
  '--no-pings',
];
const NOWHERE = 'http://127.0.0.1:9';

/** Only root cannot have the sandbox of Chromium: the product should not run as root. */
const isRoot = process.getuid?.() === 0;

/**
 * Draws pages with the Chromium at `executablePath`: one at a time, each in a browser of its own with an empty profile that
 * is gone afterwards, without scripts, without what this process knows of its environment, and killed when its time is over.
 */
export function openPageDrawer(executablePath: string, timeMs = TIME_MS): DrawPage {
  let last: Promise<unknown> = Promise.resolve();
  return (page, load, signal) => {
    const drawn = last.then(() => draw(executablePath, { page, load, signal, timeMs }));
    last = drawn.catch(() => {});
    return drawn;
  };
}

type Given = { page: AnsweredPage; load: Parameters<DrawPage>[1]; signal: AbortSignal; timeMs: number };

async function draw(executablePath: string, given: Given): Promise<Uint8Array> {
  const signal = AbortSignal.any([given.signal, AbortSignal.timeout(given.timeMs)]);
  signal.throwIfAborted();
  // Loaded by who has a browser, and only when there is something to draw.
  const { chromium } = await import('playwright-core');
  const server = await chromium.launchServer({
    executablePath,
    args,
    proxy: { server: NOWHERE },
    chromiumSandbox: !isRoot,
    timeout: START_MS,
    env: { PATH: process.env.PATH ?? '', HOME: tmpdir(), LANG: 'C.UTF-8' },
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  try {
    signal.throwIfAborted();
    const brokenOff = new Promise<never>((_, fail) => {
      signal.addEventListener('abort', () => fail(signal.reason), { once: true });
    });
    const work = async () => {
      const browser = await chromium.connect(server.wsEndpoint());
      const context = await browser.newContext({
        viewport: SIZE,
        javaScriptEnabled: false,
        serviceWorkers: 'block',
        acceptDownloads: false,
        locale: 'th-TH',
        timezoneId: 'Asia/Bangkok',
      });
      const page = await context.newPage();
      await context.route('**/*', answering(page, given));
      await page.goto(given.page.address, { waitUntil: 'load', timeout: given.timeMs });
      return picture(page);
    };
    const drawing = work();
    drawing.catch(() => {});
    return await Promise.race([drawing, brokenOff]);
  } finally {
    // Whatever it is doing: nothing of it is wanted any more.
    await server.kill();
  }
}

/** Answers what the page asks for: the page itself once, with what was proven; parts of it as `load` has them. */
function answering(page: Page, { page: answered, load }: Given): (route: Route) => Promise<void> {
  let isGiven = false;
  let parts = 0;
  let bytes = 0;
  return async (route) => {
    const request = route.request();
    if (request.isNavigationRequest()) {
      if (isGiven || request.frame() !== page.mainFrame()) return route.abort();
      isGiven = true;
      const { type, body } = answered;
      return route.fulfill({
        status: 200,
        contentType: type ?? 'text/html; charset=utf-8',
        body: Buffer.from(body),
      });
    }
    parts += 1;
    const isPart = request.method() === 'GET' && shown.has(request.resourceType());
    if (!isPart || parts > MOST_PARTS || bytes > MOST_BYTES_OF_PARTS) return route.abort();
    const loaded = await load(request.url());
    if (!loaded) return route.abort();
    bytes += loaded.body.length;
    return route.fulfill({
      status: 200,
      ...(loaded.type === null ? {} : { contentType: loaded.type }),
      body: Buffer.from(loaded.body),
    });
  };
}

/** How often Chromium is asked again, which captures nothing for a moment while a page is on its way somewhere. */
const CAPTURES = 3;

async function capture(page: Page, quality: number): Promise<Uint8Array> {
  for (let left = CAPTURES; ; left -= 1) {
    try {
      return await page.screenshot({ type: 'jpeg', quality, animations: 'disabled' });
    } catch (error) {
      if (left <= 1 || !/unable to capture screenshot/i.test(String(error))) throw error;
      await page.waitForTimeout(200);
    }
  }
}

async function picture(page: Page): Promise<Uint8Array> {
  for (const quality of QUALITIES) {
    const drawn = await capture(page, quality);
    if (drawn.length <= MOST_BYTES) return drawn;
  }
  throw new Error(`the picture is larger than ${MOST_BYTES} bytes at any quality`);
}
