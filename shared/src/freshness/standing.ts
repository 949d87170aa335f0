import { calendarDate } from '../time/thai-date.ts';
import type { FreshnessCheck } from './check.ts';
import type { FreshnessItem } from './items.ts';
import { type Period, periodBefore, periodOf } from './period.ts';

export type FreshnessStanding = {
  item: FreshnessItem;
  /** The period that today lies in: what a check now counts for. */
  period: Period;
  /**
   * `overdue`: not looked at in this period, and the one before went by without. `empty`: nothing of it is on display,
   * so that there is nothing to look at; it is filled by publishing, whatever was checked before. `reported`: looked at in this
   * period, or counted, and residents say that something of it is wrong, which nobody has dealt with.
   */
  status: 'checked' | 'due' | 'overdue' | 'empty' | 'reported';
  /** A whole period has gone by without: overdue, or empty for as long. */
  late: boolean;
  /** The last day it can still be looked at or filled in time; the day that was missed, when late. */
  dueBy: string;
  last: FreshnessCheck | null;
  /** Reports of residents about it that nobody has dealt with. */
  reports: number;
};

/** What `freshnessStanding` asks about the day: `published`, whether something of the item is on display on it. */
export type FreshnessDay = {
  /** Calendar days in Bangkok. */
  today: string;
  /** The day the office began: nothing is late of periods before it. */
  firstDay: string;
  published: boolean;
  /** The product is counting visits: what is counted is current by that, whatever is published and whoever looks. */
  counting?: boolean;
  /** Reports of residents that wait. */
  reports?: number;
};

/** How current one item is on a day, from the last time anybody looked at it or published something of it. */
export function freshnessStanding(
  item: FreshnessItem,
  last: FreshnessCheck | null,
  { today, firstDay, published, counting = false, reports = 0 }: FreshnessDay,
): FreshnessStanding {
  const period = periodOf(item.refresh, today);
  const current = reports > 0 ? 'reported' : 'checked';
  if (item.counted && counting)
    return { item, period, status: current, late: false, dueBy: period.to, last, reports };
  const before = periodBefore(item.refresh, period);
  const checkedOn = last ? calendarDate(last.at) : '';
  const late = checkedOn < before.from && firstDay <= before.to;
  const standing = { item, period, late, dueBy: late ? before.to : period.to, last, reports };
  if (!published) return { ...standing, status: 'empty' };
  if (late) return { ...standing, status: 'overdue' };
  return { ...standing, status: checkedOn >= period.from ? current : 'due' };
}

/** 'Looked at it, nothing has changed' can be said of what is there; to reports people answer one by one. */
export const canBeChecked = ({ status }: Pick<FreshnessStanding, 'status'>): boolean =>
  status !== 'empty' && status !== 'reported';
