import { calendarDate } from '../../../time/thai-date.ts';
import { isWorkingDay, workingDaysBetween } from '../../../time/working-days.ts';
import type { Office } from './entitlement.ts';
import { must } from './ledger.ts';

/** Nobody is reminded before they had time to act, nor twice a day. `at` is ISO 8601, UTC. */
export function remindedInTime(
  { profile }: Office,
  { since, remindedOn }: { since: string; remindedOn: string | null },
  at: string,
): void {
  const today = calendarDate(at);
  const waited = workingDaysBetween(calendarDate(since), today);
  must(isWorkingDay(today), 'people are reminded on working days');
  must(waited >= profile.reminders.afterDays, 'people are reminded once they have had their time');
  must(remindedOn === null || remindedOn < today, 'people are reminded once a day');
}

/** Nobody else is told before whoever has it had time to act. */
export const escalatedInTime = ({ profile }: Office, since: string, at: string): void =>
  must(
    workingDaysBetween(calendarDate(since), calendarDate(at)) >= profile.reminders.escalateAfterDays,
    'others are told once whoever has it has had their time',
  );

/** Once a day at most. */
export const nudgedInTime = (before: string | undefined, at: string): void =>
  must(before === undefined || before < calendarDate(at), 'whoever has it is asked once a day');
