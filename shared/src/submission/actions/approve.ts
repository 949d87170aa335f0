import { personalSeat } from '../../office/seat.ts';
import { calendarDate } from '../../time/thai-date.ts';
import { type Effect, tell } from '../effects.ts';
import type { Submission } from '../schema.ts';
import { type ActionContext, type ActionRule, outcome } from './action.ts';
import { type DecisionInput, decisionInputSchema, decisionOf } from './review-input.ts';

/**
 * What permission to publish leads to: the website now, or on the day the submitter asked for. Where the website is
 * kept by hand the webmasters get the task and the owner is told now; elsewhere the owner is told once it is up.
 */
export function permitted({ submission, profile, at }: ActionContext): {
  changes: Partial<Submission>;
  effects: Effect[];
} {
  const byHand = profile.destinations.website === 'manual';
  const { publishOn } = submission.content;
  const later = publishOn !== null && publishOn > calendarDate(at) ? publishOn : null;
  const owner = [personalSeat(submission.ownerId)];
  const effects: Effect[] = byHand
    ? [tell('publish_task', submission.publisherSeats), tell('approved', owner)]
    : [{ kind: 'publish', notBefore: later }, ...(later ? [tell('approved', owner)] : [])];
  return { changes: { state: 'approved', currentStep: null, publishByHand: byHand, claim: null }, effects };
}

/** The last step signs; the item goes to the website (001 §2.2, 003 §2.1.2, 004 §2.2). */
export const approve: ActionRule<DecisionInput> = {
  input: decisionInputSchema,
  apply(context, { seen }) {
    const { changes, effects } = permitted(context);
    const decisions = [...context.submission.decisions, decisionOf(context, 'approved', seen, null)];
    return outcome({ ...changes, decisions }, effects);
  },
};
