import type { FreshnessCheck } from '@prakat/shared/freshness/check';
import type { FreshnessItem } from '@prakat/shared/freshness/items';
import { type Period, periodOf } from '@prakat/shared/freshness/period';

/** One record for each item and period: the id makes a second one impossible. */
export const checkId = (
  officeId: string,
  { categoryId, subtopicId }: FreshnessItem,
  period: Period,
): string => [officeId, categoryId, subtopicId ?? '-', period.key].join(':');

/** The record of a check on a day, not yet stored. */
export function newCheck(
  officeId: string,
  item: FreshnessItem,
  today: string,
  given: Pick<FreshnessCheck, 'by' | 'at' | 'result' | 'event'>,
): FreshnessCheck {
  const period = periodOf(item.refresh, today);
  return { id: checkId(officeId, item, period), officeId, item: item.key, period: period.key, ...given };
}
