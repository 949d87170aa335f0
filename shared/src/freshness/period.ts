import type { Category } from '../office/profile.ts';
import {
  addDays,
  addMonths,
  buddhistYear,
  fiscalQuarter,
  fiscalYearOfDay,
  thaiMonths,
} from '../time/thai-date.ts';

/** How often something must be looked at; `none` is not looked at. */
export type Refresh = Exclude<Category['refresh'], 'none'>;

/** A month, a quarter of the fiscal year or a fiscal year. */
export type Period = {
  /** `2024-04`, `2567-Q3` or `2567`: sorts by time among its kind. */
  key: string;
  /** As people read it: ไตรมาสที่ 3 ปีงบประมาณ 2567. */
  name: string;
  /** First and last calendar day. */
  from: string;
  to: string;
};

export const refreshNames: Record<Refresh, string> = {
  monthly: 'เดือนละ 1 ครั้ง',
  quarterly: 'ไตรมาสละ 1 ครั้ง',
  yearly: 'ปีงบประมาณละ 1 ครั้ง',
};

const months: Record<Refresh, number> = { monthly: 1, quarterly: 3, yearly: 12 };

/** The period that a calendar day lies in (000: each month or each quarter, by category). */
export function periodOf(refresh: Refresh, date: string): Period {
  const month = `${date.slice(0, 7)}-01`;
  // The fiscal year begins in October, so its quarters are those of the calendar.
  const monthsIn = (Number(date.slice(5, 7)) + 2) % months[refresh];
  const from = addMonths(month, -monthsIn);
  const to = addDays(addMonths(from, months[refresh]), -1);
  return { ...named(refresh, from), from, to };
}

export const periodBefore = (refresh: Refresh, { from }: Period): Period =>
  periodOf(refresh, addDays(from, -1));

function named(refresh: Refresh, from: string): Pick<Period, 'key' | 'name'> {
  if (refresh === 'monthly') {
    const year = buddhistYear(Number(from.slice(0, 4)));
    return { key: from.slice(0, 7), name: `เดือน${thaiMonths[Number(from.slice(5, 7)) - 1]} ${year}` };
  }
  const year = fiscalYearOfDay(from);
  if (refresh === 'yearly') return { key: String(year), name: `ปีงบประมาณ ${year}` };
  const quarter = fiscalQuarter(`${from}T00:00:00+07:00`);
  return { key: `${year}-Q${quarter}`, name: `ไตรมาสที่ ${quarter} ปีงบประมาณ ${year}` };
}
