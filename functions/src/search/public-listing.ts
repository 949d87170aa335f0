import { versionOf } from '@prakat/shared/publication/placements';
import type { Publication } from '@prakat/shared/publication/schema';
import { NO_DISPLAY_END } from '@prakat/shared/publication/standing';
import { fold } from '@prakat/shared/text/fold';
import { calendarDate, fiscalYear } from '@prakat/shared/time/thai-date';
import { MAX_PUBLIC_FACETS, type PublicListing } from '../store/records.ts';
import { EVERYTHING, facet, gramsUntil } from './listing.ts';
import { numbersIn } from './words.ts';

/** A facet that the public search can ask for, as it is stored. */
export const publicFacet = {
  category: facet.category,
  /** Fiscal year in which it went up, Buddhist Era: `year:2565`. */
  year: (year: number | string) => `year:${year}`,
  /** Month in which it went up, for maps of the website: `month:2565-01`. */
  month: (month: string) => `month:${month}`,
  /** Extension of one of its files: `file:pdf`. */
  file: (extension: string) => `file:${extension}`,
  gram: facet.gram,
};

/**
 * What the public finds an item by; null for one that it cannot read on the built-in website, which is found by nothing.
 * Of the version that stands there, and of nothing but what its page shows: no remark, no person.
 */
export function publicListingOf(publication: Publication): PublicListing | null {
  const { id, officeId, number, ownerUnit, displayUntil, visibility, shown, publishedAt } = publication;
  if (visibility !== 'public' || shown === null || publishedAt === null) return null;
  const { content } = shown;
  const { categoryId, files } = content;
  const facets = new Set([
    EVERYTHING,
    publicFacet.category(categoryId),
    publicFacet.year(fiscalYear(publishedAt)),
    facet.month(calendarDate(publishedAt)),
    ...files.map(({ extension }) => publicFacet.file(extension)),
  ]);
  const fields = [number, content.title, ...files.map(({ name }) => name), content.source, ownerUnit];
  const folded = [...fields, content.details].map(fold).join(' ');
  const whole = [folded, ...numbersIn(folded).filter((written) => !folded.includes(written))].join(' ');
  const text = gramsUntil(whole, facets, MAX_PUBLIC_FACETS);
  return {
    id,
    officeId,
    facets: [...facets],
    text,
    until: displayUntil ?? NO_DISPLAY_END,
    publishedAt,
    changedAt: versionOf(publication, shown.version).upFrom ?? publishedAt,
  };
}
