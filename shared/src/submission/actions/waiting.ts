import { z } from 'zod';
import { personalSeat, roleSeat } from '../../office/seat.ts';
import { refuse } from '../../refusals.ts';
import { calendarDate } from '../../time/thai-date.ts';
import { confirmingSeats, holdingSeats } from '../awaited.ts';
import { tell } from '../effects.ts';
import { barredFromReview, stepUnderReview } from '../permissions.ts';
import {
  displayEndOf,
  isEscalationDue,
  isExpiryNoticeDue,
  isReminderDue,
  isVerbalEscalationDue,
  isVerbalReminderDue,
} from '../timing.ts';
import { type ActionRule, outcome } from './action.ts';

const remindInput = z.strictObject({
  notice: z.enum(['reminder', 'verbal_confirm', 'expiry_notice']),
});

/**
 * Whoever holds the item is reminded, or whoever permitted it by word of mouth; of its end of display, owner and
 * webmasters. Refused when it is not the time, or was done: a job may ask as often as it likes.
 */
export const remind: ActionRule<z.infer<typeof remindInput>> = {
  input: remindInput,
  apply({ submission, profile, at }, { notice }) {
    const { waiting, verbal } = submission;
    const today = calendarDate(at);
    if (notice === 'reminder') {
      if (!isReminderDue(submission, profile, today)) return refuse('not_due');
      const except = stepUnderReview(submission) ? barredFromReview(submission) : [];
      const reminders = waiting.reminders + 1;
      return outcome({ waiting: { ...waiting, reminders, remindedOn: today } }, [
        tell('reminder', holdingSeats(submission), except),
      ]);
    }
    if (notice === 'verbal_confirm') {
      if (!verbal || !isVerbalReminderDue(submission, at)) return refuse('not_due');
      const reminders = verbal.reminders + 1;
      return outcome({ verbal: { ...verbal, reminders, remindedOn: today } }, [
        tell('verbal_confirm', confirmingSeats(submission)),
      ]);
    }
    if (!isExpiryNoticeDue(submission, profile, today)) return refuse('not_due');
    return outcome({ expiryNoticedFor: displayEndOf(submission) }, [
      tell('expiry_notice', [personalSeat(submission.ownerId), ...submission.publisherSeats]),
    ]);
  },
};

/** `nobody`: whoever runs this found that nobody who holds the step may take it, or can be told; `decide` knows no people. */
const escalateInput = z.strictObject({ of: z.enum(['waiting', 'nobody', 'verbal']).optional() });

/**
 * Nobody entitled has acted in time: those whom the profile names as stand-ins may now act in their place, and the
 * administrators are told, once; at once when nobody entitled could act at all. The same for a permission by word of mouth that was not confirmed by its deadline.
 */
export const escalate: ActionRule<z.infer<typeof escalateInput>> = {
  input: escalateInput,
  apply({ submission, profile, at }, input) {
    const { waiting, verbal } = submission;
    if (input.of === 'verbal') {
      if (verbal?.escalated) return refuse('already_escalated');
      if (!verbal || !isVerbalEscalationDue(submission, at)) return refuse('not_due');
      return outcome(
        { verbal: { ...verbal, escalated: true } },
        [tell('verbal_overdue', [roleSeat('administrator')])],
        { of: 'verbal' },
      );
    }
    if (waiting.escalated) return refuse('already_escalated');
    const step = stepUnderReview(submission);
    const isDue =
      input.of === 'nobody'
        ? step !== null && step.standInSeats.length > 0
        : isEscalationDue(submission, profile, calendarDate(at));
    if (!isDue) return refuse('not_due');
    return outcome(
      { waiting: { ...waiting, escalated: true } },
      [
        tell(
          'escalated',
          [...(step?.standInSeats ?? []), roleSeat('administrator')],
          step ? barredFromReview(submission) : [],
        ),
      ],
      { of: input.of ?? 'waiting' },
    );
  },
};

const transferInput = z.strictObject({ ownerId: z.string(), name: z.string() });

/** Somebody left or changed post: an administrator gives their request to a successor, who answers for it from now on. */
export const transferOwner: ActionRule<z.infer<typeof transferInput>> = {
  input: transferInput,
  apply: (_context, { ownerId, name }) =>
    outcome({ ownerId }, [tell('transferred', [personalSeat(ownerId)])], { to: name }),
};
