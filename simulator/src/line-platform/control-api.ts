/**
 * The simulator's own doors, under `/_sim/`: what the phone screens, the demo and the tests use. LINE has
 * nothing like them. All bodies and answers are JSON; a refusal is `{ error: string }` with a 4xx status.
 *
 * | door | body or query | answer |
 * |---|---|---|
 * | GET  /_sim/offices | | `SimOffice[]` |
 * | GET  /_sim/chats | officeId, userId | `SimChat[]`: the person's 1:1 chat and groups, newest first |
 * | GET  /_sim/received | officeId, userId or groupId | `SimMessage[]`, oldest first: what the chat holds |
 * | GET  /_sim/stream | | server-sent events: `chat` with `{officeId, chatId}` whenever a chat changes |
 * | POST /_sim/say | `{officeId, userId, text, groupId?}` | `Delivery` |
 * | POST /_sim/press | `{officeId, userId, groupId?, messageId, label, params?}` or `{…, data, displayText?, params?}`; `messageId: 'richmenu'` presses the rich menu | `Delivery`, `{open: url}` for a uri action, `{copied: text}` for a clipboard action |
 * | POST /_sim/send-file | `{officeId, userId, groupId?, fileName, contentType, base64, imageSet?}` an image or any file, ≤ 10 MB; `imageSet: {id, index, total}` for images that are sent together | `Delivery` |
 * | POST /_sim/unsend | `{officeId, userId, groupId?, messageId}` | `Delivery` |
 * | POST /_sim/follow, /_sim/unfollow | `{officeId, userId}` | `Delivery` |
 * | POST /_sim/join, /_sim/leave | `{officeId, groupId}` | `Delivery` |
 * | POST /_sim/event | `{officeId, event}` a whole webhook event, sent as it is | `Delivery` |
 * | POST /_sim/redeliver | `{officeId, webhookEventId?}` without an id, the last one | `Delivery` |
 * | POST /_sim/fail | `{route, status, times, message?, after?}` the next calls fail; `after: true` accepts the message first and then answers with the failure; status 0 cuts the connection | `{}` |
 * | POST /_sim/delay | `{route, ms, times, officeId?}` the next calls, or those of one office, take so long | `{}` |
 * | POST /_sim/heal | | `{}`: nothing fails or is delayed any more |
 * | POST /_sim/quota | `{officeId, limit}` null for no limit | `SimQuota` |
 * | GET  /_sim/quota | officeId | `SimQuota` |
 * | POST /_sim/webhook | `{officeId, active}` "Use webhook" of the console: while it is off, nothing is sent | `{}` |
 * | GET  /_sim/clock | | `{now: number}` |
 * | POST /_sim/clock | `{advanceMs}` or `{now}`; also told to the product at `PRODUCT_URL/_sim/clock` | `{now}` |
 * | GET  /_sim/id-token | officeId, userId | `{idToken, expiresAt, accessToken}` as `liff.getIDToken()` and `liff.getAccessToken()` would give |
 * | GET  /_sim/rich-menu-image | officeId, richMenuId | the image's bytes |
 * | GET  /_sim/content | officeId, messageId | the bytes of a picture that a person sent; `received` says where as `previewImageUrl` |
 * | GET  /_sim/requests | officeId? | `SimRequest[]`: the last calls of the LINE API, and what was answered |
 * | POST /_sim/settle | | answers when no webhook is under way |
 * | GET  /_sim/coverage | | the coverage table |
 * | POST /_sim/reset | | empties chats, queues and counters |
 *
 * `GET /_sim/offices` also names the product's address in the header `x-product-url`.
 *
 * `route` names a LINE route by its operation id in line-openapi: `pushMessage`, `replyMessage`, `getProfile`, ….
 */
export type SimOffice = {
  officeId: string;
  botName: string;
  basicId: string;
  liffId: string;
  people: {
    key: string;
    userId: string;
    displayName: string;
    name: string;
    title: string;
    follows: boolean;
  }[];
  groups: { key: string; groupId: string; name: string; members: string[]; joined: boolean }[];
};

/** `chatId` is the person's user id for the 1:1 chat with the Official Account, else the group id. */
export type SimChat = {
  chatId: string;
  kind: 'user' | 'group';
  name: string;
  lastText: string;
  lastAt: number;
  count: number;
  /** In the 1:1 chat: the rich menu linked to the person, else the account's default. */
  richMenu?: SimRichMenu;
};

/** A rich menu as it was created, and where its image is. */
export type SimRichMenu = Record<string, unknown> & { richMenuId: string; imageUrl: string };

/** One bubble in a chat. `message` is the LINE message object exactly as it was sent. */
export type SimMessage = {
  id: string;
  at: number;
  /** The bot or a person. */
  from: { kind: 'bot' } | { kind: 'user'; userId: string; displayName: string };
  via: 'reply' | 'push' | 'multicast' | 'broadcast' | 'user';
  message: Record<string, unknown> & { type: string };
  retryKey?: string;
  /** True while its quick reply buttons still show: the last message of the chat, not yet tapped. */
  quickReplyShown: boolean;
};

export type Delivery = { webhookEventId: string; status: number | null; ms: number; error?: string };
export type SimQuota = { limit: number | null; used: number };
export type SimRequest = {
  at: number;
  officeId: string | null;
  method: string;
  path: string;
  route: string | null;
  status: number;
  body: unknown;
  answer: unknown;
  ms: number;
};
