import { refuse } from '@prakat/shared/refusals';
import { say } from '../cards/flex/parts.ts';
import { REMEMBER_MS } from '../store/once.ts';
import { eventHandlers } from './events/index.ts';
import type { Answer, Scope } from './scope.ts';
import { sendAnswer } from './send-answer.ts';
import { type WebhookEvent, webhookEventSchema } from './webhook-event.ts';

/** Sends the answer to an event whose effect is durable. Never throws. */
export type SendAnswer = () => Promise<void>;

type Handler = (scope: Scope, event: WebhookEvent) => Promise<Answer>;

/**
 * Gives one webhook event its effect, once, and returns how to answer it; null for what the product does not
 * react to. Throws when the store failed, so that LINE may deliver the event again; any other fault is logged,
 * and the person is told.
 */
export async function receiveEvent(
  { context, office, officeId }: Omit<Scope, 'eventId'>,
  raw: unknown,
  isStoreFailure: (error: unknown) => boolean,
): Promise<SendAnswer | null> {
  const parsed = webhookEventSchema.safeParse(raw);
  if (!parsed.success) {
    context.logger.debug({ officeId }, 'webhook event of no interest');
    return null;
  }
  const event = parsed.data;
  // In standby another module channel answers; ours has no reply token and stays quiet.
  if (event.mode !== 'active') return null;
  // What had its effect longer ago is not remembered any more: a copy of it would have it again.
  if (context.clock() - event.timestamp >= REMEMBER_MS) {
    context.logger.warn(
      { officeId, eventId: event.webhookEventId, type: event.type },
      'webhook event too old',
    );
    return null;
  }
  const scope: Scope = { context, office, officeId, eventId: event.webhookEventId };
  const log = { officeId, eventId: scope.eventId, type: event.type };
  try {
    const handle = eventHandlers[event.type] as Handler;
    const messages = await handle(scope, event);
    context.logger.debug({ ...log, messages: messages.length }, 'webhook event handled');
    return messages.length > 0 ? sender(scope, event, messages) : null;
  } catch (error) {
    if (isStoreFailure(error)) throw error;
    const reference = context.newId().slice(0, 8);
    context.logger.error({ ...log, err: error, reference }, 'webhook event failed');
    const isPress = event.source.type === 'user' && event.replyToken;
    return isPress ? sender(scope, event, [say(refuse('unexpected', { reference }).refusal.message)]) : null;
  }
}

const sender = (scope: Scope, event: WebhookEvent, messages: Answer): SendAnswer => {
  return async () => {
    try {
      await sendAnswer(scope, event.source, event.replyToken, messages);
    } catch (error) {
      const { officeId, eventId, context } = scope;
      context.logger.error({ officeId, eventId, err: error }, 'answer could not be sent or queued');
    }
  };
};
