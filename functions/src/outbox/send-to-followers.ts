import { createHash } from 'node:crypto';
import type { LineClient, LineMessage, SendResult } from '../line/line-client.ts';

/** So many calls for one part of the recipients: one whom LINE does not know is found among 500 with about 20. */
const MOST_CALLS = 60;

type Failure = Extract<SendResult, { ok: false }>;
export type SentToFollowers =
  | { ok: true; requestId: string | null; reached: string[]; unknown: string[] }
  /** `partly`: some of them have it. */
  | (Failure & { partly?: true });

/**
 * Sends to many at once. LINE refuses all of them where it does not know one: then it is looked for by halves, each with a retry key
 * that follows from the first, so that doing it again sends nothing twice. Those whom LINE does not know are given back. `key` is
 * of the whole; a failure that passes leaves the rest for the next attempt.
 */
export async function sendToFollowers(
  line: Pick<LineClient, 'multicast'>,
  { to, messages, key }: { to: readonly string[]; messages: LineMessage[]; key: string },
  signal?: AbortSignal,
): Promise<SentToFollowers> {
  const reached: string[] = [];
  const unknown: string[] = [];
  let requestId: string | null = null;
  let refusal: Failure | null = null;
  let calls = 0;
  const send = async (some: readonly string[], partKey: string): Promise<Failure | null> => {
    calls += 1;
    const sent = await line.multicast(some, messages, partKey, signal);
    if (sent.ok) {
      reached.push(...some);
      requestId = sent.requestId;
      return null;
    }
    if (!isAboutSomebody(sent)) return sent;
    refusal = sent;
    if (some.length === 1) {
      unknown.push(...some);
      return null;
    }
    if (calls >= MOST_CALLS) return sent;
    const middle = Math.ceil(some.length / 2);
    return (
      (await send(some.slice(0, middle), derivedKey(partKey, 0))) ??
      (await send(some.slice(middle), derivedKey(partKey, 1)))
    );
  };
  const failed = await send(to, key);
  if (failed) {
    // Part of them may have it: the next attempt has to come with the same keys.
    return reached.length > 0 ? { ...failed, partly: true } : failed;
  }
  // LINE knows none of them: then it is the message that is wrong, or everybody has gone.
  return reached.length === 0 && refusal ? refusal : { ok: true, requestId, reached, unknown };
}

/** LINE refused a recipient, or does not say what of the request: not what is said, which it names as `messages[0]`. */
const isAboutSomebody = ({ kind, status, message }: Failure): boolean =>
  kind === 'give_up' && status === 400 && !/messages\[/.test(message);

/** A UUID that follows from another. */
function derivedKey(key: string, part: 0 | 1): string {
  const hash = createHash('sha256').update(`${key}/${part}`).digest('hex');
  const variant = ((Number.parseInt(hash.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-5${hash.slice(13, 16)}-${variant}${hash.slice(18, 20)}-${hash.slice(20, 32)}`;
}
