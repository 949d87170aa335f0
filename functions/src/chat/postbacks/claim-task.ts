import { performAction } from '../../procedure/perform-action.ts';
import { answerTo } from '../answer-to.ts';
import type { PostbackHandler } from './postback-handler.ts';

/** A webmaster takes the task. */
export const claimTask: PostbackHandler<'claim_task'> = {
  verb: 'claim_task',
  async handle(scope, { a: action, s: submissionId }) {
    const { context, officeId, lineUserId, eventId } = scope;
    const performed = await performAction(context, {
      officeId,
      submissionId,
      action,
      input: {},
      actor: { lineUserId },
      once: eventId,
    });
    return answerTo(scope, action, submissionId, performed);
  },
};
