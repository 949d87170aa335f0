import { tell } from '../effects.ts';
import { type ActionRule, outcome } from './action.ts';
import { type DecisionInput, decisionInputSchema, decisionOf } from './review-input.ts';

/** A middle step considers the request and proposes it to the next (003 §2.1.2). */
export const propose: ActionRule<DecisionInput> = {
  input: decisionInputSchema,
  apply(context, { seen }) {
    const { submission } = context;
    const next = (submission.currentStep ?? 0) + 1;
    const decisions = [...submission.decisions, decisionOf(context, 'proposed', seen, null)];
    const seats = submission.steps[next]?.seats ?? [];
    const except = [submission.submitter.memberId, ...decisions.map((decision) => decision.by.memberId)];
    return outcome({ currentStep: next, decisions, awaiting: seats }, [
      tell('review_requested', seats, except),
    ]);
  },
};
