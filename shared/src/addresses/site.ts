import { pathOf } from './path.ts';

/** Pages and files of the public website, as paths below wherever the product is reached. */
export const sitePages = {
  offices: () => '/',
  home: (officeId: string) => `${pathOf(officeId)}/`,
  category: (officeId: string, categoryId: string, subtopicId: string | null = null) =>
    pathOf(officeId, 'categories', categoryId, ...(subtopicId === null ? [] : [subtopicId])),
  item: (officeId: string, publicationId: string) => pathOf(officeId, 'items', publicationId),
  /** Where a resident says that an item is wrong or out of date, wherever it stands; `thanks` says what became of it. */
  report: (officeId: string, publicationId: string) => pathOf(officeId, 'items', publicationId, 'report'),
  reportThanks: (officeId: string, publicationId: string) =>
    pathOf(officeId, 'items', publicationId, 'report', 'thanks'),
  /** The same by tracking number, to be typed. */
  reportShort: (officeId: string, number: string) => pathOf(officeId, number, 'report'),
  /** The office's box; below it where one follows what one sent, and what is said once it was sent. */
  complaints: (officeId: string) => `${pathOf(officeId, 'complaints')}/`,
  followComplaint: (officeId: string) => pathOf(officeId, 'complaints', 'follow'),
  file: (officeId: string, publicationId: string, file: { id: string; name: string }) =>
    pathOf(officeId, 'files', publicationId, file.id, file.name),
  accessibility: (officeId: string) => pathOf(officeId, 'accessibility'),
  /** Whether a paper with this code is genuine; without one the page asks for it. */
  verify: (officeId: string, code: string | null = null) =>
    pathOf(officeId, 'verify', ...(code === null ? [] : [code])),
  /** What the ministry asks an office to show of a fiscal year (B.E.), with a link to each. */
  moit: (officeId: string, year: string) => pathOf(officeId, 'moit', year),
  /** Visits and satisfaction, and what belongs to them. */
  statistics: (officeId: string) => pathOf(officeId, 'statistics'),
  /** The same in little, for a frame on the office's own website. */
  statisticsEmbed: (officeId: string) => pathOf(officeId, 'statistics', 'embed'),
  /** Where the one tap goes, and where what may follow it. */
  rate: (officeId: string) => pathOf(officeId, 'statistics', 'answers'),
  rateMore: (officeId: string) => pathOf(officeId, 'statistics', 'answers', 'more'),
  thanks: (officeId: string) => pathOf(officeId, 'statistics', 'thanks'),
  search: (officeId: string) => pathOf(officeId, 'search'),
  /** What a publication is called in speech and on paper: the page that has this tracking number. */
  short: (officeId: string, number: string) => pathOf(officeId, number),
  /** Everything that is public, for programs. */
  openData: (officeId: string) => pathOf(officeId, 'open-data.json'),
  /** The QR code that adds the office's LINE account as a friend. */
  lineCode: (officeId: string) => pathOf(officeId, 'line-qr.svg'),
  /** An index; without an office that of all. */
  sitemap: (officeId: string | null = null) =>
    officeId === null ? '/sitemap.xml' : pathOf(officeId, 'sitemap.xml'),
  /** What went up in a month of the Buddhist Era, 2565-01; `pages` for the pages that are always there. */
  sitemapMonth: (officeId: string, part: string) => pathOf(officeId, `sitemap-${part}.xml`),
  feed: (officeId: string) => pathOf(officeId, 'feed.xml'),
  css: () => '/site.css',
  icon: () => '/site-icon.svg',
  robots: () => '/robots.txt',
} as const;
