import { findMember } from '../actors/find-member.ts';
import { MOST_MESSAGES } from '../cards/pack-messages.ts';
import type { LineMessage, SendResult } from '../line/line-client.ts';
import { type Replied, replyOnce } from '../line/reply-once.ts';
import { type Offered, offerHeld, settleOffered } from '../outbox/offer.ts';
import { messageEntry } from '../queue/new-entry.ts';
import { doubtAnswer, settleAnswer } from '../store/once.ts';
import { answerBookOf } from './answer-book.ts';
import { type News, offerNews, settleNews } from './residents/category-news.ts';
import type { Answer, PersonScope, Scope } from './scope.ts';
import type { EventSource } from './webhook-event.ts';

type Failure = Extract<SendResult, { ok: false }>;

/**
 * Answers an event by its reply token, which costs nothing, and says with it what waits for its chat and what is new in what a person follows; an event that is not
 * answered (`messages` is empty) brings that alone. Where that certainly failed (the token lives a minute), the
 * same messages go to the person through the outbox; a group is not pushed to, because that costs one message a member.
 * What may have arrived is not pushed. A press whose reply LINE could not take now stays owed its answer (`isPress`).
 */
export async function sendAnswer(
  scope: Scope,
  source: EventSource,
  replyToken: string | undefined,
  messages: Answer,
  isPress = false,
): Promise<void> {
  const { context, eventId } = scope;
  const chat = chatOf(source);
  const offered =
    replyToken && chat
      ? await offerHeld(
          context,
          scope.officeId,
          { chat, token: replyToken, eventId },
          MOST_MESSAGES - messages.length,
        )
      : null;
  const person = source.type === 'user' && replyToken ? { ...scope, lineUserId: source.userId } : null;
  const room = MOST_MESSAGES - messages.length - (offered?.messages.length ?? 0);
  const news = person && (await offerNews(person, room));
  if (messages.length === 0 && !offered && !news) return;
  const replied: Replied = replyToken
    ? await replyWith(scope, replyToken, messages, { offered, news: person && news && { person, news } })
    : { ok: false, why: 'gone', failure: noToken };
  if (messages.length === 0) return;
  if (replied.ok) {
    if (isPress) await answerBookOf(context).note(eventId);
    return;
  }
  const { why, failure } = replied;
  const staysOwed = isPress && (why === 'perhaps' || why === 'not_now');
  const fallback = staysOwed ? 'later' : why === 'perhaps' || source.type !== 'user' ? 'none' : 'push';
  logFailure(scope, fallback, failure);
  if (staysOwed && why === 'perhaps') await doubtAnswer(context, eventId);
  if (fallback === 'push' && source.type === 'user')
    await pushInstead(scope, source.userId, messages, isPress);
}

/** Replies with the answer and what waited for the chat. Where LINE refuses the two together, the answer is given all the same. */
async function replyWith(
  { context, office: { line } }: Scope,
  token: string,
  messages: Answer,
  { offered, news }: { offered: Offered | null; news: { person: PersonScope; news: News } | null },
): Promise<Replied> {
  if (!offered && !news) return replyOnce(line, token, messages);
  const held = [...(offered?.messages ?? []), ...(news ? [news.news.message] : [])];
  const replied = await replyOnce(line, token, joined(messages, held));
  if (offered) await settleOffered(context, offered, replied);
  if (news) await settleNews(news.person, news.news, replied.ok);
  const isRefused = !replied.ok && replied.why === 'refused' && messages.length > 0;
  return isRefused ? replyOnce(line, token, messages) : replied;
}

/** LINE shows quick replies of the last message alone: those of the answer go on standing at the end. */
function joined(messages: Answer, held: readonly LineMessage[]): Answer {
  const quickReply = messages.at(-1)?.quickReply;
  const last = held.at(-1);
  if (!quickReply || !last) return [...messages, ...held];
  const { quickReply: _, ...answer } = messages.at(-1) as LineMessage;
  return [...messages.slice(0, -1), answer as LineMessage, ...held.slice(0, -1), { ...last, quickReply }];
}

const chatOf = (source: EventSource): string | null => {
  if (source.type === 'user') return source.userId;
  return source.type === 'group' ? source.groupId : null;
};

const noToken: Failure = {
  ok: false,
  kind: 'give_up',
  status: null,
  message: 'no reply token',
  requestId: null,
};

export function logFailure(
  { context, officeId, eventId }: Scope,
  fallback: 'push' | 'later' | 'none',
  { status, message: error, requestId }: Failure,
): void {
  context.logger.warn(
    { officeId, eventId, meter: 'line.reply_fallback', fallback, status, error, requestId },
    'reply failed',
  );
}

/**
 * The answer as a message, which counts against the quota; in the same transaction the press is owed nothing more. To people of the
 * office alone: nobody is pushed to who has no more than written to the account.
 */
export async function pushInstead(
  { context, officeId, eventId }: Scope,
  address: string,
  messages: Answer,
  isPress: boolean,
): Promise<void> {
  const entry = messageEntry(context, { officeId, about: null, address, notice: 'answer', messages });
  await context.store.transact(async (tx) => {
    if (await findMember(tx, officeId, address)) tx.create('outbox', entry);
    if (isPress) settleAnswer(context, tx, eventId);
  });
  context.nudgeOutbox();
}
