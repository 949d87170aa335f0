import { personalSeat } from '../../office/seat.ts';
import { tell } from '../effects.ts';
import type { Submission } from '../schema.ts';
import { type ActionRule, outcome } from './action.ts';
import { type DecisionInput, decisionInputSchema, decisionOf, readReason } from './review-input.ts';

/** Rejecting and sending back differ in what the submitter can do next; both tell them why (003 §3.2.3, 004 §2.3). */
const refusing = (kind: 'rejected' | 'changes_requested'): ActionRule<DecisionInput> => ({
  input: decisionInputSchema,
  apply(context, input) {
    const read = readReason(input);
    if (!read.ok) return read;
    const { submission } = context;
    const submitter = personalSeat(submission.submitter.memberId);
    const decision = decisionOf(
      context,
      kind === 'rejected' ? 'rejected' : 'sent_back',
      input.seen,
      read.reason,
    );
    const lastRefusal: Submission['lastRefusal'] = {
      kind,
      reason: read.reason,
      by: decision.by,
      at: context.at,
    };
    return outcome(
      {
        state: kind,
        currentStep: null,
        decisions: [...submission.decisions, decision],
        lastRefusal,
        awaiting: kind === 'changes_requested' ? [submitter] : [],
      },
      [tell(kind, [submitter])],
      { reason: read.reason },
    );
  },
});

export const reject = refusing('rejected');
export const sendBack = refusing('changes_requested');
