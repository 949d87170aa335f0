import { z } from 'zod';
import { tell } from '../effects.ts';
import { stepUnderReview } from '../permissions.ts';
import { type ActionRule, outcome } from './action.ts';
import { publishedAgain } from './published-again.ts';

/**
 * The owner takes the request back before it is published; a correction taken back leaves the old item up. Permission
 * by word of mouth that was not confirmed lapses with it: its giver is not asked to sign for what is no longer asked.
 */
export const withdraw: ActionRule<Record<string, never>> = {
  input: z.strictObject({}),
  apply({ submission }) {
    const told =
      stepUnderReview(submission)?.seats ?? (submission.publishByHand ? submission.publisherSeats : []);
    const withdrawn = { state: 'withdrawn' as const, currentStep: null, claim: null, verbal: null };
    return outcome(publishedAgain(submission) ?? withdrawn, [
      ...(told.length > 0 ? [tell('withdrawn', told, [submission.ownerId])] : []),
    ]);
  },
};
