import { z } from 'zod';
import { tell } from '../../machine/effects.ts';
import { stepUnderReview } from '../permissions.ts';
import { type ActionRule, outcome } from './action.ts';

/** The owner takes the request back before it is decided; what a correction would have corrected stays as it is. */
export const withdraw: ActionRule<Record<string, never>> = {
  input: z.strictObject({}),
  apply({ submission }) {
    const told = stepUnderReview(submission)?.seats ?? [];
    return outcome(
      { state: 'withdrawn', currentStep: null },
      told.length > 0 ? [tell('withdrawn', told, [submission.ownerId])] : [],
    );
  },
};
