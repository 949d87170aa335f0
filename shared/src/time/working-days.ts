import { addDays } from './thai-date.ts';
import { thaiHolidays } from './thai-holidays.ts';

/** True when the whole list of public holidays of a Gregorian year is known; else weekends and what is known count. */
export const holidaysKnown = (year: number): boolean => thaiHolidays[year]?.complete ?? false;

/** What public holiday a calendar day is; null when it is none that is known. */
export const holidayOn = (date: string): string | null =>
  thaiHolidays[Number(date.slice(0, 4))]?.days[date] ?? null;

const weekday = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay();

/** True for a calendar day on which government offices are open. */
export const isWorkingDay = (date: string): boolean =>
  weekday(date) !== 0 && weekday(date) !== 6 && holidayOn(date) === null;

/** The n-th working day after a calendar day (before it, for a negative n); the day itself for 0. */
export function addWorkingDays(date: string, days: number): string {
  const step = days < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(days); left > 0; ) {
    day = addDays(day, step);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

/** Working days after the first day, up to and including the second; negative when the second is earlier. */
export function workingDaysBetween(from: string, to: string): number {
  if (to < from) return 0 - workingDaysBetween(to, from);
  let count = 0;
  for (let day = from; day < to; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) count += 1;
  }
  return count;
}

/** The day itself when offices are open, else the last day before it on which they were. */
export const workingDayUpTo = (date: string): string =>
  isWorkingDay(date) ? date : addWorkingDays(date, -1);

/** The day itself when offices are open, else the next day on which they are. */
export const workingDayFrom = (date: string): string => (isWorkingDay(date) ? date : addWorkingDays(date, 1));
