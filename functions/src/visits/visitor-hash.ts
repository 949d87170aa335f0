import { createHmac } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { HASH_LENGTH } from '@prakat/shared/visits/visitors';

/** This machine, and networks that no visitor comes from: a proxy of ours stands there. */
const NEAR = /^(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|::1$|f[cd]|fe80)/i;

/**
 * The address that a request came from, as near as it can be known; for counting, never for permission. Hosting says it
 * in a header of its own; a proxy on this machine or network puts it last in `X-Forwarded-For`, and from anywhere else
 * that header is the visitor's own word.
 */
export function clientAddress({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>): string {
  const near = (socket.remoteAddress ?? '').replace(/^::ffff:/i, '');
  if (!NEAR.test(near)) return near;
  const hosting = headers['fastly-client-ip'];
  const passed = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((each) => each.trim());
  const told = typeof hosting === 'string' ? hosting : passed.at(-1);
  return told && isIP(told) ? told : near;
}

/** Of an IPv6 address the part that a household has; phones change the rest several times a day. */
const household = (address: string): string =>
  isIP(address) === 6 ? address.split('::')[0]?.split(':').slice(0, 4).join(':') || address : address;

const hashOf = (salt: string, parts: readonly string[]): string =>
  createHmac('sha256', salt).update(JSON.stringify(parts)).digest('base64url');

/** Who a visitor is for a day, of one office: nothing leads back from it, and with the salt gone nothing leads to it. */
export const visitorHash = (salt: string, officeId: string, address: string, agent: string): string =>
  hashOf(salt, ['visitor', officeId, household(address), agent]).slice(0, HASH_LENGTH);

/** Who has answered, for a month: a browser at an address, or a LINE account. */
export const raterHash = (salt: string, officeId: string, who: readonly string[]): string =>
  hashOf(salt, ['rater', officeId, ...who]).slice(0, 2 * HASH_LENGTH);

export const raterOfPage = (address: string, agent: string): string[] => ['page', household(address), agent];
export const raterOfLine = (lineUserId: string): string[] => ['line', lineUserId];
/** An address alone, for a day: browsers can call themselves anything. */
export const raterAddress = (address: string): string[] => ['address', household(address)];
