import { personalSeat } from '../../office/seat.ts';
import { tell } from '../effects.ts';
import { type ActionRule, outcome } from './action.ts';
import { type DecisionInput, decisionInputSchema, decisionOf } from './review-input.ts';

/**
 * The last step signs; the item goes to the website. Where the website is kept by hand the webmasters get the
 * task and the submitter is told now; elsewhere the submitter is told once it is up, seconds later.
 */
export const approve: ActionRule<DecisionInput> = {
  input: decisionInputSchema,
  apply(context, { seen }) {
    const { submission, profile } = context;
    const byHand = profile.destinations.website === 'manual';
    return outcome(
      {
        state: 'approved',
        currentStep: null,
        decisions: [...submission.decisions, decisionOf(context, 'approved', seen, null)],
        awaiting: byHand ? submission.publisherSeats : [],
        publishByHand: byHand,
      },
      byHand
        ? [
            tell('publish_task', submission.publisherSeats),
            tell('approved', [personalSeat(submission.submitter.memberId)]),
          ]
        : [{ kind: 'publish' }],
    );
  },
};
