/**
 * Every address of the product, once: of the mini-app's pages, of the public website, of the API. All are paths as they
 * stand in an address, below wherever the product is reached. Imports nothing, because the form's first load has it.
 */

/** Half of a surrogate pair cannot be written in an address (`encodeURIComponent` throws) nor sent as UTF-8. */
const segment = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));

const path = (...segments: string[]): string => `/${segments.map(segment).join('/')}`;

const submissions = (id: string, ...rest: string[]) => path('submissions', id, ...rest);

/** Pages of the mini-app within an office, below `miniAppRoot` or `liffUrl`; each by the name of its screen. */
export const miniAppPages = {
  form: () => '/new',
  mine: () => '/mine',
  waiting: () => '/waiting',
  /** What was permitted by word of mouth and not settled. */
  unconfirmed: () => '/unconfirmed',
  search: () => '/search',
  more: () => '/more',
  freshness: () => '/freshness',
  people: () => '/people',
  person: (memberId: string) => path('people', memberId),
  delegations: () => '/delegations',
  profile: () => '/profile',
  register: () => '/register',
  submission: (id: string) => submissions(id),
  /** Mends a request that was sent back. */
  edit: (id: string) => submissions(id, 'edit'),
  /** Asks to correct what is on the website by a request. */
  correct: (id: string) => submissions(id, 'correct'),
  /** Records permission by word of mouth. */
  verbal: (id: string) => submissions(id, 'verbal'),
} as const;

/** Where the mini-app of an office begins; the endpoint of its LIFF app is this with a slash at the end. */
export const miniAppRoot = (officeId: string): string => path('liff', officeId);

/** The files of the mini-app, the same for all offices. */
export const MINI_APP_ASSETS = '/liff-assets/';

/** Opens a page of the mini-app inside LINE; on LINE for PC the browser opens it. */
export const liffUrl = (liffId: string, page: string): string => `https://liff.line.me/${liffId}${page}`;

/** Pages and files of the public website. */
export const sitePages = {
  offices: () => '/',
  home: (officeId: string) => `${path(officeId)}/`,
  category: (officeId: string, categoryId: string, subtopicId: string | null = null) =>
    path(officeId, 'categories', categoryId, ...(subtopicId === null ? [] : [subtopicId])),
  item: (officeId: string, publicationId: string) => path(officeId, 'items', publicationId),
  file: (officeId: string, publicationId: string, file: { id: string; name: string }) =>
    path(officeId, 'files', publicationId, file.id, file.name),
  accessibility: (officeId: string) => path(officeId, 'accessibility'),
  feed: (officeId: string) => path(officeId, 'feed.xml'),
  css: () => '/site.css',
  icon: () => '/site-icon.svg',
  robots: () => '/robots.txt',
} as const;

/** Calls of the API of an office are below this; `api/api.ts` lists them. */
export const apiRoot = (officeId: string): string => path('api', officeId);

/** A file that a signed link opens to people of the office; its signature is a query. */
export const apiFile = (officeId: string, file: { id: string; name: string }): string =>
  `${apiRoot(officeId)}${path('files', file.id, file.name)}`;

/** Where LINE sends the events of an office. */
export const webhookPath = (officeId: string): string => path('line', officeId, 'webhook');
