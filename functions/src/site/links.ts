import { createHash } from 'node:crypto';
import { sitePages } from '@prakat/shared/addresses/site';
import { siteCss } from './site-css.ts';
import { type FrameWords, frameWords, type Lang } from './text/frame-words.ts';

/** Changes with the style sheet, so that browsers may keep each version for good. */
export const siteCssVersion = createHash('sha256').update(siteCss).digest('hex').slice(0, 12);

/**
 * Addresses of the public site in one language of its frame: paths as they stand in a page, and whole addresses for those
 * who read elsewhere; and the words of that language.
 */
export type Links = ReturnType<typeof createLinks>;

/** `/OFFICE/…` in the English frame: `/OFFICE/en/…`. */
const inEnglish = (path: string): string => path.replace(/^(\/[^/]+)\//, '$1/en/');

/** Builds addresses below `publicUrl`, which may itself have a path. */
export function createLinks(publicUrl: string, lang: Lang = 'th') {
  const base = new URL(publicUrl);
  const prefix = base.pathname.replace(/\/$/, '');
  const below =
    <Given extends unknown[]>(page: (...given: Given) => string) =>
    (...given: Given): string =>
      prefix + page(...given);
  /** Of a page that there is in either language. */
  const page =
    <Given extends unknown[]>(path: (...given: Given) => string) =>
    (...given: Given): string =>
      prefix + (lang === 'en' ? inEnglish(path(...given)) : path(...given));
  const words: FrameWords = frameWords[lang];
  return {
    lang,
    words,
    offices: below(sitePages.offices),
    css: below(() => `${sitePages.css()}?${siteCssVersion}`),
    icon: below(sitePages.icon),
    home: page(sitePages.home),
    category: page(sitePages.category),
    item: page(sitePages.item),
    report: page(sitePages.report),
    reportThanks: page(sitePages.reportThanks),
    complaints: page(sitePages.complaints),
    followComplaint: page(sitePages.followComplaint),
    search: page(sitePages.search),
    short: below(sitePages.short),
    file: below(sitePages.file),
    aboutSite: page(sitePages.accessibility),
    verify: page(sitePages.verify),
    moit: page(sitePages.moit),
    statistics: page(sitePages.statistics),
    statisticsEmbed: below(sitePages.statisticsEmbed),
    rate: below(sitePages.rate),
    rateMore: below(sitePages.rateMore),
    thanks: below(sitePages.thanks),
    feed: below(sitePages.feed),
    openData: below(sitePages.openData),
    sitemap: below(sitePages.sitemap),
    sitemapMonth: below(sitePages.sitemapMonth),
    lineCode: below(sitePages.lineCode),
    absolute: (sitePath: string) => base.origin + sitePath,
    /** The same page in the other language: of a path that this made. */
    turned: (sitePath: string): string => {
      const path = sitePath.slice(prefix.length);
      return prefix + (lang === 'en' ? path.replace(/^(\/[^/]+)\/en\//, '$1/') : inEnglish(path));
    },
  };
}
