import { claimEvent } from '../claim-event.ts';
import { openConversation } from '../conversation.ts';
import type { Answer, Scope } from '../scope.ts';
import type { WebhookEventOf } from '../webhook-event.ts';

/**
 * Somebody took back what they wrote. Of all that people write only a reason that is not confirmed is kept: it is forgotten,
 * and a card that shows it decides nothing any more. What was confirmed is a decision and stands.
 */
export async function unsend(
  scope: Scope,
  { source, unsend: { messageId } }: WebhookEventOf<'unsend'>,
): Promise<Answer> {
  if (source.type !== 'user') return [];
  const person = { ...scope, lineUserId: source.userId };
  await claimEvent(scope.context, scope.eventId, async (tx) => {
    const conversation = await openConversation(tx, person);
    if (conversation?.typedMessageId !== messageId) return () => {};
    return () => tx.put('conversations', { ...conversation, typedReason: null, typedMessageId: null });
  });
  return [];
}
