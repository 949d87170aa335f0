import { OFFICE } from '@prakat/simulator/play/request-form-2564';
import type { Frame, Page } from 'playwright-core';
import type { LocalEnvironment } from '../testing/environment.ts';

/** The mini-app of a person, as a link of LINE opens it, at the whole width of the phone. */
export async function openMiniApp(
  environment: LocalEnvironment,
  page: Page,
  person: string,
  path: string,
  officeId = OFFICE,
): Promise<void> {
  const address = new URL(`${environment.machine.url}/liff/${officeId}${path}`);
  address.searchParams.set('sim_user', environment.player(officeId).userId(person));
  address.searchParams.set('sim_line', environment.lineUrl);
  await page.goto(address.href);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** Nothing of the page is wider than the phone. */
export const isNarrow = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

/** Picks a day of a field with three lists. */
export async function pickDay(page: Page | Frame, label: string, day: string): Promise<void> {
  const [year = '', month = '', date = ''] = day.split('-');
  const field = page.getByRole('group', { name: label });
  if (!(await field.isVisible())) await page.getByText('กำหนดวันเพิ่มเติม (ถ้ามี)').click();
  await field.getByRole('combobox', { name: 'พ.ศ.' }).selectOption(year);
  await field.getByRole('combobox', { name: 'เดือน' }).selectOption(month);
  await field.getByRole('combobox', { name: 'วัน' }).selectOption(date);
}
