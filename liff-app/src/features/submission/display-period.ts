import { isCalendarDate } from '@prakat/shared/time/calendar-date';
import { addMonths, thaiDate } from '@prakat/shared/time/thai-date';

/** How long an item stays on the website: some time from a day, to a day of one's own, without end, or as it was. */
export type PeriodChoice = 'kept' | 'three_months' | 'one_year' | 'date' | 'endless';

/** The last day that a choice means; undefined while no day is picked, null for no end. */
export function lastDayOf(
  choice: PeriodChoice | '',
  { from, kept, date }: { from: string; kept: string | null; date: string },
): string | null | undefined {
  switch (choice) {
    case 'kept':
      return kept;
    case 'three_months':
      return addMonths(from, 3);
    case 'one_year':
      return addMonths(from, 12);
    case 'date':
      return isCalendarDate(date) ? date : undefined;
    case 'endless':
      return null;
    default:
      return undefined;
  }
}

/** The day from which a renewal counts: what is left of the period is not lost. */
export const renewedFrom = (displayUntil: string | null, today: string): string =>
  displayUntil && displayUntil > today ? displayUntil : today;

/**
 * What is wrong with a picked day that must be `after` one day, not before `today` and not beyond `atMost`; null when
 * nothing is.
 */
export function periodProblem(
  lastDay: string | null | undefined,
  { today, after, atMost = null }: { today: string; after: string | null; atMost?: string | null },
): string | null {
  if (lastDay === undefined) return 'กรุณาเลือกวัน เดือน และปี พ.ศ. ให้ครบ';
  if (lastDay === null) return null;
  if (after && lastDay <= after) return `วันสิ้นสุดใหม่ต้องอยู่หลังวันที่ ${thaiDate(after)}`;
  if (atMost && lastDay > atMost) return `กำหนดได้ไม่เกินวันที่ ${thaiDate(atMost)} ตามที่ได้รับอนุมัติ`;
  return lastDay < today ? 'วันสิ้นสุดต้องไม่อยู่ในอดีต' : null;
}
