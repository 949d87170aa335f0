import type { OfficeProfile } from '../office/profile.ts';
import { atField, type Refused, refuse } from '../refusals.ts';
import { webAddress } from '../text/web-address.ts';

/** Where the public reads what an office publishes: its own website, or that of the product (`publicUrl`). */
export const officeWebsite = (
  { destinations }: Pick<OfficeProfile, 'destinations'>,
  publicUrl: string,
): string => destinations.websiteUrl ?? publicUrl;

/** Names of one website: with `www.` and without. Port and all, in lower case. */
const siteOf = ({ host }: URL): string => host.toLowerCase().replace(/^www\./, '');

/** True where both stand on one website. An address that `URL` cannot read stands on none. */
export function isSameSite(one: string, other: string): boolean {
  try {
    return siteOf(new URL(one)) === siteOf(new URL(other));
  } catch {
    return false;
  }
}

/**
 * Why an address cannot be one of the office's website; null when it can. It is what a webmaster types in and everybody
 * is sent to, so it must be on the website that answers for the office, and no less safe than that one's own address.
 */
export function notOnWebsite(address: string, website: string): Refused | null {
  const url = webAddress(address);
  if (!url || !isSameSite(address, website)) {
    const names = { host: url?.host ?? address.slice(0, 100), website: new URL(website).host };
    return atField(refuse('address_elsewhere', names), 'url');
  }
  const isWeaker = url.protocol === 'http:' && new URL(website).protocol === 'https:';
  return isWeaker ? atField(refuse('address_not_https'), 'url') : null;
}
