import { tell } from '../../machine/effects.ts';
import { personalSeat } from '../../office/seat.ts';
import { type ActionRule, outcome } from './action.ts';
import { type DecisionInput, decisionInputSchema, decisionOf, readReason } from './review-input.ts';

/**
 * Rejecting and sending back differ in what the owner can do next; both tell them why (003 §3.2.3, 004 §2.3). What a
 * correction would have corrected stays on the website as it is.
 */
const refusing = (kind: 'rejected' | 'changes_requested'): ActionRule<DecisionInput> => ({
  input: decisionInputSchema,
  apply(context, input) {
    const read = readReason(input);
    if (!read.ok) return read;
    const { submission, at } = context;
    const { reason } = read;
    const decision = decisionOf(context, kind === 'rejected' ? 'rejected' : 'sent_back', input.seen, {
      reason,
    });
    return outcome(
      {
        state: kind,
        currentStep: null,
        decisions: [...submission.decisions, decision],
        lastRefusal: { kind, reason, by: decision.by, at },
      },
      [tell(kind, [personalSeat(submission.ownerId)])],
      { reason },
    );
  },
});

export const reject = refusing('rejected');
export const sendBack = refusing('changes_requested');
