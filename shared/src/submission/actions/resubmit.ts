import { z } from 'zod';
import { checksSchema } from '../../checks/finding.ts';
import { refuse } from '../../refusals.ts';
import { contentSchema } from '../schema.ts';
import { type ActionRule, outcome, signature } from './action.ts';
import { filed, frozenHandling } from './submit.ts';

export const filingInputSchema = z.strictObject({ content: contentSchema, checks: checksSchema });
export type FilingInput = z.infer<typeof filingInputSchema>;

/**
 * The owner mends what was sent back and files it again. New content goes through every step anew; the decisions on
 * what it said before stay in the record. A request keeps the steps it started with, unless it moves to another
 * category, whose own steps then hold.
 */
export const resubmit: ActionRule<FilingInput> = {
  input: filingInputSchema,
  apply(context, { content, checks }) {
    const { submission, profile, at } = context;
    const before = submission.content;
    const moved = content.categoryId !== before.categoryId || content.subtopicId !== before.subtopicId;
    const handling = moved ? frozenHandling(profile, content, submission.submitter.unitId) : submission;
    if (!handling) return refuse('invalid_input', {}, [{ field: 'categoryId', message: 'กรุณาเลือกหมวดหมู่' }]);
    const author = signature(context);
    const barred = [...new Set([submission.submitter.memberId, submission.ownerId, author.memberId])];
    const { changes, effects } = filed(content, checks, { at, steps: handling.steps, barred });
    const { publisherSeats, giverSeats } = handling;
    const lastRefusal = submission.lastRefusal && { ...submission.lastRefusal, before };
    const again = { round: submission.round + 1, lastRefusal };
    return outcome({ ...changes, author, ...again, publisherSeats, giverSeats }, effects);
  },
};
