import type { Delivery } from './control-api.ts';
import { findPerson, type Office } from './office.ts';
import type { Platform } from './platform.ts';
import type { StoredFile, StoredMessage, WebhookEvent } from './state/office-state.ts';

/** Where a person acts: the 1:1 chat with the account, or a group. */
export type Place = { userId: string; groupId?: string | undefined };

export const chatIdOf = (place: Place) => place.groupId ?? place.userId;

const sourceOf = (place: Place) =>
  place.groupId === undefined
    ? { type: 'user', userId: place.userId }
    : { type: 'group', groupId: place.groupId, userId: place.userId };

/** An event with LINE's common properties; `rest` holds what the type adds. */
export function newEvent(
  platform: Platform,
  type: string,
  source: Record<string, unknown>,
  rest: Record<string, unknown>,
  withReplyToken: boolean,
): WebhookEvent {
  return {
    type,
    ...rest,
    webhookEventId: platform.ids.webhookEventId(),
    deliveryContext: { isRedelivery: false },
    timestamp: platform.now(),
    source,
    ...(withReplyToken ? { replyToken: platform.ids.replyToken() } : {}),
    mode: 'active',
  };
}

const deliver = (platform: Platform, office: Office, event: WebhookEvent) =>
  platform.webhooks.deliver(office, event, event.webhookEventId);

/** Puts a person's bubble into the chat, with or without a file behind it. Returns its message id. */
function addBubble(
  platform: Platform,
  office: Office,
  place: Place,
  message: StoredMessage['message'],
  file?: StoredFile,
): string {
  const officeId = office.seed.officeId;
  const chatId = chatIdOf(place);
  const id = platform.ids.messageId();
  const displayName = findPerson(office, place.userId)?.displayName ?? '';
  const stored: StoredMessage = {
    id,
    at: platform.now(),
    from: { kind: 'user', userId: place.userId, displayName },
    via: 'user',
    message,
  };
  platform.commit([
    { officeId, kind: 'message', chatId, message: stored },
    ...(file ? [{ officeId, kind: 'content' as const, messageId: id, file }] : []),
  ]);
  platform.changes.emit('chat', { officeId, chatId });
  return id;
}

function noteWriting(platform: Platform, office: Office, place: Place) {
  if (place.groupId !== undefined) return;
  office.state.wroteAt[place.userId] = platform.now();
  platform.touch();
}

/** A person writes a text: the bubble in the chat and the message event. */
export function sayText(platform: Platform, office: Office, place: Place, text: string): Promise<Delivery> {
  noteWriting(platform, office, place);
  const id = addBubble(platform, office, place, { type: 'text', text });
  const message = {
    type: 'text',
    id,
    text,
    quoteToken: platform.ids.opaque(64),
    markAsReadToken: `read-${id}`,
  };
  return deliver(platform, office, newEvent(platform, 'message', sourceOf(place), { message }, true));
}

/** A person sends a file or an image; its bytes are then at `/v2/bot/message/{id}/content`. */
export function sendFile(
  platform: Platform,
  office: Office,
  place: Place,
  file: StoredFile & { fileName: string },
  /** Of images that are sent together. */
  imageSet?: { id: string; index: number; total: number },
): Promise<Delivery> {
  noteWriting(platform, office, place);
  const type = file.contentType.startsWith('image/') ? 'image' : 'file';
  const fileSize = Buffer.from(file.base64, 'base64').length;
  const id = addBubble(platform, office, place, { type, fileName: file.fileName, fileSize }, file);
  const message =
    type === 'image'
      ? {
          type,
          id,
          contentProvider: { type: 'line' },
          quoteToken: platform.ids.opaque(64),
          ...(imageSet && { imageSet }),
        }
      : { type, id, fileName: file.fileName, fileSize };
  return deliver(
    platform,
    office,
    newEvent(
      platform,
      'message',
      sourceOf(place),
      { message: { ...message, markAsReadToken: `read-${id}` } },
      true,
    ),
  );
}

/** A press of a postback button. `displayText` shows as the person's bubble and causes no event of its own. */
export function pressPostback(
  platform: Platform,
  office: Office,
  place: Place,
  postback: { data: string; params?: Record<string, string> },
  displayText?: string,
): Promise<Delivery> {
  noteWriting(platform, office, place);
  if (displayText !== undefined) addBubble(platform, office, place, { type: 'text', text: displayText });
  return deliver(platform, office, newEvent(platform, 'postback', sourceOf(place), { postback }, true));
}

/** A person takes a message back: it leaves the chat, and its content is gone (410). */
export function unsendMessage(
  platform: Platform,
  office: Office,
  place: Place,
  message: StoredMessage,
): Promise<Delivery> {
  const messageId = message.id;
  office.state.unsent[messageId] = true;
  delete office.state.contents[messageId];
  message.message = { type: 'unsent' };
  platform.touch();
  platform.changes.emit('chat', { officeId: office.seed.officeId, chatId: chatIdOf(place) });
  return deliver(
    platform,
    office,
    newEvent(platform, 'unsend', sourceOf(place), { unsend: { messageId } }, false),
  );
}

export function changeFriendship(
  platform: Platform,
  office: Office,
  userId: string,
  follows: boolean,
): Promise<Delivery> {
  const wasBlocked = office.state.friendship[userId] === 'blocked';
  office.state.friendship[userId] = follows ? 'friend' : 'blocked';
  platform.touch();
  platform.changes.emit('chat', { officeId: office.seed.officeId, chatId: userId });
  const source = { type: 'user', userId };
  const event = follows
    ? newEvent(platform, 'follow', source, { follow: { isUnblocked: wasBlocked } }, true)
    : newEvent(platform, 'unfollow', source, {}, false);
  return deliver(platform, office, event);
}

export function changeMembership(
  platform: Platform,
  office: Office,
  groupId: string,
  joined: boolean,
): Promise<Delivery> {
  office.state.joined[groupId] = joined;
  platform.touch();
  platform.changes.emit('chat', { officeId: office.seed.officeId, chatId: groupId });
  const source = { type: 'group', groupId };
  return deliver(platform, office, newEvent(platform, joined ? 'join' : 'leave', source, {}, joined));
}
