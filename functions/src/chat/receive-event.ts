import { decodePostback } from '@prakat/shared/buttons/postback-data';
import { refuse } from '@prakat/shared/refusals';
import { say } from '../cards/flex/parts.ts';
import type { Context } from '../context.ts';
import { type Answering, REMEMBER_MS } from '../store/once.ts';
import { answerBookOf } from './answer-book.ts';
import { eventHandlers } from './events/index.ts';
import { showLoadingSoon } from './loading.ts';
import { answerAgain } from './owed-answers.ts';
import { ANSWERED_LATER, type Answer, type Scope } from './scope.ts';
import { sendAnswer } from './send-answer.ts';
import { type AnyEvent, anyEventSchema, type WebhookEvent, webhookEventSchema } from './webhook-event.ts';

/** Sends the answer to an event whose effect is durable. Never throws. */
export type SendAnswer = () => Promise<void>;

type Handler = (scope: Scope, event: WebhookEvent) => Promise<Answer | typeof ANSWERED_LATER>;

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
    return silently({ context, office, officeId }, anyEventSchema.safeParse(raw).data);
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
  const eventId = event.webhookEventId;
  const answering = answeringOf(officeId, event);
  const scope: Scope = {
    context: answering ? withAnswering(context, answering) : context,
    office,
    officeId,
    eventId,
  };
  const log = { officeId, eventId: scope.eventId, type: event.type };
  const leaveBook = answering ? answerBookOf(context).begin(eventId) : () => {};
  const hideLoading = showLoadingSoon(office, event);
  const end = () => {
    hideLoading();
    leaveBook();
  };
  const answerBy = (send: () => Promise<void>) => sender(scope, () => send().finally(end));
  try {
    const handle = eventHandlers[event.type] as Handler;
    const messages = await handle(scope, event);
    if (messages === ANSWERED_LATER) {
      end();
      context.logger.debug(log, 'webhook event will be answered');
      return null;
    }
    context.logger.debug({ ...log, messages: messages.length }, 'webhook event handled');
    if (messages.length > 0) {
      const { source, replyToken } = event;
      return answerBy(() => sendAnswer(scope, source, replyToken, messages, answering !== null));
    }
    end();
    // It was seen before; whoever handled it may have been killed before the person had an answer.
    return answering ? sender(scope, () => answerAgain(context, eventId)) : silently(scope, event);
  } catch (error) {
    end();
    if (isStoreFailure(error)) throw error;
    const reference = context.newId().slice(0, 8);
    context.logger.error({ ...log, err: error, reference }, 'webhook event failed');
    const { source, replyToken } = event;
    if (source.type !== 'user' || !replyToken) return null;
    const sorry = [say(refuse('unexpected', { reference }).refusal.message)];
    return sender(scope, () => sendAnswer(scope, source, replyToken, sorry));
  }
}

/** What waits for a chat is said there whatever somebody did, also what the product does not react to; nothing else is. */
function silently(scope: Omit<Scope, 'eventId'>, event: AnyEvent | undefined): SendAnswer | null {
  if (event?.mode !== 'active' || !event.replyToken) return null;
  const { source, replyToken, webhookEventId: eventId } = event;
  return sender({ ...scope, eventId }, () => sendAnswer({ ...scope, eventId }, source, replyToken, []));
}

/** The answer that the press of a button in a 1:1 chat is owed; null for any other event. */
function answeringOf(officeId: string, event: WebhookEvent): Answering | null {
  const { type, source, replyToken, webhookEventId: eventId } = event;
  if (type !== 'postback' || source.type !== 'user' || !replyToken) return null;
  // Nobody learns who said how satisfied they are, not even for a moment.
  const { a } = decodePostback(event.postback.data) ?? {};
  // A tab is answered by LINE.
  if (a === 'rate' || a === 'tab') return null;
  const { userId: lineUserId } = source;
  return { eventId, owed: { officeId, lineUserId, replyToken, data: event.postback.data } };
}

/** Whoever runs the product may still change the context, so it is looked through and not copied. */
const withAnswering = (context: Context, answering: Answering): Context =>
  Object.create(context, { answering: { value: answering } });

const sender = ({ context, officeId, eventId }: Scope, send: () => Promise<void>): SendAnswer => {
  return async () => {
    try {
      await send();
    } catch (error) {
      context.logger.error({ officeId, eventId, err: error }, 'answer could not be sent or queued');
    }
  };
};
