import { addMonths, calendarDate, startOfDay } from '@prakat/shared/time/thai-date';

const BASE_MS = 2_000;
const LONGEST_MS = 3600_000;
const DAY_MS = 24 * 3600_000;

/**
 * After this many failed attempts what a destination or the program fails at is given up: about three hours of trying.
 * What LINE does not take now is tried for as long as it is of use.
 */
export const MAX_ATTEMPTS = 14;

/** So many attempts in a row may end with the process before an entry is suspected, and waits before the next. */
export const CUTS_FREE = 3;

/** An entry whose attempts always end with the process is given up after this many: most of a day. */
export const MAX_CUTS = 30;

/**
 * How long to wait after the given number of failed attempts: doubling from two seconds to an hour, spread over
 * half to one and a half times that, so that entries that failed together do not come back together.
 * `random` is in [0, 1).
 */
export function backoffMs(attempts: number, random: number): number {
  const step = Math.min(BASE_MS * 2 ** Math.max(0, attempts - 1), LONGEST_MS);
  return Math.round(step * (0.5 + random));
}

/**
 * How long to wait when LINE's messages of the month are used up: until the next month, by the calendar of Bangkok and
 * spread over an hour of it, but no longer than about a day, for an office may have bought more. `random` is in [0, 1).
 */
export function quotaWaitMs(now: number, random: number): number {
  const nextMonth = Date.parse(startOfDay(addMonths(`${calendarDate(now).slice(0, 7)}-01`, 1)));
  return Math.round(Math.min(nextMonth - now + random * LONGEST_MS, DAY_MS * (0.5 + random)));
}
