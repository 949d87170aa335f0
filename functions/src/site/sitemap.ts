import type { OfficeProfile } from '@prakat/shared/office/profile';
import { addMonths, buddhistYear, calendarDate } from '@prakat/shared/time/thai-date';
import { publicFacet } from '../search/public-listing.ts';
import type { StoreReader } from '../store/store.ts';
import { firstPublishedAt } from './first-published.ts';
import type { Links } from './links.ts';
import { escapeMarkup } from './text/escape-markup.ts';

/** A map may name so many addresses (sitemaps.org); a month that has more loses its oldest. */
const MOST = 50_000;
const READ_AT_ONCE = 200;
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const XMLNS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** The maps of some offices: of each the pages that are always there, and the months since its first publication. */
export async function sitemapIndex(
  reader: StoreReader,
  profiles: readonly OfficeProfile[],
  { links, now }: { links: Links; now: number },
): Promise<string> {
  const parts = await Promise.all(
    profiles.map(async ({ id, destinations }) => {
      const first = destinations.website === 'built-in' ? await firstPublishedAt(reader, id, now) : null;
      const months = first === null ? [] : monthsBetween(calendarDate(first), calendarDate(now));
      return ['pages', ...months].map((part) => links.absolute(links.sitemapMonth(id, part)));
    }),
  );
  const maps = parts.flat().slice(0, MOST);
  return `${HEAD}<sitemapindex ${XMLNS}>${maps.map((map) => `<sitemap><loc>${escapeMarkup(map)}</loc></sitemap>`).join('')}</sitemapindex>\n`;
}

/** Home, topics and subtopics of an office. */
export function sitemapOfPages(profile: OfficeProfile, links: Links): string {
  const { id, categories, destinations } = profile;
  const topics = categories.flatMap((category) => [
    links.category(id, category.id),
    ...category.subtopics.map((subtopic) => links.category(id, category.id, subtopic.id)),
  ]);
  const paths = [
    links.home(id),
    ...(destinations.website === 'built-in' ? topics : []),
    links.aboutSite(id),
    ...(profile.complaints ? [links.complaints(id)] : []),
    links.verify(id),
  ];
  return urlset(paths.map((path) => ({ address: links.absolute(path), changedAt: null })));
}

/** What went up in a month of the Buddhist Era (`2565-01`) and is on display at `now` (ms). */
export async function sitemapOfMonth(
  reader: StoreReader,
  { id: officeId }: OfficeProfile,
  { links, month, now }: { links: Links; month: string; now: number },
): Promise<string> {
  const today = calendarDate(now);
  const found: { address: string; changedAt: string }[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof read>> = await read(after);
    for (const { id, until, changedAt } of page.items)
      if (until >= today) found.push({ address: links.absolute(links.item(officeId, id)), changedAt });
    after = page.next;
  } while (after && found.length < MOST);
  return urlset(found.slice(0, MOST));

  function read(from: string | null) {
    return reader.find('publicListings', 'byFacet', {
      equals: { officeId },
      anyOf: [publicFacet.month(month)],
      limit: READ_AT_ONCE,
      after: from,
    });
  }
}

const urlset = (pages: readonly { address: string; changedAt: string | null }[]): string =>
  `${HEAD}<urlset ${XMLNS}>${pages
    .map(({ address, changedAt }) => {
      const changed = changedAt === null ? '' : `<lastmod>${changedAt}</lastmod>`;
      return `<url><loc>${escapeMarkup(address)}</loc>${changed}</url>`;
    })
    .join('')}</urlset>\n`;

/** Months of the Buddhist Era from one calendar day to another, both ends too: 2565-01. */
function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  for (let day = `${from.slice(0, 7)}-01`; day <= to; day = addMonths(day, 1))
    months.push(`${buddhistYear(Number(day.slice(0, 4)))}-${day.slice(5, 7)}`);
  return months;
}
