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

/** Working days between two reminders once the deadline has passed: it goes on until it is settled. */
const OVERDUE_REMINDER_DAYS = 5;

/**
 * Whoever has to settle it is reminded on each working day after the one it was recorded on, and once the deadline has
 * passed each working week, until it is settled.
 */
export function isVerbalReminderDue(submission: Submission, at: string): boolean {
  const { verbal } = submission;
  const today = calendarDate(at);
  if (verbal?.status !== 'pending' || !isWorkingDay(today)) return false;
  const last = verbal.remindedOn ?? calendarDate(verbal.recordedAt);
  if (!isVerbalOverdue(submission, at)) return today > last;
  return workingDaysBetween(last, today) >= OVERDUE_REMINDER_DAYS;
}

export const isVerbalEscalationDue = (submission: Submission, at: string): boolean =>
  isWorkingDay(calendarDate(at)) && isVerbalOverdue(submission, at) && !submission.verbal?.escalated;
