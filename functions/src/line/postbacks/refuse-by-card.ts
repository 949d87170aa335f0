import { type Refused, refuse } from '@prakat/shared/refusals';
import type { StoreReader } from '../../store/store.ts';
import { performAction } from '../../workflow/perform-action.ts';
import { conversationId, endConversation, openConversation, typedChoice } from '../conversation.ts';
import { doneAnswer } from '../done.ts';
import { reasonsOf } from '../flex/reason-bubble.ts';
import { refusedAnswer } from '../refused.ts';
import type { Answer, MemberScope } from '../scope.ts';
import type { PostbackOf } from './postback-handler.ts';

type Pressed = PostbackOf<'reject'> | PostbackOf<'send_back'>;

/** Refuses or sends back, with a reason of the office's list or the one that was typed. */
export async function refuseByCard(scope: MemberScope, pressed: Pressed): Promise<Answer> {
  const { context, officeId, lineUserId, eventId } = scope;
  const { a: action, s: submissionId, r: revision, h: contentHash } = pressed;
  const performed = await performAction(context, {
    officeId,
    submissionId,
    action,
    input: async ({ tx }) => {
      const found = await chosenReason(tx, scope, pressed);
      if (!found.ok) return found;
      return { ok: true, input: { seen: { revision, contentHash }, reason: found.reason } };
    },
    actor: { lineUserId },
    once: eventId,
    alongside: async (tx) => () => tx.delete('conversations', conversationId(scope)),
  });
  if (performed.ok) return doneAnswer(action, performed.submission);
  if (!('refusal' in performed)) return [];
  // Otherwise the next thing the person types would be taken for the reason of something that is over.
  if (performed.refusal.code !== 'reason_required') await endConversation(scope);
  return refusedAnswer(scope, performed.refusal, submissionId);
}

async function chosenReason(
  reader: StoreReader,
  scope: MemberScope,
  { a: action, s: submissionId, w: choice }: Pressed,
): Promise<{ ok: true; reason: string } | Refused> {
  const listed = reasonsOf(scope.office.profile, action).find(({ id }) => id === choice);
  if (listed) return { ok: true, reason: listed.text };
  if (choice !== 'typed' && !choice.startsWith('typed:')) return refuse('bad_card');
  const conversation = await openConversation(reader, scope);
  const reason = conversation?.typedReason;
  if (!reason || conversation.action !== action || conversation.submissionId !== submissionId) {
    return refuse('reason_required');
  }
  // The card shows one text and the person has typed another since: what they see is not what would be recorded.
  if (choice !== 'typed' && choice !== typedChoice(reason)) return refuse('reason_required');
  return { ok: true, reason };
}
