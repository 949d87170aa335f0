import { createHmac } from 'node:crypto';
import { isIP } from 'node:net';
import { HASH_LENGTH } from '@prakat/shared/visits/visitors';

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
/** The same of reports about items, which are counted apart. */
export const reporterAddress = (address: string): string[] => ['reporter', household(address)];
/** And of complaints. */
export const complainantAddress = (address: string): string[] => ['complainant', household(address)];
