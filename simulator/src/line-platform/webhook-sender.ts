import { createHmac } from 'node:crypto';
import type { Delivery } from './control-api.ts';
import { lifetimes } from './limits.ts';
import type { Office } from './office.ts';
import type { Change } from './state/changes.ts';
import type { WebhookEvent } from './state/office-state.ts';

type AnyEvent = Record<string, unknown> & { type: string };

export type WebhookOptions = {
  now: () => number;
  commit: (changes: Change[]) => void;
  productUrl: () => string;
  /** LINE waits two seconds. */
  timeoutMs?: number;
};

/** `x-line-signature`: Base64 of HMAC-SHA256 over the very bytes of the body. */
export const signatureOf = (body: string, channelSecret: string) =>
  createHmac('sha256', channelSecret).update(body, 'utf8').digest('base64');

const chatOf = (event: Record<string, unknown>): string | null => {
  const source = event.source;
  if (typeof source !== 'object' || source === null) return null;
  if ('groupId' in source && typeof source.groupId === 'string') return source.groupId;
  return 'userId' in source && typeof source.userId === 'string' ? source.userId : null;
};

/**
 * Signs and delivers webhooks, one at a time per chat. A reply token lives from the moment its event is sent.
 * Nothing is sent again by itself: LINE's redelivery is off unless an office switches it on.
 */
export function createWebhookSender({ now, commit, productUrl, timeoutMs = 2000 }: WebhookOptions) {
  const queues = new Map<string, Promise<unknown>>();
  let underWay = 0;

  const addressOf = (office: Office) =>
    office.state.webhookEndpoint ?? `${productUrl()}/line/${office.seed.officeId}/webhook`;

  async function post(
    office: Office,
    url: string,
    events: unknown[],
  ): Promise<Omit<Delivery, 'webhookEventId'>> {
    const body = JSON.stringify({ destination: office.seed.channel.botUserId, events });
    const startedAt = performance.now();
    const ms = () => Math.round(performance.now() - startedAt);
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'user-agent': 'LineBotWebhook/2.0',
          'x-line-signature': signatureOf(body, office.seed.channel.channelSecret),
        },
        body,
        redirect: 'manual',
        signal: AbortSignal.timeout(timeoutMs),
      });
      await response.arrayBuffer();
      const ok = response.status >= 200 && response.status < 300;
      return { status: response.status, ms: ms(), ...(ok ? {} : { error: 'error_status_code' }) };
    } catch (error) {
      const late = error instanceof DOMException && error.name === 'TimeoutError';
      return { status: null, ms: ms(), error: late ? 'request_timeout' : 'could_not_connect' };
    }
  }

  /** Sends one event as it is, after the events before it in its chat. */
  async function deliver(office: Office, event: AnyEvent, webhookEventId: string): Promise<Delivery> {
    if (!office.state.webhookActive) return { webhookEventId, status: null, ms: 0, error: 'webhook_off' };
    const chatId = chatOf(event);
    const queueKey = `${office.seed.officeId}/${chatId ?? ''}`;
    underWay += 1;
    const sent = (queues.get(queueKey) ?? Promise.resolve())
      .then(async () => {
        startReplyToken(office, { ...event, webhookEventId }, chatId);
        return { webhookEventId, ...(await post(office, addressOf(office), [event])) };
      })
      .finally(() => {
        underWay -= 1;
        if (queues.get(queueKey) === sent) queues.delete(queueKey);
      });
    queues.set(queueKey, sent);
    return sent;
  }

  function startReplyToken(office: Office, event: WebhookEvent, chatId: string | null) {
    const officeId = office.seed.officeId;
    const changes: Change[] = [{ officeId, kind: 'event', sent: { event, sentAt: now() } }];
    const token = event.replyToken;
    if (typeof token === 'string' && chatId !== null) {
      const eventAt = typeof event.timestamp === 'number' ? event.timestamp : now();
      const used = office.state.replyTokens[token]?.used ?? false;
      const expiresAt = Math.min(now() + lifetimes.replyToken, eventAt + lifetimes.replyTokenAfterEvent);
      changes.push({ officeId, kind: 'replyToken', token, value: { chatId, expiresAt, eventAt, used } });
    }
    commit(changes);
  }

  /** Sends an event again; the last one when no id is given. Undefined when there is no such event. */
  function redeliver(office: Office, webhookEventId?: string): Promise<Delivery> | undefined {
    const found =
      webhookEventId === undefined
        ? office.state.events.at(-1)
        : office.state.events.find((sent) => sent.event.webhookEventId === webhookEventId);
    if (!found) return undefined;
    const event = { ...found.event, deliveryContext: { isRedelivery: true } };
    return deliver(office, event, found.event.webhookEventId);
  }

  async function settle(): Promise<void> {
    while (underWay > 0) await Promise.allSettled([...queues.values()]);
  }

  return {
    deliver,
    redeliver,
    settle,
    addressOf,
    test: (office: Office, url: string) => post(office, url, []),
  };
}
export type WebhookSender = ReturnType<typeof createWebhookSender>;
