import { randomBytes, randomUUID } from 'node:crypto';

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Message ids count from here, which gives them the 18 digits of LINE's. */
const messageEpoch = Date.UTC(2014, 0, 1);

/** A ULID: 48 bits of time and 80 random bits in Crockford's base 32. */
function ulid(now: number, random: Buffer): string {
  let time = '';
  for (let rest = now, digit = 0; digit < 10; digit += 1, rest = Math.floor(rest / 32))
    time = crockford.charAt(rest % 32) + time;
  return time + [...random.subarray(0, 16)].map((byte) => crockford.charAt(byte % 32)).join('');
}

export type Ids = {
  webhookEventId(): string;
  /** Rises with every message. */
  messageId(): string;
  replyToken(): string;
  /** Quote tokens, mark-as-read tokens, link tokens, channel access tokens. */
  opaque(bytes?: number): string;
  requestId(): string;
  richMenuId(): string;
};

/** `after` is the highest message id given so far. */
export function createIds(now: () => number, after: () => string): Ids {
  let last = 0n;
  return {
    webhookEventId: () => ulid(now(), randomBytes(16)),
    messageId: () => {
      const fromClock = BigInt(Math.max(0, now() - messageEpoch)) << 20n;
      const highest = [last, BigInt(after())].reduce((a, b) => (a > b ? a : b));
      last = fromClock > highest ? fromClock : highest + 1n;
      return last.toString();
    },
    replyToken: () => randomBytes(16).toString('hex'),
    opaque: (bytes = 24) => randomBytes(bytes).toString('base64url'),
    requestId: () => randomUUID(),
    richMenuId: () => `richmenu-${randomBytes(16).toString('hex')}`,
  };
}
