import { tell } from '../../machine/effects.ts';
import { personalSeat } from '../../office/seat.ts';
import { barredFromReview } from '../permissions.ts';
import { type ActionRule, outcome } from './action.ts';
import { type DecisionInput, decisionInputSchema, decisionOf } from './review-input.ts';

/** A middle step considers the request and proposes it to the next (003 §2.1.2); its owner hears that it went on. */
export const propose: ActionRule<DecisionInput> = {
  input: decisionInputSchema,
  apply(context, { seen }) {
    const { submission } = context;
    const currentStep = (submission.currentStep ?? 0) + 1;
    const decisions = [...submission.decisions, decisionOf(context, 'proposed', seen)];
    const seats = submission.steps[currentStep]?.seats ?? [];
    const except = barredFromReview({ ...submission, decisions });
    return outcome({ currentStep, decisions }, [
      tell('review_requested', seats, except),
      tell('proposed', [personalSeat(submission.ownerId)]),
    ]);
  },
};
