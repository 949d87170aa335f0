import { findMember } from '../actors/find-member.ts';
import type { SendResult } from '../line/line-client.ts';
import { takenBy } from '../line/send-result.ts';
import { messageEntry } from '../queue/new-entry.ts';
import { doubtAnswer, settleAnswer } from '../store/once.ts';
import { answerBookOf } from './answer-book.ts';
import type { Answer, Scope } from './scope.ts';
import type { EventSource } from './webhook-event.ts';

/** `gone`: LINE does not take the token, used or too old. `perhaps`: the reply may have arrived. `not_now`: it did not. */
type Replied =
  | { ok: true }
  | { ok: false; why: 'gone' | 'perhaps' | 'not_now' | 'refused'; failure: Failure };
type Failure = Extract<SendResult, { ok: false }>;

const isTokenGone = ({ status, message }: Failure): boolean =>
  status === 400 && /invalid reply token/i.test(message);

/**
 * Replies, and asks again with the same token where the answer was lost: LINE takes one reply for it, so that a token which
 * is gone by then says that the first arrived.
 */
export async function replyOnce(
  { office }: Scope,
  token: string,
  messages: Answer,
  signal?: AbortSignal,
): Promise<Replied> {
  const first = await office.line.reply(token, messages, signal);
  if (first.ok) return first;
  const taken = takenBy(first);
  if (taken === 'not_now') return { ok: false, why: 'not_now', failure: first };
  if (taken === 'never') return { ok: false, why: isTokenGone(first) ? 'gone' : 'refused', failure: first };
  const second = await office.line.reply(token, messages, signal);
  if (second.ok || isTokenGone(second)) return { ok: true };
  return { ok: false, why: 'perhaps', failure: second };
}

/**
 * Answers an event by its reply token, which costs nothing. Where that certainly failed (the token lives a minute), the
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
  if (messages.length === 0) return;
  const { context, eventId } = scope;
  const replied: Replied = replyToken
    ? await replyOnce(scope, replyToken, messages)
    : { ok: false, why: 'gone', failure: noToken };
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
