import { freshnessItemOf } from '@prakat/shared/freshness/items';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { Decided } from '@prakat/shared/submission/decide';
import { calendarDate } from '@prakat/shared/time/thai-date';
import type { StoreTransaction } from '../store/store.ts';
import { newCheck } from './check-record.ts';

const publishing: ReadonlySet<string> = new Set(['record_published', 'publish_by_hand']);

/**
 * Publishing something new, or a correction, counts as an update of its category for the period. Reads now and gives
 * back what writes, or null when there is nothing to count.
 */
export async function countPublication(
  tx: StoreTransaction,
  profile: OfficeProfile,
  { event, submission }: Decided,
): Promise<(() => void) | null> {
  if (!publishing.has(event.action)) return null;
  const { categoryId, subtopicId } = submission.content;
  const item = freshnessItemOf(profile, categoryId, subtopicId);
  if (!item) return null;
  const check = newCheck(profile.id, item, calendarDate(event.at), {
    by: submission.publication?.confirmed?.by ?? null,
    at: event.at,
    result: 'updated',
    submissionId: submission.id,
  });
  if (await tx.get('freshnessChecks', check.id)) return null;
  return () => tx.create('freshnessChecks', check);
}
