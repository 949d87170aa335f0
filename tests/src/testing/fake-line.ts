import type { LineClient, LineMessage, SendResult } from '@prakat/functions/line/line-client';
import type { MessageContent } from '@prakat/functions/line/message-content';

export type Push = { to: string; messages: LineMessage[]; retryKey: string };

export const accepted: SendResult = { ok: true, requestId: 'request-1' };
export const later: SendResult = {
  ok: false,
  kind: 'retry',
  status: 500,
  message: 'Internal Server Error',
  requestId: null,
};
/** LINE took it, or did not: no answer came. */
export const noAnswer: SendResult = {
  ok: false,
  kind: 'retry',
  status: null,
  message: 'no answer',
  requestId: null,
};
export const never: SendResult = {
  ok: false,
  kind: 'give_up',
  status: 400,
  message: 'Failed to send messages',
  requestId: 'request-2',
};

/** What LINE says of a reply token that was used, or is too old. */
export const tokenGone: SendResult = {
  ok: false,
  kind: 'give_up',
  status: 400,
  message: 'Invalid reply token',
  requestId: null,
};

const CONTACT = 'contact ';
let contacts = 0;
/** The reply token of something that somebody does in a chat. */
export const contactToken = (chat: string): string => {
  contacts += 1;
  return `${CONTACT}${chat} ${contacts}`;
};

/** A promise that does not end: a call that was under way when the process was killed. */
export const forEver = () => new Promise<never>(() => {});

/**
 * LINE as one office's channel sees it: keeps every call, and what people received. As LINE does, it delivers
 * once for a retry key and answers a repetition as accepted.
 */
export class FakeLine implements LineClient {
  /** Every call, refused ones and repetitions too. */
  readonly pushes: Push[] = [];
  /** What arrived, in order. */
  readonly received: Push[] = [];
  /** Every reply on a token of `contactToken`. */
  readonly replies: Push[] = [];
  /** What the next of them meet; afterwards a token is taken once. */
  readonly nextReply: ((reply: Push) => SendResult | Promise<SendResult>)[] = [];
  /** Calls under way at the same moment, per recipient: the most there ever were. */
  readonly atOnce = new Map<string, number>();
  /** What the next calls meet; afterwards everything is accepted. */
  readonly next: ((push: Push) => SendResult | Promise<SendResult>)[] = [];
  /** What every call meets when nothing is in `next`. */
  usually: (push: Push) => SendResult | Promise<SendResult> = () => accepted;
  readonly #underWay = new Map<string, number>();

  async push(to: string, messages: LineMessage[], retryKey: string): Promise<SendResult> {
    const push = { to, messages: structuredClone(messages), retryKey };
    this.pushes.push(push);
    const now = (this.#underWay.get(to) ?? 0) + 1;
    this.#underWay.set(to, now);
    this.atOnce.set(to, Math.max(now, this.atOnce.get(to) ?? 0));
    try {
      // Gives others a turn, as a network would.
      await Promise.resolve();
      const result = await (this.next.shift() ?? this.usually)(push);
      if (result.ok) this.deliver(push);
      return result;
    } finally {
      this.#underWay.set(to, (this.#underWay.get(to) ?? 1) - 1);
    }
  }

  /** Every card that arrived, with whom it was for; of several beside each other, each. */
  get cards(): { to: string; card: object }[] {
    return this.received.flatMap(({ to, messages }) =>
      messages.flatMap((message): { to: string; card: object }[] => {
        if (message.type !== 'flex') return [{ to, card: message }];
        const { contents } = message;
        return (contents.type === 'carousel' ? contents.contents : [contents]).map((card) => ({ to, card }));
      }),
    );
  }

  /** LINE took it, whether or not the answer arrives. */
  deliver(push: Push): void {
    if (!this.received.some(({ retryKey }) => retryKey === push.retryKey)) this.received.push(push);
  }

  /** A token of `contactToken` delivers to its chat, once; any other reply is taken and forgotten. */
  async reply(token: string, messages: LineMessage[]): Promise<SendResult> {
    const reply = { to: token.split(' ')[1] ?? '', messages: structuredClone(messages), retryKey: token };
    if (!token.startsWith(CONTACT)) return accepted;
    this.replies.push(reply);
    const result = await (this.nextReply.shift() ?? (() => this.#usualReply(token)))(reply);
    if (result.ok) this.deliver(reply);
    return result;
  }

  /** As LINE does, one reply is taken for a token. */
  #usualReply(token: string): SendResult {
    const isUsed = this.received.some(({ retryKey }) => retryKey === token);
    return isUsed ? tokenGone : accepted;
  }

  /** Whom which menus were to be shown, in order. */
  readonly menus: { userId: string; aliases: readonly string[] }[] = [];
  /** What the next calls about menus meet; afterwards everything is accepted. */
  readonly nextMenus: SendResult[] = [];

  async showMenu(userId: string, aliases: readonly string[]): Promise<SendResult> {
    this.menus.push({ userId, aliases });
    return this.nextMenus.shift() ?? accepted;
  }

  /** What people sent in the chat, by LINE's id of the message; what is not here is gone. */
  readonly contents = new Map<string, MessageContent>();
  /** Every message that was fetched. */
  readonly fetched: string[] = [];

  async content(messageId: string): Promise<MessageContent> {
    this.fetched.push(messageId);
    return this.contents.get(messageId) ?? { ok: false, why: 'gone' };
  }

  /** Every call to many, with whom it was for: LINE user ids, or `friends`. */
  readonly toMany: { to: readonly string[] | 'friends'; messages: LineMessage[]; retryKey: string }[] = [];
  /** LINE user ids that LINE does not know any more. */
  readonly gone = new Set<string>();
  /** What the next calls to many meet; `lost` was taken and not answered. */
  readonly nextToMany: (SendResult | 'lost')[] = [];
  /** Friends, as LINE counts them on any day; null while it does not. */
  friendsNow: number | null = null;

  async multicast(to: readonly string[], messages: LineMessage[], retryKey: string): Promise<SendResult> {
    this.toMany.push({ to, messages, retryKey });
    const met = this.nextToMany.shift();
    if (met && met !== 'lost') return met;
    const unknown = to.findIndex((one) => this.gone.has(one));
    if (unknown >= 0)
      return {
        ok: false,
        kind: 'give_up',
        status: 400,
        message: `The property, 'to[${unknown}]', in the request body is invalid (line: -, column: -)`,
        requestId: null,
      };
    for (const one of to) this.deliver({ to: one, messages, retryKey: `${retryKey} ${one}` });
    return met === 'lost' ? noAnswer : accepted;
  }

  async broadcast(messages: LineMessage[], retryKey: string): Promise<SendResult> {
    this.toMany.push({ to: 'friends', messages, retryKey });
    const met = this.nextToMany.shift();
    if (met && met !== 'lost') return met;
    this.deliver({ to: 'friends', messages, retryKey });
    return met === 'lost' ? noAnswer : accepted;
  }

  async friends(): Promise<number | null> {
    return this.friendsNow;
  }

  async findGroup() {
    return 'unknown' as const;
  }

  async showLoading(): Promise<void> {}
  async memberCount(): Promise<number | null> {
    return 40;
  }

  /** What LINE says of the month's messages; null while it does not. */
  says: { limit: number | null; used: number } | null = null;
  quota = async () => this.says;
}
