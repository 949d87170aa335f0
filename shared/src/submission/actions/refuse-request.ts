import { personalSeat } from '../../office/seat.ts';
import { tell } from '../effects.ts';
import { type ActionRule, outcome } from './action.ts';
import { publishedAgain } from './published-again.ts';
import { type DecisionInput, decisionInputSchema, decisionOf, readReason } from './review-input.ts';

/** Rejecting and sending back differ in what the owner can do next; both tell them why (003 §3.2.3, 004 §2.3). */
const refusing = (kind: 'rejected' | 'changes_requested'): ActionRule<DecisionInput> => ({
  input: decisionInputSchema,
  apply(context, input) {
    const read = readReason(input);
    if (!read.ok) return read;
    const { submission, at } = context;
    const { reason } = read;
    const decision = decisionOf(context, kind === 'rejected' ? 'rejected' : 'sent_back', input.seen, reason);
    const refused = {
      state: kind,
      currentStep: null,
      decisions: [...submission.decisions, decision],
    };
    const kept = kind === 'rejected' ? publishedAgain(submission) : null;
    return outcome(
      { ...(kept ?? refused), lastRefusal: { kind, reason, by: decision.by, at } },
      [tell(kind, [personalSeat(submission.ownerId)])],
      { reason },
    );
  },
});

export const reject = refusing('rejected');
export const sendBack = refusing('changes_requested');
