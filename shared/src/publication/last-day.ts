import { handlingFor } from '../office/handling.ts';
import type { OfficeProfile } from '../office/profile.ts';
import { addDays, calendarDate } from '../time/thai-date.ts';
import { versionOf } from './placements.ts';
import type { Publication } from './schema.ts';

/**
 * The last day of display of a version that stands or goes up at `at` (ISO 8601, UTC): of what is next as it was
 * permitted, else as the category sets, counted from that day; of what stands, as it stands. Null for no end.
 */
export function lastDayOf(
  publication: Pick<Publication, 'next' | 'versions' | 'displayUntil'>,
  version: number,
  profile: OfficeProfile,
  at: string,
): string | null {
  const { next, displayUntil } = publication;
  if (next?.version !== version) return displayUntil;
  const { end } = versionOf(publication, version);
  if (end) return end.until;
  const { categoryId, subtopicId } = next.content;
  const days = handlingFor(profile, categoryId, subtopicId)?.displayDays ?? null;
  return days === null ? null : addDays(calendarDate(at), days);
}
