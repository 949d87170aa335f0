import { createHash } from 'node:crypto';
import { lifetimes } from './limits.ts';
import { LineApiError, lineError } from './line-error.ts';
import { countingDay, type Office, usedThisMonth } from './office.ts';
import type { Answer, OfficeCall } from './route.ts';
import type { Change } from './state/changes.ts';
import type { SentKind, StoredMessage } from './state/office-state.ts';

/** `chatId` receives the messages; `counted` people of it count against the quota. */
export type Target = { chatId: string; counted: number };

type Sending = {
  kind: SentKind;
  messages: (Record<string, unknown> & { type: string })[];
  targets: Target[];
  /** Reply and push tell the ids of what they sent; multicast and broadcast answer `{}`. */
  tellsIds: boolean;
  /** Committed together with the messages. */
  also?: Change[];
};

const quotable = new Set(['text', 'textV2', 'sticker', 'image', 'video', 'template', 'flex', 'imagemap']);
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const retryKeyOf = (call: OfficeCall) => {
  const header = call.headers['x-line-retry-key'];
  return typeof header === 'string' ? header : undefined;
};

/** Reply takes no retry key: LINE refuses the whole request. */
export function refuseRetryKey(call: OfficeCall): void {
  if (retryKeyOf(call) !== undefined) throw lineError(400, 'The retry key cannot be used with this endpoint');
}

/**
 * Answers a repeated retry key: 409 with what the first request was answered. Comes before every other check,
 * for the first request may have changed what they would find.
 */
export function refuseRepeated(call: OfficeCall, route: string): void {
  const key = retryKeyOf(call);
  if (key === undefined) return;
  if (!uuid.test(key)) throw lineError(400, 'The value of X-Line-Retry-Key is not a UUID');
  const accepted = call.office.state.retryKeys[key.toLowerCase()];
  if (!accepted || call.now - accepted.at >= lifetimes.retryKey) return;
  if (accepted.bodyHash !== hashOf(call.raw) || accepted.route !== route)
    throw lineError(400, 'The retry key was used with a different request');
  throw new LineApiError(
    409,
    { message: 'The retry key is already accepted', ...accepted.answer },
    { 'x-line-accepted-request-id': accepted.requestId },
  );
}

const hashOf = (raw: Buffer) => createHash('sha256').update(raw).digest('hex');

function refuseBeyondQuota(office: Office, counted: number, now: number): void {
  const { quotaLimit } = office.state;
  if (quotaLimit !== null && counted > 0 && usedThisMonth(office, now) + counted > quotaLimit)
    throw lineError(429, 'You have reached your monthly limit.');
}

/** Puts messages into chats, counts them and remembers the retry key, all or nothing. */
export function send(call: OfficeCall, { kind, messages, targets, tellsIds, also = [] }: Sending): Answer {
  const { platform, office, now } = call;
  const officeId = office.seed.officeId;
  const counted = targets.reduce((sum, target) => sum + target.counted, 0);
  if (kind !== 'reply') refuseBeyondQuota(office, counted, now);

  const key = retryKeyOf(call)?.toLowerCase();
  const { day, month } = countingDay(now);
  const sentMessages = messages.map((message) => ({
    id: platform.ids.messageId(),
    ...(quotable.has(message.type) ? { quoteToken: platform.ids.opaque(64) } : {}),
  }));
  const answer = tellsIds ? { sentMessages } : {};

  const changes: Change[] = targets.flatMap(({ chatId }) =>
    messages.map((message, index): Change => {
      const bubble: StoredMessage = {
        id: sentMessages[index]?.id ?? platform.ids.messageId(),
        at: now,
        from: { kind: 'bot' },
        via: kind,
        message,
        ...(key === undefined ? {} : { retryKey: key }),
      };
      return { officeId, kind: 'message', chatId, message: bubble };
    }),
  );
  const recipients = kind === 'reply' ? 1 : counted;
  changes.push({
    officeId,
    kind: 'counted',
    month,
    quota: kind === 'reply' ? 0 : counted,
    day: `${kind}:${day}`,
    recipients,
  });
  if (key !== undefined) {
    const request = { at: now, requestId: call.requestId, bodyHash: hashOf(call.raw), route: kind, answer };
    changes.push({ officeId, kind: 'accepted', key, request });
  }
  platform.commit([...changes, ...also]);
  for (const { chatId } of targets) platform.changes.emit('chat', { officeId, chatId });
  return { body: answer };
}
