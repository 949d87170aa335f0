import { refuse } from '@prakat/shared/refusals';
import { say } from '../cards/flex/parts.ts';
import type { Context } from '../context.ts';
import { type Answering, REMEMBER_MS } from '../store/once.ts';
import { answerBookOf } from './answer-book.ts';
import { eventHandlers } from './events/index.ts';
import { answerAgain } from './owed-answers.ts';
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
  const eventId = event.webhookEventId;
  const answering = answeringOf(officeId, event);
  const scope: Scope = {
    context: answering ? withAnswering(context, answering) : context,
    office,
    officeId,
    eventId,
  };
  const log = { officeId, eventId: scope.eventId, type: event.type };
  try {
    const handle = eventHandlers[event.type] as Handler;
    const work = () => handle(scope, event);
    const messages = await (answering ? answerBookOf(context).whileAnswering(eventId, work) : work());
    context.logger.debug({ ...log, messages: messages.length }, 'webhook event handled');
    if (messages.length > 0)
      return sender(scope, () =>
        sendAnswer(scope, event.source, event.replyToken, messages, answering !== null),
      );
    // It was seen before; whoever handled it may have been killed before the person had an answer.
    return answering ? guarded(scope, () => answerAgain(context, eventId)) : null;
  } catch (error) {
    if (isStoreFailure(error)) throw error;
    const reference = context.newId().slice(0, 8);
    context.logger.error({ ...log, err: error, reference }, 'webhook event failed');
    const isHeard = event.source.type === 'user' && event.replyToken;
    const sorry = [say(refuse('unexpected', { reference }).refusal.message)];
    return isHeard ? sender(scope, () => sendAnswer(scope, event.source, event.replyToken, sorry)) : null;
  }
}

/** The answer that the press of a button in a 1:1 chat is owed; null for any other event. */
function answeringOf(officeId: string, event: WebhookEvent): Answering | null {
  const { type, source, replyToken, webhookEventId: eventId } = event;
  if (type !== 'postback' || source.type !== 'user' || !replyToken) return null;
  const { userId: lineUserId } = source;
  return { eventId, owed: { officeId, lineUserId, replyToken, data: event.postback.data, inDoubt: false } };
}

/** Whoever runs the product may still change the context, so it is looked through and not copied. */
const withAnswering = (context: Context, answering: Answering): Context =>
  Object.create(context, { answering: { value: answering } });

const sender = (scope: Scope, send: () => Promise<void>): SendAnswer =>
  guarded(scope, () => answerBookOf(scope.context).whileAnswering(scope.eventId, send));

const guarded = ({ context, officeId, eventId }: Scope, send: () => Promise<void>): SendAnswer => {
  return async () => {
    try {
      await send();
    } catch (error) {
      context.logger.error({ officeId, eventId, err: error }, 'answer could not be sent or queued');
    }
  };
};
