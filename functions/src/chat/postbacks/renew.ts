import { refuse } from '@prakat/shared/refusals';
import { renewalChoices } from '@prakat/shared/submission/renewal';
import type { Submission } from '@prakat/shared/submission/schema';
import { stateNames } from '@prakat/shared/submission/state-names';
import { performAction } from '../../procedure/perform-action.ts';
import { answerTo } from '../answer-to.ts';
import type { PostbackHandler } from './postback-handler.ts';

/** Keeps an item on display for longer, counted from the last day that stood on the card. */
export const renew: PostbackHandler<'renew'> = {
  verb: 'renew',
  async handle(scope, { a: action, s: submissionId, u: lastDay, w }) {
    const { context, officeId, lineUserId, eventId } = scope;
    const chosen = renewalChoices(lastDay).find(({ choice }) => choice === w);
    const performed = await performAction(context, {
      officeId,
      submissionId,
      action,
      input: async ({ submission }) => {
        if (!chosen) return refuse('bad_card');
        // Two people got the card: the second press must not add to the first.
        const moved = submission.state === 'published' && !endsOn(submission, lastDay);
        if (moved) return refuse('stale', { state: stateNames[submission.state] });
        return { ok: true, input: { displayUntil: chosen.until } };
      },
      actor: { lineUserId },
      once: eventId,
    });
    return answerTo(scope, action, submissionId, performed);
  },
};

/** Does the item still end on the day that stood on the card? */
export const endsOn = ({ publication }: Submission, lastDay: string): boolean =>
  publication?.displayUntil === lastDay;
