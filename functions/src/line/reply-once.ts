import type { LineClient, LineMessage, SendResult } from './line-client.ts';
import { takenBy } from './send-result.ts';

/** `gone`: LINE does not take the token, used or too old. `perhaps`: the reply may have arrived. `not_now`: it did not. */
export type Replied =
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
  line: Pick<LineClient, 'reply'>,
  token: string,
  messages: LineMessage[],
  signal?: AbortSignal,
): Promise<Replied> {
  const first = await line.reply(token, messages, signal);
  if (first.ok) return first;
  const taken = takenBy(first);
  if (taken === 'not_now') return { ok: false, why: 'not_now', failure: first };
  if (taken === 'never') return { ok: false, why: isTokenGone(first) ? 'gone' : 'refused', failure: first };
  const second = await line.reply(token, messages, signal);
  if (second.ok || isTokenGone(second)) return { ok: true };
  return { ok: false, why: 'perhaps', failure: second };
}
