import { readReason } from '@prakat/shared/submission/actions/review-input';
import { fold } from '@prakat/shared/text/fold';
import { normaliseText } from '@prakat/shared/text/normalise';
import { actorOf } from '../../actors/actor.ts';
import { findWriter } from '../../actors/find-writer.ts';
import { say } from '../../cards/flex/parts.ts';
import { ratingBubble } from '../../cards/flex/rating-bubble.ts';
import { typedReasonBubble } from '../../cards/flex/reason-bubble.ts';
import { claimEvent } from '../claim-event.ts';
import { findCommand } from '../commands.ts';
import { conversationEnd, openConversation, reasonedOf, typedChoice } from '../conversation.ts';
import { asksToRate } from '../rating.ts';
import type { Answer, MemberScope, Scope } from '../scope.ts';
import { notAMember, shortHelp, useFormForFiles } from '../sentences.ts';
import type { WebhookEventOf } from '../webhook-event.ts';

type MessageEvent = WebhookEventOf<'message'>;

/** What people write. Nothing of it is stored but a reason that the product asked for. */
export async function message(scope: Scope, event: MessageEvent): Promise<Answer> {
  const { source, message: content } = event;
  if (source.type !== 'user') return inGroup(scope, event);
  const { context, office, eventId } = scope;
  const person = { ...scope, lineUserId: source.userId };
  if (asksToRate(content.text))
    return (await claimEvent(context, eventId)) ? [ratingBubble(office.profile)] : [];
  const member = await findWriter(person);
  if (!member) return (await claimEvent(context, eventId)) ? notAMember(person) : [];
  const writer: MemberScope = { ...person, member, actor: await actorOf(context.store, member) };
  if (content.type !== 'text' || content.text === undefined) {
    return (await claimEvent(context, eventId)) ? useFormForFiles(office) : [];
  }
  const text = normaliseText(content.text);
  const called = findCommand(text);
  if (called) return (await claimEvent(context, eventId)) ? called.command.handle(writer, called.said) : [];
  return typedReason(writer, text);
}

/** A text that is no command: the reason that is waited for, or else not understood. */
async function typedReason(scope: MemberScope, text: string): Promise<Answer> {
  const { context, office, officeId, eventId } = scope;
  let answer = shortHelp;
  const first = await claimEvent(context, eventId, async (tx) => {
    answer = shortHelp;
    const conversation = await openConversation(tx, scope);
    const submission = conversation && (await tx.get('submissions', conversation.submissionId));
    if (!conversation || submission?.officeId !== officeId) return () => {};
    const read = readReason({ reason: text });
    if (!read.ok) {
      answer = [say(read.refusal.message)];
      return () => {};
    }
    const { profile } = office;
    answer = [
      typedReasonBubble(
        { profile, submission, reasoned: reasonedOf(conversation) },
        read.reason,
        typedChoice(read.reason),
      ),
    ];
    return () =>
      tx.put('conversations', {
        ...conversation,
        typedReason: read.reason,
        expiresAt: conversationEnd(context),
      });
  });
  return first ? answer : [];
}

/** In a group the account reads along by LINE's design; it speaks only when it is spoken to, and keeps nothing. */
async function inGroup({ context, office, officeId, eventId }: Scope, event: MessageEvent): Promise<Answer> {
  const mentioned = event.message.mention?.mentionees.some(({ isSelf }) => isSelf) ?? false;
  const asked = /^ประกาศ ?\?$/.test(fold(event.message.text ?? ''));
  if (!mentioned && !asked) return [];
  if (!(await claimEvent(context, eventId))) return [];
  return [
    say(
      `ประกาศที่เผยแพร่แล้วของ${office.profile.name.full} อ่านได้ที่ ${context.publicUrl}/${officeId}/\nการยื่นและพิจารณาคำขอ กรุณาทำในแชตส่วนตัวกับบัญชีทางการ`,
    ),
  ];
}
