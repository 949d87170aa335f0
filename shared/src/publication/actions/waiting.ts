import { z } from 'zod';
import { tell } from '../../machine/effects.ts';
import { obstacleToNudge } from '../../machine/nudging.ts';
import { personalSeat, roleSeat } from '../../office/seat.ts';
import { refuse } from '../../refusals.ts';
import { undeliveredInput } from '../../submission/actions/waiting.ts';
import { calendarDate } from '../../time/thai-date.ts';
import { awaitedSeats } from '../standing.ts';
import { isEscalationDue, isExpiryNoticeDue, isReminderDue } from '../timing.ts';
import { outcome, type PublicationRule } from './action.ts';

const remindInput = z.strictObject({ notice: z.enum(['reminder', 'expiry_notice']) });

/**
 * Whoever has the task is reminded; of the end of display, owner and webmasters. Refused when it is not the time, or was
 * done: a job may ask as often as it likes.
 */
export const remind: PublicationRule<z.infer<typeof remindInput>> = {
  input: remindInput,
  apply({ publication, profile, at }, { notice }) {
    const { waiting, displayUntil, ownerId, publisherSeats } = publication;
    const today = calendarDate(at);
    if (notice === 'reminder') {
      if (!isReminderDue(publication, profile, today)) return refuse('not_due');
      const reminders = waiting.reminders + 1;
      return outcome({ waiting: { ...waiting, reminders, remindedOn: today } }, [
        tell('reminder', awaitedSeats(publication)),
      ]);
    }
    if (!isExpiryNoticeDue(publication, profile, today)) return refuse('not_due');
    return outcome({ expiryNoticedFor: displayUntil }, [
      tell('expiry_notice', [personalSeat(ownerId), ...publisherSeats]),
    ]);
  },
};

/** The owner asks whoever has a task of it, or has to look at what was found, to go on; once a day. */
export const nudge: PublicationRule<Record<string, never>> = {
  input: z.strictObject({}),
  obstacle: obstacleToNudge,
  apply: ({ publication, at }) =>
    outcome({ nudgedOn: calendarDate(at) }, [tell('nudged', awaitedSeats(publication))]),
};

/** No webmaster has done it in time: the administrators are told, once. */
export const escalate: PublicationRule<Record<string, never>> = {
  input: z.strictObject({}),
  apply({ publication, profile, at }) {
    const { waiting } = publication;
    if (waiting.escalated) return refuse('already_escalated');
    if (!isEscalationDue(publication, profile, calendarDate(at))) return refuse('not_due');
    return outcome({ waiting: { ...waiting, escalated: true } }, [
      tell('escalated', [roleSeat('administrator')]),
    ]);
  },
};

const transferInput = z.strictObject({ ownerId: z.string(), name: z.string() });

/** Somebody left or changed post: a successor answers for what they published. */
export const transferOwner: PublicationRule<z.infer<typeof transferInput>> = {
  input: transferInput,
  apply: (_context, { ownerId, name }) =>
    outcome({ ownerId }, [tell('transferred', [personalSeat(ownerId)])], { to: name }),
};

/** A message about it was given up: the administrators are told, except of the telling itself. */
export const noteUndelivered: PublicationRule<z.infer<typeof undeliveredInput>> = {
  input: undeliveredInput,
  apply: (_context, input) =>
    outcome(
      {},
      input.notice === 'undelivered' ? [] : [tell('undelivered', [roleSeat('administrator')])],
      input,
    ),
};
