import { calendarDate } from '../time/thai-date.ts';
import type { FreshnessCheck } from './check.ts';
import type { FreshnessItem } from './items.ts';
import { type Period, periodBefore, periodOf } from './period.ts';

export type FreshnessStanding = {
  item: FreshnessItem;
  /** The period that today lies in: what a check now counts for. */
  period: Period;
  /** Overdue: not looked at in this period, and the one before went by without. */
  status: 'checked' | 'due' | 'overdue';
  /** The last day it can still be looked at in time; the day that was missed, when overdue. */
  dueBy: string;
  last: FreshnessCheck | null;
};

/**
 * How current one item is on a day, from the last time anybody looked at it or published something of it. Nothing is
 * overdue of periods before the office began, on `firstDay`.
 */
export function freshnessStanding(
  item: FreshnessItem,
  last: FreshnessCheck | null,
  { today, firstDay }: { today: string; firstDay: string },
): FreshnessStanding {
  const period = periodOf(item.refresh, today);
  const before = periodBefore(item.refresh, period);
  const checkedOn = last ? calendarDate(last.at) : '';
  const standing = { item, period, dueBy: period.to, last };
  if (checkedOn >= period.from) return { ...standing, status: 'checked' };
  if (checkedOn >= before.from || firstDay > before.to) return { ...standing, status: 'due' };
  return { ...standing, status: 'overdue', dueBy: before.to };
}
