import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@prakat/functions/config/project-folder';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';

export const artifacts = join(projectRoot, 'artifacts');

/** As Debian brings it. The shell is the same engine without the desktop's windows, and takes a third less of the processor. */
const CHROMIUM = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

/** Chromium of the system; `CHROMIUM` names another one. */
export function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? CHROMIUM.find((path) => existsSync(path));
  if (!executablePath || !existsSync(executablePath))
    throw new Error(`no Chromium at ${executablePath ?? CHROMIUM.join(' or ')}; install it or set CHROMIUM`);
  mkdirSync(artifacts, { recursive: true });
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** What a browser of people calls itself: the website takes what calls itself headless for a robot. */
export const PHONE_NAME =
  'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36';

/** A phone: 360 px wide, touch. Anything the page reports as an error fails the test that asks for `faults`. */
export async function openPhone(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<{ context: BrowserContext; page: Page; faults: string[] }> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
    locale: 'th-TH',
    timezoneId: 'Asia/Bangkok',
    ...options,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    // Chromium says this of a dialogue in a frame; LINE opens the mini-app at the top.
    const framed = message.text().startsWith('Blocked autofocusing');
    if (message.type() === 'error' && !framed) faults.push(message.text());
  });
  return { context, page, faults };
}

/** Keeps a screenshot for people to look at; `PICTURES=none` where nobody will: drawing them takes long. */
export async function keep(page: Page, name: string, { fullPage = false } = {}): Promise<void> {
  if (process.env.PICTURES === 'none') return;
  await page.screenshot({ path: join(artifacts, `${name}.png`), fullPage });
}
