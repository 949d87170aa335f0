import { z } from 'zod';
import { personalSeat } from '../../office/seat.ts';
import { refuse } from '../../refusals.ts';
import { type Notice, tell } from '../effects.ts';
import { barredFromReview, stepUnderReview } from '../permissions.ts';
import { type ActionRule, outcome } from './action.ts';

const remindInput = z.strictObject({
  notice: z.enum(['reminder', 'verbal_confirm', 'expiry_notice']),
});

/** Whoever holds the item is reminded; of its end of display, owner and webmasters. */
export const remind: ActionRule<z.infer<typeof remindInput>> = {
  input: remindInput,
  apply({ submission }, { notice }) {
    const { waiting, verbal } = submission;
    const seats: Record<typeof notice, string[]> = {
      reminder: submission.awaiting,
      verbal_confirm: verbal ? [personalSeat(verbal.givenBy.memberId)] : [],
      expiry_notice: [personalSeat(submission.ownerId), ...submission.publisherSeats],
    };
    const except = stepUnderReview(submission) ? barredFromReview(submission) : [];
    return outcome({ waiting: { ...waiting, reminders: waiting.reminders + 1 } }, [
      tell(notice satisfies Notice, seats[notice], notice === 'reminder' ? except : []),
    ]);
  },
};

/** Nobody entitled has acted in time: those whom the profile names as stand-ins may now act in their place. */
export const escalate: ActionRule<Record<string, never>> = {
  input: z.strictObject({}),
  applies: (submission) => (submission.waiting.escalated ? refuse('already_escalated') : null),
  apply({ submission }) {
    const seats = stepUnderReview(submission)?.standInSeats ?? [];
    return outcome({ waiting: { ...submission.waiting, escalated: true } }, [
      tell('escalated', [...seats, 'role:administrator'], barredFromReview(submission)),
    ]);
  },
};

const transferInput = z.strictObject({ ownerId: z.string(), name: z.string() });

/** Somebody left or changed post: an administrator gives their request to a successor, who answers for it from now on. */
export const transferOwner: ActionRule<z.infer<typeof transferInput>> = {
  input: transferInput,
  apply: (_context, { ownerId, name }) =>
    outcome({ ownerId }, [tell('transferred', [personalSeat(ownerId)])], { to: name }),
};
