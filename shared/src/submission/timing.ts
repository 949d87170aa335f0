import { OVERDUE_PERIOD_DAYS, remindersDue } from '../machine/reminders.ts';
import {
  isEscalationDue as isEscalationDueFor,
  isReminderDue as isReminderDueFor,
  type Wait,
  workingDaysWaited,
} from '../machine/timing.ts';
import type { OfficeProfile } from '../office/profile.ts';
import { calendarDate } from '../time/thai-date.ts';
import { isWorkingDay, workingDaysBetween } from '../time/working-days.ts';
import { holdingSeats } from './awaited.ts';
import type { Submission } from './schema.ts';

/** How a request waits for whoever considers or mends it. */
export const waitOf = (submission: Submission): Wait => ({
  from: calendarDate(submission.waiting.since),
  isHeld: holdingSeats(submission).length > 0,
  remindedOn: submission.waiting.remindedOn,
  escalated: submission.waiting.escalated,
});

export const isReminderDue = (submission: Submission, profile: OfficeProfile, today: string): boolean =>
  isReminderDueFor(waitOf(submission), profile, today);

/** A request sent back is its owner's own affair. */
export const isEscalationDue = (submission: Submission, profile: OfficeProfile, today: string): boolean =>
  submission.state === 'submitted' && isEscalationDueFor(waitOf(submission), profile, today);

/** It waits for whoever considers it for as long as the profile allows or longer, whether or not others were told of it. */
export const isWaitingTooLong = (submission: Submission, profile: OfficeProfile, today: string): boolean => {
  const wait = waitOf(submission);
  if (submission.state !== 'submitted' || !wait.isHeld) return false;
  return workingDaysWaited(wait, today) >= profile.reminders.escalateAfterDays;
};

/** Permission by word of mouth that was not confirmed in writing by its deadline. `at` is ISO 8601, UTC. */
export const isVerbalOverdue = ({ verbal }: Pick<Submission, 'verbal'>, at: string): boolean =>
  verbal?.status === 'pending' && at > verbal.confirmBy;

/**
 * Whoever has to settle it is reminded in working days from the one that it was recorded on, and once the deadline has passed
 * in working weeks from there.
 */
export function isVerbalReminderDue(submission: Submission, at: string): boolean {
  const { verbal } = submission;
  const today = calendarDate(at);
  if (verbal?.status !== 'pending' || !isWorkingDay(today)) return false;
  const isOverdue = isVerbalOverdue(submission, at);
  const from = calendarDate(isOverdue ? verbal.confirmBy : verbal.recordedAt);
  const due = (day: string) =>
    remindersDue(Math.max(0, workingDaysBetween(from, day)), isOverdue ? OVERDUE_PERIOD_DAYS : 1);
  return due(today) > (verbal.remindedOn === null ? 0 : due(verbal.remindedOn));
}

export const isVerbalEscalationDue = (submission: Submission, at: string): boolean =>
  isWorkingDay(calendarDate(at)) && isVerbalOverdue(submission, at) && !submission.verbal?.escalated;
