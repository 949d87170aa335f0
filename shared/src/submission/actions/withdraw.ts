import { z } from 'zod';
import { tell } from '../effects.ts';
import { stepUnderReview } from '../permissions.ts';
import { type ActionRule, outcome } from './action.ts';
import { publishedAgain } from './published-again.ts';

/** The owner takes the request back before it is published; a correction taken back leaves the old item up. */
export const withdraw: ActionRule<Record<string, never>> = {
  input: z.strictObject({}),
  apply({ submission }) {
    const told =
      stepUnderReview(submission)?.seats ?? (submission.publishByHand ? submission.publisherSeats : []);
    return outcome(publishedAgain(submission) ?? { state: 'withdrawn', currentStep: null, claim: null }, [
      ...(told.length > 0 ? [tell('withdrawn', told, [submission.ownerId])] : []),
    ]);
  },
};
