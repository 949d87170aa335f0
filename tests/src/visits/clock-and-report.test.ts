import { readStandings } from '@prakat/functions/freshness/read-standings';
import { writtenSources } from '@prakat/functions/registry/written-sources';
import { rate } from '@prakat/functions/visits/rate';
import { visitBookOf } from '@prakat/functions/visits/visit-book';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { YearlyFacts } from '@prakat/shared/papers/yearly-facts';
import { calendarDate } from '@prakat/shared/time/thai-date';
import { afterEach, expect, test } from 'vitest';
import { goTo, liveDay, liveDays } from '../jobs/on-days.ts';
import { aProduct, OFFICE, type Product, profileWith } from '../testing/a-product.ts';

let product: Product;
afterEach(() => product.close());

/** The office, with a period for the tenth topic. */
function monthly(website: OfficeProfile['destinations']['website'] = 'built-in'): OfficeProfile {
  const profile = structuredClone(profileWith({}));
  for (const category of profile.categories) if (category.standard === 10) category.refresh = 'monthly';
  profile.destinations.website = website;
  return profile;
}
const statuses = async () => {
  const today = calendarDate(product.clock());
  const standings = await readStandings(product.context.store, product.office.profile, today);
  return standings.filter(({ item }) => item.categoryId === 'statistics').map(({ status }) => status);
};

test('visits and satisfaction are current while they are counted, without a tap, and not when the counting stands still', async () => {
  product = await aProduct({ profile: monthly() });
  expect(await statuses()).toEqual(['empty', 'empty', 'empty']);
  await liveDay(product, '2022-01-05');
  expect(await statuses()).toEqual(['checked', 'checked', 'checked']);
  await liveDay(product, '2022-02-01');
  expect(await statuses()).toEqual(['checked', 'checked', 'checked']);
  goTo(product, '2022-02-05');
  expect(await statuses()).toEqual(['empty', 'empty', 'empty']);
});

test('where the website is elsewhere, they are published by request as anything else', async () => {
  product = await aProduct({ profile: monthly('manual') });
  await liveDay(product, '2022-01-05');
  expect(await statuses()).toEqual(['empty', 'empty', 'empty']);
});

test('the report of a year has what was counted in it, folded and not', async () => {
  product = await aProduct();
  const { context } = product;
  const book = visitBookOf(context);
  const visit = async (day: string, address: string) => {
    goTo(product, day);
    await book.add({ officeId: OFFICE, viewed: { topic: null, item: null }, address, agent: 'Firefox' });
    await book.write();
  };
  // The last day of fiscal year 2564, two days of 2565 that are folded, and two that are not.
  await visit('2021-09-30', '203.0.113.1');
  await visit('2021-10-01', '203.0.113.1');
  await visit('2021-10-01', '203.0.113.2');
  for (const n of [1, 2, 3, 4, 5])
    await rate(context, { officeId: OFFICE, who: { kind: 'line', lineUserId: `U${n}` }, score: n });
  await liveDays(product, '2021-10-02', '2021-10-05');
  await visit('2021-10-07', '203.0.113.1');
  await visit('2021-10-07', '203.0.113.1');
  const facts = async (subject: string) => {
    const asked = { subject, fiscalYear: subject, date: null, today: '2021-10-07' };
    const { yearly_report: report } = writtenSources;
    return (await report.readFacts(context.store, product.office.profile, asked)) as YearlyFacts;
  };
  expect((await facts('2565')).website).toEqual({
    visits: { views: 4, visitors: 3 },
    satisfaction: { answers: 5, mean: 3, share: 0.4 },
    reports: 0,
  });
  expect((await facts('2564')).website).toEqual({
    visits: { views: 1, visitors: 1 },
    satisfaction: { answers: 0, mean: null, share: null },
    reports: 0,
  });
});
