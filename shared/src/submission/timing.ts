import type { OfficeProfile } from '../office/profile.ts';
import { addDays, calendarDate } from '../time/thai-date.ts';
import { isWorkingDay, workingDaysBetween, workingDayUpTo } from '../time/working-days.ts';
import { holdingSeats } from './awaited.ts';
import type { Submission } from './schema.ts';

/**
 * What time asks for, as questions about one request on one day (`today`, a calendar day in Bangkok). Jobs ask them to
 * find their work and the actions ask them again, so that the same thing is never done twice.
 */

/** Later than any day of display: an item without end, or one that is not on the website. */
export const NO_DISPLAY_END = '2199-12-31';

/** The last day that an item is on the website, while it is there. */
export const displayEndOf = ({ state, publication }: Submission): string =>
  (state === 'published' ? publication?.displayUntil : null) ?? NO_DISPLAY_END;

/** The day that an approved item waits for before it goes up; null when it was permitted on that day or after it. */
export function scheduledDay({ state, content, waiting }: Submission): string | null {
  const { publishOn } = content;
  return state === 'approved' && publishOn !== null && publishOn > calendarDate(waiting.since)
    ? publishOn
    : null;
}

/** Working days that whoever holds the request has had it. What is to be published by hand later waits from then on. */
export function workingDaysWaited(submission: Submission, today: string): number {
  const from = scheduledDay(submission) ?? calendarDate(submission.waiting.since);
  return Math.max(0, workingDaysBetween(from, today));
}

/**
 * Another period of waiting has passed since the last reminder. People are reminded on working days only; after days
 * without a job once, and not once for each.
 */
export function isReminderDue(submission: Submission, profile: OfficeProfile, today: string): boolean {
  if (!isWorkingDay(today) || holdingSeats(submission).length === 0) return false;
  const { remindedOn } = submission.waiting;
  const periods = (day: string) =>
    Math.floor(workingDaysWaited(submission, day) / profile.reminders.afterDays);
  return periods(today) > (remindedOn === null ? 0 : periods(remindedOn));
}

/** It has waited too long: others are told. A request sent back is its owner's own affair. */
export const isEscalationDue = (submission: Submission, profile: OfficeProfile, today: string): boolean =>
  isWorkingDay(today) &&
  !submission.waiting.escalated &&
  submission.state !== 'changes_requested' &&
  holdingSeats(submission).length > 0 &&
  workingDaysWaited(submission, today) >= profile.reminders.escalateAfterDays;

/** Permission by word of mouth that was not confirmed in writing by its deadline. `at` is ISO 8601, UTC. */
export const isVerbalOverdue = ({ verbal }: Pick<Submission, 'verbal'>, at: string): boolean =>
  verbal?.status === 'pending' && at > verbal.confirmBy;

/** Whoever gave it is reminded on each working day after the one it was recorded on, until the deadline. */
export function isVerbalReminderDue(submission: Submission, at: string): boolean {
  const { verbal } = submission;
  const today = calendarDate(at);
  if (verbal?.status !== 'pending' || isVerbalOverdue(submission, at) || !isWorkingDay(today)) return false;
  return today > (verbal.remindedOn ?? calendarDate(verbal.recordedAt));
}

export const isVerbalEscalationDue = (submission: Submission, at: string): boolean =>
  isWorkingDay(calendarDate(at)) && isVerbalOverdue(submission, at) && !submission.verbal?.escalated;

/**
 * The end of display comes near and nobody was told of this end: from the profile's number of days ahead on, or the
 * working day before when that one is none, until the last day of display.
 */
export function isExpiryNoticeDue(submission: Submission, profile: OfficeProfile, today: string): boolean {
  const end = displayEndOf(submission);
  if (end === NO_DISPLAY_END || submission.expiryNoticedFor === end || today > end) return false;
  return today >= workingDayUpTo(addDays(end, -profile.expiryNoticeDays));
}
