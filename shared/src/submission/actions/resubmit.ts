import { z } from 'zod';
import { refuse } from '../../refusals.ts';
import { contentSchema } from '../schema.ts';
import { type ActionRule, outcome } from './action.ts';
import { filed, frozenHandling } from './submit.ts';

export const resubmitInputSchema = z.strictObject({ content: contentSchema });
export type ResubmitInput = z.infer<typeof resubmitInputSchema>;

/**
 * The submitter mends what was sent back and files it again; every step considers it anew. It keeps the steps
 * it started with, unless it moves to another category, whose own steps then hold.
 */
export const resubmit: ActionRule<ResubmitInput> = {
  input: resubmitInputSchema,
  apply({ submission, profile }, { content }) {
    const { submitter } = submission;
    const moved =
      content.categoryId !== submission.content.categoryId ||
      content.subtopicId !== submission.content.subtopicId;
    const handling = moved ? frozenHandling(profile, content, submitter.unitId) : submission;
    if (!handling) return refuse('invalid_input', {}, [{ field: 'categoryId', message: 'กรุณาเลือกหมวดหมู่' }]);
    const { changes, effects } = filed(content, handling.steps, submitter.memberId);
    return outcome({ ...changes, publisherSeats: handling.publisherSeats }, effects);
  },
};
