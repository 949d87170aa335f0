import { pathOf } from './path.ts';

/** Pages and files of the public website, as paths below wherever the product is reached. */
export const sitePages = {
  offices: () => '/',
  home: (officeId: string) => `${pathOf(officeId)}/`,
  category: (officeId: string, categoryId: string, subtopicId: string | null = null) =>
    pathOf(officeId, 'categories', categoryId, ...(subtopicId === null ? [] : [subtopicId])),
  item: (officeId: string, publicationId: string) => pathOf(officeId, 'items', publicationId),
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
  feed: (officeId: string) => pathOf(officeId, 'feed.xml'),
  css: () => '/site.css',
  icon: () => '/site-icon.svg',
  robots: () => '/robots.txt',
} as const;
