import { performAction } from '../../procedure/perform-action.ts';
import { answerTo } from '../answer-to.ts';
import type { PostbackHandler } from './postback-handler.ts';

/** A webmaster has looked at the page and signs for it. */
export const confirmPublication: PostbackHandler<'confirm_publication'> = {
  verb: 'confirm_publication',
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
