import { refuse } from '@prakat/shared/refusals';
import { performAction } from '../../procedure/perform-action.ts';
import { answerTo } from '../answer-to.ts';
import type { PostbackHandler } from './postback-handler.ts';
import { sameVerbal } from './verbal.ts';

/** Whoever gave permission by word of mouth confirms it in writing. */
export const confirmVerbal: PostbackHandler<'confirm_verbal'> = {
  verb: 'confirm_verbal',
  async handle(scope, { a: action, s: submissionId, v: recordedAt }) {
    const { context, officeId, lineUserId, eventId } = scope;
    const performed = await performAction(context, {
      officeId,
      submissionId,
      action,
      input: async ({ submission }) =>
        sameVerbal(submission, recordedAt) ? { ok: true, input: {} } : refuse('verbal_settled'),
      actor: { lineUserId },
      once: eventId,
    });
    return answerTo(scope, action, submissionId, performed);
  },
};
