import { z } from 'zod';
import { refuse } from '../../refusals.ts';
import { contentSchema } from '../schema.ts';
import { type ActionContext, type ActionRule, outcome } from './action.ts';
import { filed, frozenHandling } from './submit.ts';

export const filingInputSchema = z.strictObject({ content: contentSchema });
export type FilingInput = z.infer<typeof filingInputSchema>;

/**
 * New content goes through every step anew. A request on its way keeps the steps it started with, unless it moves to
 * another category, whose own steps then hold; a correction starts anew, by the steps that hold now.
 */
function fileAgain(
  { submission, profile, at }: ActionContext,
  { content }: FilingInput,
  kept: Parameters<typeof outcome>[0],
) {
  const before = submission.content;
  const anew =
    submission.state === 'published' ||
    content.categoryId !== before.categoryId ||
    content.subtopicId !== before.subtopicId;
  const handling = anew ? frozenHandling(profile, content, submission.submitter.unitId) : submission;
  if (!handling) return refuse('invalid_input', {}, [{ field: 'categoryId', message: 'กรุณาเลือกหมวดหมู่' }]);
  const barred = [...new Set([submission.submitter.memberId, submission.ownerId])];
  const { changes, effects } = filed(content, at, handling.steps, barred);
  return outcome({ ...changes, publisherSeats: handling.publisherSeats, ...kept }, effects);
}

/** The owner mends what was sent back and files it again. */
export const resubmit: ActionRule<FilingInput> = {
  input: filingInputSchema,
  apply: (context, input) => fileAgain(context, input, {}),
};

/** A published item is corrected: the new content is considered anew while the old one stays on the website. */
export const correct: ActionRule<FilingInput> = {
  input: filingInputSchema,
  applies: ({ verbal }) => (verbal?.status === 'pending' ? refuse('verbal_unsettled') : null),
  apply(context, input) {
    const { content, contentHash, filedAt, steps, publisherSeats, decisions, verbal } = context.submission;
    return fileAgain(context, input, {
      publishedContent: { content, contentHash, filedAt, steps, publisherSeats, decisions, verbal },
      verbal: null,
      lastRefusal: null,
    });
  },
};
