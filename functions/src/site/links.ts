import { createHash } from 'node:crypto';
import { sitePages } from '@prakat/shared/addresses/site';
import { siteCss } from './site-css.ts';

/** Changes with the style sheet, so that browsers may keep each version for good. */
export const siteCssVersion = createHash('sha256').update(siteCss).digest('hex').slice(0, 12);

/** Addresses of the public site: paths as they stand in a page, and whole addresses for those who read elsewhere. */
export type Links = ReturnType<typeof createLinks>;

/** Builds addresses below `publicUrl`, which may itself have a path. */
export function createLinks(publicUrl: string) {
  const base = new URL(publicUrl);
  const prefix = base.pathname.replace(/\/$/, '');
  const below =
    <Given extends unknown[]>(page: (...given: Given) => string) =>
    (...given: Given): string =>
      prefix + page(...given);
  return {
    offices: below(sitePages.offices),
    css: below(() => `${sitePages.css()}?${siteCssVersion}`),
    icon: below(sitePages.icon),
    home: below(sitePages.home),
    category: below(sitePages.category),
    item: below(sitePages.item),
    file: below(sitePages.file),
    aboutSite: below(sitePages.accessibility),
    verify: below(sitePages.verify),
    moit: below(sitePages.moit),
    statistics: below(sitePages.statistics),
    statisticsEmbed: below(sitePages.statisticsEmbed),
    rate: below(sitePages.rate),
    rateMore: below(sitePages.rateMore),
    thanks: below(sitePages.thanks),
    feed: below(sitePages.feed),
    absolute: (sitePath: string) => base.origin + sitePath,
  };
}
