import type { OutboxTask } from '@prakat/shared/outbox/entry';
import { receivesOf } from '@prakat/shared/people/groups';
import { readReason } from '@prakat/shared/submission/actions/review-input';
import { normaliseText } from '@prakat/shared/text/normalise';
import { actorOf } from '../../actors/actor.ts';
import { findWriter } from '../../actors/find-writer.ts';
import { dutiesOf } from '../../cards/duties.ts';
import { groupHelpBubble, groupWaitingBubble } from '../../cards/flex/group-bubbles.ts';
import { ratingBubble } from '../../cards/flex/rating-bubble.ts';
import { typedReasonBubble } from '../../cards/flex/reason-bubble.ts';
import { takeFileEntry } from '../../queue/new-entry.ts';
import { claimEvent } from '../claim-event.ts';
import { asksForHelp, callsInGroup, findCommand, mayBeReason } from '../commands.ts';
import { conversationEnd, openConversation, reasonedOf, typedChoice } from '../conversation.ts';
import { waitingNumbers } from '../group-waiting.ts';
import { withNextSteps } from '../next-steps.ts';
import { asksToRate } from '../rating.ts';
import { answerResident } from '../residents/answer-resident.ts';
import { residentAsked } from '../residents/asked.ts';
import { withComplaintNews } from '../residents/complaint-news.ts';
import { answerStranger } from '../residents/stranger.ts';
import { ANSWERED_LATER, type Answer, type MemberScope, type Scope } from '../scope.ts';
import { askAgain, filesOfNobody, notUnderstood, useFormForFiles } from '../sentences.ts';
import { withoutEmoji } from '../typed-text.ts';
import type { WebhookEventOf } from '../webhook-event.ts';

type MessageEvent = WebhookEventOf<'message'>;

/** Kinds of messages that hold a file. */
const FILES: ReadonlySet<string> = new Set(['image', 'video', 'audio', 'file']);

/** What people write. Nothing of it is stored but a reason that the product asked for, and files for their own draft. */
export async function message(scope: Scope, event: MessageEvent): Promise<Answer | typeof ANSWERED_LATER> {
  const { source, message: content } = event;
  if (source.type !== 'user') return inGroup(scope, event);
  const { context, office, eventId } = scope;
  const person = { ...scope, lineUserId: source.userId };
  const answerOnce = async (answer: () => Promise<Answer>) =>
    (await claimEvent(context, eventId)) ? answer() : [];
  if (asksToRate(content.text))
    return answerOnce(async () => withComplaintNews(person, [ratingBubble(office.profile)]));
  const member = await findWriter(person);
  if (!member)
    return answerOnce(async () => withComplaintNews(person, await answerStranger(person, content.text)));
  const writer: MemberScope = { ...person, member, actor: await actorOf(context.store, member) };
  const file = fileOf(event);
  if (file && dutiesOf(office.profile, member).files) {
    await takeLater(writer, file);
    return ANSWERED_LATER;
  }
  return withNextSteps(writer, await fromMember(writer, content, answerOnce));
}

/** A file or an image that lies with LINE and can be answered; null for anything else. */
function fileOf({ message: content, replyToken }: MessageEvent): Omit<TakeFile, 'kind' | 'address'> | null {
  const { id, type, fileName, fileSize, contentProvider, imageSet } = content;
  const isImage = type === 'image' && contentProvider?.type === 'line';
  const isFile = type === 'file' && fileName !== undefined;
  if (!id || !replyToken || !(isImage || isFile)) return null;
  const set = imageSet?.total && imageSet.total > 1 ? { id: imageSet.id, total: imageSet.total } : null;
  const known = { name: isFile ? fileName : null, bytes: isFile ? Math.floor(fileSize ?? 0) : null };
  return { messageId: id, ...known, set, replyToken };
}
type TakeFile = Extract<OutboxTask, { kind: 'take_file' }>;

/** The outbox fetches it and answers: LINE waits two seconds for the answer to its webhook, and a file may take longer. */
async function takeLater(
  { context, officeId, eventId, lineUserId: address }: MemberScope,
  file: Omit<TakeFile, 'kind' | 'address'>,
): Promise<void> {
  const entry = takeFileEntry(context, { officeId, address, ...file });
  const first = await claimEvent(context, eventId, async (tx) => () => tx.create('outbox', entry));
  if (first) context.nudgeOutbox();
}

async function fromMember(
  writer: MemberScope,
  { id, type, text, emojis }: MessageEvent['message'],
  answerOnce: (answer: () => Promise<Answer>) => Promise<Answer>,
): Promise<Answer> {
  if (FILES.has(type)) {
    const { files } = dutiesOf(writer.office.profile, writer.member);
    return answerOnce(async () => [files ? useFormForFiles(writer) : filesOfNobody(writer)]);
  }
  if (type !== 'text' || text === undefined) return answerOnce(async () => [notUnderstood(writer)]);
  const said = normaliseText(withoutEmoji(text, emojis));
  const called = findCommand(said);
  const isReason =
    called && mayBeReason(called) && (await openConversation(writer.context.store, writer)) !== null;
  if (called && !isReason) return answerOnce(() => called.command.handle(writer, called.said));
  // While a reason is waited for, ข้อมูลผิด is one; and people of the office search what is theirs.
  const asked = residentAsked(said);
  if (asked && asked.a !== 'find' && !(await openConversation(writer.context.store, writer)))
    return answerOnce(() => answerResident(writer, asked));
  return typedReason(writer, said, id ?? null);
}

/** A text that is no command: the reason that is waited for, or else not understood. */
async function typedReason(scope: MemberScope, text: string, messageId: string | null): Promise<Answer> {
  const { context, office, officeId, eventId } = scope;
  let answer: Answer = [];
  const first = await claimEvent(context, eventId, async (tx) => {
    answer = [notUnderstood(scope)];
    const conversation = await openConversation(tx, scope);
    const submission = conversation && (await tx.get('submissions', conversation.submissionId));
    if (!conversation || submission?.officeId !== officeId) return () => {};
    const read = readReason({ reason: text });
    if (!read.ok) {
      answer = [askAgain(scope, read.refusal.message)];
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
        typedMessageId: messageId,
        expiresAt: conversationEnd(context),
      });
  });
  return first ? answer : [];
}

/**
 * In a group the account hears everything by LINE's design. It speaks only when it is spoken to or when a word that
 * calls it stands alone, says nothing of anybody, and keeps nothing.
 */
async function inGroup(scope: Scope, event: MessageEvent): Promise<Answer> {
  const { context, office, officeId, eventId } = scope;
  const mentioned = event.message.mention?.mentionees.some(({ isSelf }) => isSelf) ?? false;
  if (!mentioned && !callsInGroup(event.message.text)) return [];
  if (!(await claimEvent(context, eventId))) return [];
  return [
    (await isOfStaff(scope, event))
      ? groupWaitingBubble(office, await waitingNumbers(scope))
      : groupHelpBubble(office, `${context.publicUrl}/${officeId}/`),
  ];
}

/** A group that an administrator uses for the staff: it may ask what waits, by counts and numbers. */
async function isOfStaff(
  { context, officeId }: Scope,
  { source, message: { text } }: MessageEvent,
): Promise<boolean> {
  if (source.type !== 'group') return false;
  const group = await context.store.get('groups', source.groupId);
  const isUsed = group?.officeId === officeId && group.status === 'active';
  return isUsed && receivesOf(group) === 'waiting' && !asksForHelp(text);
}
