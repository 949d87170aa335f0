import type { messagingApi } from '@line/bot-sdk';
import type { MessageContent } from './message-content.ts';

export type LineMessage = messagingApi.Message;

export type SendResult =
  | { ok: true; requestId: string | null }
  | {
      ok: false;
      /** `retry`: try again later with the same key. `give_up`: it will never be accepted. `quota`: not this month. */
      kind: 'retry' | 'give_up' | 'quota';
      status: number | null;
      message: string;
      requestId: string | null;
      /** LINE was not even reached, so that it took nothing. */
      unsent?: true;
    };

/** A group as LINE knows it: with its name, `gone` where the account is not in it, `unknown` while LINE does not say. */
export type FoundGroup = { name: string } | 'gone' | 'unknown';

/** The few LINE calls the product makes, for one office's channel. */
export interface LineClient {
  /** Free, once per token, within a minute of the webhook; cannot carry a retry key. */
  reply(replyToken: string, messages: LineMessage[], signal?: AbortSignal): Promise<SendResult>;
  /** Counted per recipient. The same retry key never delivers twice within 24 hours. `signal` breaks it off. */
  push(to: string, messages: LineMessage[], retryKey: string, signal?: AbortSignal): Promise<SendResult>;
  /** The same to many at once, at most 500: LINE refuses all where it does not know one. Whoever blocked the account is not counted. */
  multicast(
    to: readonly string[],
    messages: LineMessage[],
    retryKey: string,
    signal?: AbortSignal,
  ): Promise<SendResult>;
  /** The same to every friend of the account. */
  broadcast(messages: LineMessage[], retryKey: string, signal?: AbortSignal): Promise<SendResult>;
  /** Friends who have not blocked the account, as LINE counted them on a day (`yyyyMMdd`, UTC+9); null where it does not say. */
  friends(date: string): Promise<number | null>;
  findGroup(groupId: string): Promise<FoundGroup>;
  /** Fetches what somebody sent in a chat, of at most `most` bytes. */
  content(messageId: string, most: number, signal?: AbortSignal): Promise<MessageContent>;
  /** Shows in the 1:1 chat that an answer is on its way, until it comes; free. That it does not work is no matter. */
  showLoading(userId: string): Promise<void>;
  /**
   * Shows a person one of the rich menus with these aliases, the first unless another of them is open there; the
   * account's own for none. Costs no message, and the same again changes nothing.
   */
  showMenu(userId: string, aliases: readonly string[], signal?: AbortSignal): Promise<SendResult>;
  /** People of a group whom a push to it counts, without the account itself; null where LINE does not say. */
  memberCount(groupId: string): Promise<number | null>;
  /** What the account may push in the month (null: as much as it likes) and has by now; null where LINE does not say. */
  quota(): Promise<{ limit: number | null; used: number } | null>;
}
