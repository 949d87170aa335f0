import { addMonths } from '../time/thai-date.ts';
import { addWorkingDays, workingDayFrom } from '../time/working-days.ts';
import type { FreshnessStanding } from './standing.ts';

/** Working days of a month that are left when people hear once more of what is still to be looked at in it. */
const LAST_CALL_DAYS = 5;

/**
 * One of the two times a month at which people hear of what they have to look at: on its first working day, and five
 * working days before its end. Names sort by time: `2024-04:begin` before `2024-04:end`.
 */
export type Digest = { name: string; month: string; at: 'begin' | 'end'; on: string };

/** The newest digest that a day has reached. */
export function digestFor(today: string): Digest {
  const month = `${today.slice(0, 7)}-01`;
  const digests = [...digestsOf(addMonths(month, -1)), ...digestsOf(month)];
  const reached = digests.findLast(({ on }) => on <= today);
  if (!reached) throw new Error(`no digest before ${today}`);
  return reached;
}

function digestsOf(firstDay: string): [Digest, Digest] {
  const month = firstDay.slice(0, 7);
  const end = addWorkingDays(addMonths(firstDay, 1), -LAST_CALL_DAYS);
  return [
    { name: `${month}:begin`, month, at: 'begin', on: workingDayFrom(firstDay) },
    { name: `${month}:end`, month, at: 'end', on: end },
  ];
}

/** What belongs into a digest: what is late or reported, what begins to be due this month, or what is due by its end. */
export function belongsIn({ at, month }: Digest, { status, late, period }: FreshnessStanding): boolean {
  if (status === 'checked') return false;
  return late || status === 'reported' || (at === 'begin' ? period.from : period.to).startsWith(month);
}
