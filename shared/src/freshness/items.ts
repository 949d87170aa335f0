import { handlingFor } from '../office/handling.ts';
import type { OfficeProfile } from '../office/profile.ts';
import type { Seat } from '../office/seat.ts';
import { STATISTICS_STANDARD } from '../office/standard-categories.ts';
import { unitName } from '../office/unit-name.ts';
import { roleNames } from '../people/names.ts';
import type { Refresh } from './period.ts';

export { responsibleSeats } from '../office/responsible-seats.ts';

/** What is looked at by itself: a subtopic, or a topic that has none. */
export type FreshnessItem = {
  /** `CATEGORY` or `CATEGORY.SUBTOPIC`. */
  key: string;
  categoryId: string;
  subtopicId: string | null;
  /** The topic's number and name, with the subtopic's. */
  name: string;
  refresh: Refresh;
  /** Units that prepare it; empty for any. */
  preparedBy: string[];
  publishedBy: Seat[];
  /** Visits and satisfaction of a website that the product serves: it counts them itself, and nobody has to look. */
  counted: boolean;
};

/**
 * Everything an office has to look at, in its own order. Without what its procedure gives no period to, and without
 * what it asks for only where there is any (ถ้ามี).
 */
export const freshnessItems = (profile: OfficeProfile): FreshnessItem[] =>
  profile.categories.flatMap(({ id, subtopics }) => {
    const parts = subtopics.length > 0 ? subtopics.map((subtopic) => subtopic.id) : [null];
    return parts.flatMap((subtopicId) => freshnessItemOf(profile, id, subtopicId) ?? []);
  });

/**
 * What is looked at when something of this topic or subtopic is; null when nothing is. What is filed under a topic
 * that has subtopics, and under none of them, counts for nothing: it would vouch for what it does not contain.
 */
export function freshnessItemOf(
  profile: OfficeProfile,
  categoryId: string,
  subtopicId: string | null,
): FreshnessItem | null {
  const handling = handlingFor(profile, categoryId, subtopicId);
  if (!handling || handling.refresh === 'none' || handling.ifAny) return null;
  const { category, subtopic, standard, refresh, preparedBy, publishedBy } = handling;
  if (!subtopic && category.subtopics.length > 0) return null;
  return {
    key: subtopic ? `${categoryId}.${subtopic.id}` : categoryId,
    categoryId,
    subtopicId,
    name: `${category.number}. ${category.name}${subtopic ? ` – ${subtopic.name}` : ''}`,
    refresh,
    preparedBy,
    publishedBy,
    counted: standard === STATISTICS_STANDARD && profile.destinations.website === 'built-in',
  };
}

/** Whoever answers for it being current, in words: หน่วยงาน, ตำแหน่ง, ผู้ดูแลเว็บไซต์. */
export function responsibleNames(
  { preparedBy, publishedBy }: Pick<FreshnessItem, 'preparedBy' | 'publishedBy'>,
  profile: OfficeProfile,
): string[] {
  const named = (unit: string) => unitName(profile, unit);
  const seats = publishedBy.map(({ position, unit, role }) =>
    [
      position && (profile.positions.find(({ id }) => id === position)?.title ?? position),
      role && roleNames[role],
      unit && unit !== 'submitter' && named(unit),
    ]
      .filter(Boolean)
      .join(' '),
  );
  return [...new Set([...preparedBy.map(named), ...seats])].filter(Boolean);
}
