import { findMember } from '../../actors/find-member.ts';
import { takeBack } from '../../drafts/take-back.ts';
import { discardFile } from '../../files/discard-file.ts';
import { claimEvent } from '../claim-event.ts';
import { openConversation } from '../conversation.ts';
import type { Answer, Scope } from '../scope.ts';
import type { WebhookEventOf } from '../webhook-event.ts';

/**
 * Somebody took back what they wrote. Of all that people write, a reason that is not confirmed is kept, and files for a draft: they are
 * forgotten, without a word. A card that shows the reason decides nothing any more. What was confirmed or filed stands.
 */
export async function unsend(
  scope: Scope,
  { source, unsend: { messageId } }: WebhookEventOf<'unsend'>,
): Promise<Answer> {
  if (source.type !== 'user') return [];
  const { context, officeId } = scope;
  const person = { ...scope, lineUserId: source.userId };
  let unnamed: string | null = null;
  await claimEvent(context, scope.eventId, async (tx) => {
    unnamed = null;
    const conversation = await openConversation(tx, person);
    if (conversation && conversation.typedMessageId === messageId)
      return () => tx.put('conversations', { ...conversation, typedReason: null, typedMessageId: null });
    const member = await findMember(tx, officeId, source.userId);
    if (!member) return () => {};
    const { write, fileId } = await takeBack(context, tx, member, messageId);
    unnamed = fileId;
    return write;
  });
  // Killed before, it is left to the sweep.
  if (unnamed) await discardFile(context, unnamed);
  return [];
}
