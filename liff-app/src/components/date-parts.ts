/**
 * A day as it is picked, part by part. Kept as `YYYY-MM-DD` with empty parts while it is incomplete
 * (`2021-12-`), so that a half-picked day survives in the draft and is no valid day to any check.
 */
export type DateParts = { year: string; month: string; day: string };

export function partsOf(value: string): DateParts {
  const [year = '', month = '', day = ''] = value.split('-');
  return { year, month, day };
}

/** The value after one part was picked. A day that the new month does not have is emptied, never moved. */
export function withPart(value: string, part: keyof DateParts, picked: string): string {
  const next = { ...partsOf(value), [part]: picked };
  if (Number(next.day) > daysIn(next)) next.day = '';
  return next.year || next.month || next.day ? `${next.year}-${next.month}-${next.day}` : '';
}

/** How many days the picked month has; 31 while it is not known, 29 in February of an unknown year. */
export function daysIn({ year, month }: Pick<DateParts, 'year' | 'month'>): number {
  if (!month) return 31;
  return new Date(Date.UTC(year ? Number(year) : 2000, Number(month), 0)).getUTCDate();
}

export const isComplete = (value: string): boolean => {
  const { year, month, day } = partsOf(value);
  return Boolean(year && month && day);
};

/** Gregorian years to choose from, newest first; the year that is set is always among them. */
export function yearsBetween(first: number, last: number, value: string): string[] {
  const years = new Set(Array.from({ length: last - first + 1 }, (_, index) => String(last - index)));
  const { year } = partsOf(value);
  if (year) years.add(year);
  return [...years].sort((a, b) => Number(b) - Number(a));
}

export const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** What is wrong with a period of which either end may be left out, by its end. */
export function periodProblems({ from, to }: { from: string; to: string }): { from?: string; to?: string } {
  const problems: { from?: string; to?: string } = {};
  const incomplete = 'กรุณาเลือกวัน เดือน และปี พ.ศ. ให้ครบ';
  if (from && !isComplete(from)) problems.from = incomplete;
  if (to && !isComplete(to)) problems.to = incomplete;
  if (!problems.from && !problems.to && from && to && from > to) problems.to = 'วันที่สิ้นสุดต้องไม่อยู่ก่อนวันที่เริ่มต้น';
  return problems;
}
