import type { ANSWERED_LATER, Answer, Scope } from '../scope.ts';
import type { WebhookEvent, WebhookEventOf } from '../webhook-event.ts';
import { follow, unfollow } from './friends.ts';
import { join, leave } from './groups.ts';
import { message } from './message.ts';
import { postback } from './postback.ts';
import { unsend } from './unsend.ts';

type EventHandlers = {
  [T in WebhookEvent['type']]: (
    scope: Scope,
    event: WebhookEventOf<T>,
  ) => Promise<Answer | typeof ANSWERED_LATER>;
};

/** Every event the product reacts to. A handler gives the event its effect once and returns what to answer. */
export const eventHandlers: EventHandlers = { follow, unfollow, join, leave, message, unsend, postback };
