import { messageEntry } from '../queue/new-entry.ts';
import type { Answer, Scope } from './scope.ts';
import type { EventSource } from './webhook-event.ts';

/**
 * Answers an event by its reply token, which costs nothing. Where that fails (the token lives a minute), the same
 * messages go to the person through the outbox; a group is not pushed to, because that costs one message a member.
 */
export async function sendAnswer(
  { context, office, officeId, eventId }: Scope,
  source: EventSource,
  replyToken: string | undefined,
  messages: Answer,
): Promise<void> {
  if (messages.length === 0) return;
  const sent = replyToken
    ? await office.line.reply(replyToken, messages)
    : { ok: false as const, status: null, message: 'no reply token', requestId: null };
  if (sent.ok) return;
  const { status, message: error, requestId } = sent;
  const fallback = source.type === 'user' ? 'push' : 'none';
  context.logger.warn(
    { officeId, eventId, meter: 'line.reply_fallback', fallback, status, error, requestId },
    'reply failed',
  );
  if (source.type !== 'user') return;
  const entry = messageEntry(context, {
    officeId,
    about: null,
    address: source.userId,
    notice: 'answer',
    messages,
  });
  await context.store.transact(async (tx) => tx.create('outbox', entry));
  context.nudgeOutbox();
}
