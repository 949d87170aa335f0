import { type Refused, refuse } from '@prakat/shared/refusals';
import { reasonsOf } from '../../cards/flex/reason-bubble.ts';
import { performAction } from '../../procedure/perform-action.ts';
import type { StoreReader, StoreTransaction } from '../../store/store.ts';
import { answerTo } from '../answer-to.ts';
import { conversationId, endConversation, openConversation, typedChoice } from '../conversation.ts';
import type { Answer, MemberScope } from '../scope.ts';
import type { PostbackOf } from './postback-handler.ts';
import { sameVerbal } from './verbal.ts';

type Pressed = PostbackOf<'reject'> | PostbackOf<'send_back'> | PostbackOf<'deny_verbal'>;

/** Refuses, sends back or denies, with a reason of the list or the one that was typed. */
export async function refuseByCard(scope: MemberScope, pressed: Pressed): Promise<Answer> {
  const { context, officeId, lineUserId, eventId } = scope;
  const { a: action, s: submissionId } = pressed;
  const request = {
    officeId,
    submissionId,
    actor: { lineUserId },
    once: eventId,
    alongside: async (tx: StoreTransaction) => () => tx.delete('conversations', conversationId(scope)),
  };
  const performed =
    pressed.a === 'deny_verbal'
      ? await performAction(context, {
          ...request,
          action: pressed.a,
          input: async ({ tx, submission }) => {
            if (!sameVerbal(submission, pressed.v)) return refuse('verbal_settled');
            const found = await chosenReason(tx, scope, pressed);
            return found.ok ? { ok: true, input: { reason: found.reason } } : found;
          },
        })
      : await performAction(context, {
          ...request,
          action: pressed.a,
          input: async ({ tx }) => {
            const found = await chosenReason(tx, scope, pressed);
            const seen = { revision: pressed.r, contentHash: pressed.h };
            return found.ok ? { ok: true, input: { seen, reason: found.reason } } : found;
          },
        });
  // Otherwise the next thing the person types would be taken for the reason of something that is over.
  if (!performed.ok && 'refusal' in performed && performed.refusal.code !== 'reason_required') {
    await endConversation(scope);
  }
  return answerTo(scope, action, submissionId, performed);
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
