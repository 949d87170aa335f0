import {
  isEscalationDue as isEscalationDueFor,
  isReminderDue as isReminderDueFor,
  type Wait,
  workingDaysWaited,
} from '../machine/timing.ts';
import type { OfficeProfile } from '../office/profile.ts';
import { addDays, calendarDate } from '../time/thai-date.ts';
import { workingDayUpTo } from '../time/working-days.ts';
import type { Publication } from './schema.ts';
import { awaitedSeats } from './standing.ts';

/** The day that what is next waits for before it goes up; null when it was permitted on that day or after it. */
export function scheduledDay({ next, waiting }: Pick<Publication, 'next' | 'waiting'>): string | null {
  const day = next?.content.publishOn ?? null;
  return day !== null && day > calendarDate(waiting.since) ? day : null;
}

/** How a publication waits for its webmasters; what is to be put up by hand later waits from that day on. */
export const waitOf = (publication: Publication): Wait => ({
  from: scheduledDay(publication) ?? calendarDate(publication.waiting.since),
  isHeld: awaitedSeats(publication).length > 0,
  remindedOn: publication.waiting.remindedOn,
  escalated: publication.waiting.escalated,
});

export const isReminderDue = (publication: Publication, profile: OfficeProfile, today: string): boolean =>
  isReminderDueFor(waitOf(publication), profile, today);

export const isEscalationDue = (publication: Publication, profile: OfficeProfile, today: string): boolean =>
  isEscalationDueFor(waitOf(publication), profile, today);

/** It waits for its webmasters for as long as the profile allows or longer, whether or not others were told of it. */
export function isWaitingTooLong(publication: Publication, profile: OfficeProfile, today: string): boolean {
  const wait = waitOf(publication);
  return wait.isHeld && workingDaysWaited(wait, today) >= profile.reminders.escalateAfterDays;
}

/**
 * The end of display comes near and nobody was told of this end: from the profile's number of days ahead on, or the
 * working day before when that one is none, until the last day of display.
 */
export function isExpiryNoticeDue(
  { state, displayUntil, expiryNoticedFor }: Pick<Publication, 'state' | 'displayUntil' | 'expiryNoticedFor'>,
  profile: OfficeProfile,
  today: string,
): boolean {
  if (state !== 'on_display' || displayUntil === null) return false;
  if (expiryNoticedFor === displayUntil || today > displayUntil) return false;
  return today >= workingDayUpTo(addDays(displayUntil, -profile.expiryNoticeDays));
}
