import { lineError } from './line-error.ts';
import type { Office } from './office.ts';
import type { Platform } from './platform.ts';

const refused = () =>
  lineError(
    401,
    'Authentication failed due to the following reason: invalid token. Confirm that the access token in the authorization header is valid.',
  );

/** The token of `Authorization: Bearer …`; throws LINE's 401. */
export function bearerToken(authorization: string | undefined): string {
  const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) throw refused();
  return token;
}

/** The office of a channel access token and when the token ends; null for no end. Undefined when it is not valid. */
export function findChannelToken(
  platform: Platform,
  token: string,
): { office: Office; expiresAt: number | null } | undefined {
  for (const office of platform.offices.values()) {
    const issued = office.state.channelTokens[token];
    if (issued !== undefined) return issued > platform.now() ? { office, expiresAt: issued } : undefined;
    if (office.seed.channel.accessToken === token) return { office, expiresAt: null };
  }
  return undefined;
}

/** The office that a request speaks for; throws LINE's 401. */
export function officeOfRequest(platform: Platform, authorization: string | undefined): Office {
  const found = findChannelToken(platform, bearerToken(authorization));
  if (!found) throw refused();
  return found.office;
}

export function issueChannelToken(platform: Platform, office: Office, lifetimeMs: number): string {
  const { channelTokens } = office.state;
  for (const token of Object.keys(channelTokens)) {
    const endsAt = channelTokens[token] ?? 0;
    // Zero marks a revoked token and stays: the long-lived one would work again without it.
    if (endsAt !== 0 && endsAt <= platform.now()) delete channelTokens[token];
  }
  const token = `simt-${platform.ids.opaque(32)}`;
  channelTokens[token] = platform.now() + lifetimeMs;
  platform.touch();
  return token;
}

export function revokeChannelToken(platform: Platform, office: Office, token: string): void {
  office.state.channelTokens[token] = 0;
  platform.touch();
}
