import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@prakat/functions/config/project-folder';
import { OFFICE } from '@prakat/simulator/play/request-form-2564';
import type { Browser, Frame, Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import type { LocalEnvironment } from '../testing/environment.ts';
import { artifacts, openPhone, PHONE_NAME } from './open-browser.ts';

/** The document of these days, and where it finds its pictures: written anew by `UPDATE_PICTURES=1 npm run test:browser -- day`. */
export const dayDocument = join(projectRoot, 'docs', 'a-day-in-line.md');
const pictures = process.env.UPDATE_PICTURES
  ? join(projectRoot, 'docs', 'pictures', 'day')
  : join(artifacts, 'day');

/** Somebody's phone for a day: every touch of the screen is counted, and nothing is typed into the chat. */
export type Day = Awaited<ReturnType<typeof openDay>>;

/** Opens the office's chat on the phone of a person, at the rich menu. */
export async function openDay(browser: Browser, environment: LocalEnvironment, person: string) {
  const { page, context, faults } = await openPhone(browser, { userAgent: PHONE_NAME });
  page.setDefaultTimeout(8_000);
  let taps = 0;
  const menu = page.locator('.rich-menu');
  const openChat = async () => {
    await page.goto('about:blank');
    await page.goto(`${environment.lineUrl}/#/${OFFICE}/${person}/bot`);
    await menu.waitFor();
    taps = 0;
  };
  await openChat();
  const tap = async (target: Locator) => {
    await target.tap();
    taps += 1;
  };
  return {
    page,
    context,
    faults,
    tap,
    /** Opens the chat anew, from which touches are counted. */
    openChat,
    /** How often the screen was touched since the chat was opened. */
    taps: () => taps,
    /** A place of the rich menu. */
    press: (label: string) => tap(menu.getByRole('button', { name: label, exact: true })),
    /** The newest button of that name in the chat. */
    pressCard: (label: string | RegExp) =>
      tap(page.locator('.log').getByRole('button', { name: label, exact: true }).last()),
    /** The newest in the chat that says so. */
    says: (text: string | RegExp) => page.locator('.log').getByText(text).last().waitFor(),
    /** A list of a form: touched, and touched again at what is chosen. */
    async choose(list: Locator, value: string) {
      await list.selectOption(value);
      taps += 2;
    },
    /** A field is touched, and typed into. */
    async type(field: Locator, text: string) {
      await tap(field);
      await field.fill(text);
    },
    /** A button that opens the phone's files, of which one is touched. */
    async attach(button: Locator, file: string) {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), tap(button)]);
      await chooser.setFiles(file);
      taps += 1;
    },
    /** The mini-app over the chat. */
    async miniApp(): Promise<Frame> {
      const frame = await (await page.waitForSelector('iframe')).contentFrame();
      if (!frame) throw new Error('the mini-app did not open in the phone');
      await frame.getByRole('heading', { level: 1 }).waitFor();
      return frame;
    },
    closeMiniApp: () => tap(page.getByRole('button', { name: 'ปิดหน้าเว็บ' })),
    /** A page of the website, which LINE opens over the chat. */
    async opened(target: Locator): Promise<Page> {
      const [opened] = await Promise.all([context.waitForEvent('page'), tap(target)]);
      await opened.waitForLoadState();
      return opened;
    },
    keep: (name: string, of: Page = page) => picture(of, name),
    /** A picture of the chat with the menu folded away, so that a card is seen as a whole. */
    async keepCard(name: string) {
      const bar = page.locator('.menu-bar');
      await bar.click();
      await menu.waitFor({ state: 'detached' });
      await picture(page, name);
      await bar.click();
      await menu.waitFor();
    },
  };
}

/** A picture for the document, of few colours so that it stays small. */
async function picture(page: Page, name: string): Promise<void> {
  // What was touched glows for a moment.
  if (process.env.UPDATE_PICTURES) await page.waitForTimeout(400);
  const drawn = await page.screenshot({ animations: 'disabled' });
  mkdirSync(pictures, { recursive: true });
  await sharp(drawn)
    .png({ palette: true, colours: 32, dither: 0, effort: 10 })
    .toFile(join(pictures, `${name}.png`));
}
