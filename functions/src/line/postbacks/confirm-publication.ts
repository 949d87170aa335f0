import { performAction } from '../../workflow/perform-action.ts';
import { doneAnswer } from '../done.ts';
import { refusedAnswer } from '../refused.ts';
import type { PostbackHandler } from './postback-handler.ts';

/** A webmaster has looked at the page and signs for it. */
export const confirmPublication: PostbackHandler<'confirm_publication'> = {
  verb: 'confirm_publication',
  async handle(scope, { s: submissionId }) {
    const { context, officeId, lineUserId, eventId } = scope;
    const performed = await performAction(context, {
      officeId,
      submissionId,
      action: 'confirm_publication',
      input: {},
      actor: { lineUserId },
      once: eventId,
    });
    if (performed.ok) return doneAnswer('confirm_publication', performed.submission);
    return 'refusal' in performed ? refusedAnswer(scope, performed.refusal, submissionId) : [];
  },
};
