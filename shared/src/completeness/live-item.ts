import type { Publication } from '../publication/schema.ts';
import { isDisplayOver } from '../publication/standing.ts';

/** What the check of a list knows of a publication. */
export type LiveItem = {
  id: string;
  title: string;
  number: string;
  categoryId: string;
  subtopicId: string | null;
  /** When what it shows went up, ISO 8601 UTC: of a correction, when that did. */
  publishedAt: string;
  /** It is on the website now, whichever that is. */
  isShown: boolean;
};

/** True while the public can read it, on the built-in website or another. `now` in milliseconds. */
export const isPublic = (
  { visibility, displayUntil }: Pick<Publication, 'visibility' | 'displayUntil'>,
  now: number,
): boolean => visibility !== 'none' && !isDisplayOver(displayUntil, now);

/** A publication as the check sees it, `now` in milliseconds; null for one that was never on the website. */
export function liveItem(publication: Publication, now: number): LiveItem | null {
  const { id, number, shown, versions, publishedAt, categoryId, subtopicId } = publication;
  if (!shown || !publishedAt) return null;
  const upFrom = versions.find(({ version }) => version === shown.version)?.upFrom;
  return {
    id,
    number,
    title: shown.content.title,
    categoryId,
    subtopicId,
    publishedAt: upFrom ?? publishedAt,
    isShown: isPublic(publication, now),
  };
}
