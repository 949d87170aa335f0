import { say } from '../../cards/flex/parts.ts';
import { claimEvent } from '../claim-event.ts';
import { CANCELLED } from '../commands/cancel.ts';
import { conversationId } from '../conversation.ts';
import type { PostbackHandler } from './postback-handler.ts';

/** Stops waiting for a reason. */
export const cancel: PostbackHandler<'cancel'> = {
  verb: 'cancel',
  async handle(scope) {
    const first = await claimEvent(
      scope.context,
      scope.eventId,
      async (tx) => () => tx.delete('conversations', conversationId(scope)),
    );
    return first ? [say(CANCELLED)] : [];
  },
};
