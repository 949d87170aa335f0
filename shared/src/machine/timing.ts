import type { OfficeProfile } from '../office/profile.ts';
import { isWorkingDay, workingDaysBetween } from '../time/working-days.ts';
import { remindersDue } from './reminders.ts';

/**
 * What waiting asks for, of requests and publications alike, as questions about one day (`today`, a calendar day in
 * Bangkok). Jobs ask them to find their work and the actions ask them again, so that nothing is done twice.
 */
export type Wait = {
  /** Calendar day from which somebody has had it. */
  from: string;
  /** False when nobody has it. */
  isHeld: boolean;
  remindedOn: string | null;
  escalated: boolean;
};

/** Working days that whoever holds it has had it. */
export const workingDaysWaited = ({ from }: Pick<Wait, 'from'>, today: string): number =>
  Math.max(0, workingDaysBetween(from, today));

/**
 * Another reminder has come due since the last. People are reminded on working days only; after days without a job once,
 * and not once for each.
 */
export function isReminderDue(wait: Wait, { reminders }: OfficeProfile, today: string): boolean {
  if (!isWorkingDay(today) || !wait.isHeld) return false;
  const due = (day: string) => remindersDue(workingDaysWaited(wait, day), reminders.afterDays);
  return due(today) > (wait.remindedOn === null ? 0 : due(wait.remindedOn));
}

/** It has waited too long: others are told. */
export const isEscalationDue = (wait: Wait, { reminders }: OfficeProfile, today: string): boolean =>
  isWorkingDay(today) &&
  !wait.escalated &&
  wait.isHeld &&
  workingDaysWaited(wait, today) >= reminders.escalateAfterDays;
