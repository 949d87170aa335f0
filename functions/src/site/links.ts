import { createHash } from 'node:crypto';
import { siteCss } from './site-css.ts';

/** Changes with the style sheet, so that browsers may keep each version for good. */
export const siteCssVersion = createHash('sha256').update(siteCss).digest('hex').slice(0, 12);

/** Addresses of the public site: paths as they stand in a page, and whole addresses for those who read elsewhere. */
export type Links = ReturnType<typeof createLinks>;

/** Half of a surrogate pair cannot be written in an address (`encodeURIComponent` throws) nor sent as UTF-8. */
const encode = (segment: string): string => encodeURIComponent(segment.replace(/\p{Surrogate}/gu, '\uFFFD'));

/** Builds addresses below `publicUrl`, which may itself have a path. */
export function createLinks(publicUrl: string) {
  const base = new URL(publicUrl);
  const prefix = base.pathname.replace(/\/$/, '');
  const path = (...segments: string[]): string => `${prefix}/${segments.map(encode).join('/')}`;
  return {
    offices: () => `${prefix}/`,
    css: () => `${path('site.css')}?${siteCssVersion}`,
    icon: () => path('site-icon.svg'),
    home: (officeId: string) => `${path(officeId)}/`,
    category: (officeId: string, categoryId: string, subtopicId: string | null = null) =>
      path(officeId, 'categories', categoryId, ...(subtopicId === null ? [] : [subtopicId])),
    item: (officeId: string, itemId: string) => path(officeId, 'items', itemId),
    file: (officeId: string, itemId: string, file: { id: string; name: string }) =>
      path(officeId, 'files', itemId, file.id, file.name),
    aboutSite: (officeId: string) => path(officeId, 'accessibility'),
    feed: (officeId: string) => path(officeId, 'feed.xml'),
    absolute: (sitePath: string) => base.origin + sitePath,
  };
}
