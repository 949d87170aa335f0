import type { LineClient, LineMessage, SendResult } from '@prakat/functions/line/line-client';

export type Push = { to: string; messages: LineMessage[]; retryKey: string };

export const accepted: SendResult = { ok: true, requestId: 'request-1' };
export const later: SendResult = {
  ok: false,
  kind: 'retry',
  status: 500,
  message: 'Internal Server Error',
  requestId: null,
};
export const never: SendResult = {
  ok: false,
  kind: 'give_up',
  status: 400,
  message: 'Failed to send messages',
  requestId: 'request-2',
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

  /** LINE took it, whether or not the answer arrives. */
  deliver(push: Push): void {
    if (!this.received.some(({ retryKey }) => retryKey === push.retryKey)) this.received.push(push);
  }

  async reply(): Promise<SendResult> {
    return accepted;
  }

  /** Whom which menus were to be shown, in order. */
  readonly menus: { userId: string; aliases: readonly string[] }[] = [];
  /** What the next calls about menus meet; afterwards everything is accepted. */
  readonly nextMenus: SendResult[] = [];

  async showMenu(userId: string, aliases: readonly string[]): Promise<SendResult> {
    this.menus.push({ userId, aliases });
    return this.nextMenus.shift() ?? accepted;
  }

  async findGroup() {
    return 'unknown' as const;
  }

  async showLoading(): Promise<void> {}
}
