import { refuse } from '@prakat/shared/refusals';
import { currentCard } from '../../cards/current-card.ts';
import { say } from '../../cards/flex/parts.ts';
import { claimEvent } from '../claim-event.ts';
import { findRequest } from '../find-request.ts';
import { cardData } from '../scope.ts';
import type { PostbackHandler } from './postback-handler.ts';

/** The card of a request as it is now. */
export const show: PostbackHandler<'show'> = {
  verb: 'show',
  async handle(scope, { s: submissionId }) {
    const { context, officeId, eventId } = scope;
    if (!(await claimEvent(context, eventId))) return [];
    const request = await findRequest(context.store, officeId, submissionId);
    return request ? [currentCard(cardData(scope, request))] : [say(refuse('not_found').refusal.message)];
  },
};
