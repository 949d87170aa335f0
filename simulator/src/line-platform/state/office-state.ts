import type { SimMessage } from '../control-api.ts';

/** `stranger` never added the Official Account; `blocked` did and then blocked it. */
export type Friendship = 'friend' | 'blocked' | 'stranger';

/** A bubble as it is kept: what the screens see, and whether its quick reply buttons were used. */
export type StoredMessage = Omit<SimMessage, 'quickReplyShown'> & { quickReplyUsed?: boolean };

/** A webhook event: LINE's common properties, the rest by type. */
export type WebhookEvent = Record<string, unknown> & { type: string; webhookEventId: string };

export type SentEvent = { event: WebhookEvent; sentAt: number };
export type ReplyToken = { chatId: string; expiresAt: number; eventAt: number; used: boolean };
export type AcceptedRequest = {
  at: number;
  requestId: string;
  bodyHash: string;
  route: string;
  answer: Record<string, unknown>;
};
export type SentKind = 'reply' | 'push' | 'multicast' | 'broadcast';
export type RichMenu = Record<string, unknown> & { richMenuId: string };
export type StoredFile = { contentType: string; base64: string; fileName?: string };

export type OfficeState = {
  friendship: Record<string, Friendship>;
  /** When a person last wrote to the account in the 1:1 chat. */
  wroteAt: Record<string, number>;
  joined: Record<string, boolean>;
  /** By chat id: a user id for the 1:1 chat, or a group id. */
  chats: Record<string, StoredMessage[]>;
  contents: Record<string, StoredFile>;
  unsent: Record<string, boolean>;
  webhookEndpoint: string | null;
  /** "Use webhook" of the console: while it is off nothing is sent. */
  webhookActive: boolean;
  quotaLimit: number | null;
  /** Counted recipients by month (`2026-11`, UTC+9 as LINE counts). */
  usage: Record<string, number>;
  /** Recipients by `kind:yyyyMMdd` in UTC+9. */
  sent: Record<string, number>;
  retryKeys: Record<string, AcceptedRequest>;
  replyTokens: Record<string, ReplyToken>;
  /** The last webhook events, oldest first, for redelivery. */
  events: SentEvent[];
  richMenus: Record<string, { menu: RichMenu; image: StoredFile | null }>;
  richMenuAliases: Record<string, string>;
  defaultRichMenu: string | null;
  userRichMenus: Record<string, string>;
  /** Issued channel access tokens and when they end; a revoked one has 0. */
  channelTokens: Record<string, number>;
  /** The same of the LINE Login channel. */
  loginChannelTokens: Record<string, number>;
  liffApps: Record<string, Record<string, unknown>>;
};

export const emptyOfficeState = (): OfficeState => ({
  friendship: {},
  wroteAt: {},
  joined: {},
  chats: {},
  contents: {},
  unsent: {},
  webhookEndpoint: null,
  webhookActive: true,
  quotaLimit: null,
  usage: {},
  sent: {},
  retryKeys: {},
  replyTokens: {},
  events: [],
  richMenus: {},
  richMenuAliases: {},
  defaultRichMenu: null,
  userRichMenus: {},
  channelTokens: {},
  loginChannelTokens: {},
  liffApps: {},
});

export type PlatformState = { offices: Record<string, OfficeState>; lastMessageId: string };
