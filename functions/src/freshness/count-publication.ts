import { freshnessItemOf } from '@prakat/shared/freshness/items';
import type { LogEvent } from '@prakat/shared/machine/event';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import { standsAt } from '@prakat/shared/publication/placements';
import type { Publication } from '@prakat/shared/publication/schema';
import { calendarDate } from '@prakat/shared/time/thai-date';
import type { StoreTransaction } from '../store/store.ts';
import { newCheck } from './check-record.ts';

/**
 * A version that went up, new or corrected, counts as an update of its subtopic for the period. Reads now and gives back
 * what writes, or null when there is nothing to count.
 */
export async function countPublication(
  tx: StoreTransaction,
  profile: OfficeProfile,
  { before, record, event }: { before: Publication | null; record: Publication; event: LogEvent },
): Promise<(() => void) | null> {
  const { shown } = record;
  if (!shown || before?.shown?.version === shown.version) return null;
  const item = freshnessItemOf(profile, shown.content.categoryId, shown.content.subtopicId);
  if (!item) return null;
  const check = newCheck(profile.id, item, calendarDate(event.at), {
    by: standsAt(record)?.confirmed?.by ?? null,
    at: event.at,
    result: 'updated',
    event: { publicationId: record.id, seq: event.seq },
  });
  if (await tx.get('freshnessChecks', check.id)) return null;
  return () => tx.create('freshnessChecks', check);
}
