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

/** An office has two channels, each with tokens of its own. */
export type ChannelKind = 'messaging' | 'login';

const tokensOf = ({ state }: Office, kind: ChannelKind) =>
  kind === 'messaging' ? state.channelTokens : state.loginChannelTokens;

export const channelIdOf = ({ seed: { channel } }: Office, kind: ChannelKind): string =>
  kind === 'messaging' ? channel.channelId : channel.loginChannelId;

type FoundToken = { office: Office; kind: ChannelKind /** Null for no end. */; expiresAt: number | null };

/** The office and channel of a channel access token. Undefined when it is not valid. */
export function findChannelToken(platform: Platform, token: string): FoundToken | undefined {
  for (const office of platform.offices.values()) {
    for (const kind of ['messaging', 'login'] as const) {
      const issued = tokensOf(office, kind)[token];
      if (issued === undefined) continue;
      return issued > platform.now() ? { office, kind, expiresAt: issued } : undefined;
    }
    if (office.seed.channel.accessToken === token) return { office, kind: 'messaging', expiresAt: null };
  }
  return undefined;
}

/** The office that a request speaks for; throws LINE's 401, also for a token of its other channel. */
export function officeOfRequest(
  platform: Platform,
  authorization: string | undefined,
  kind: ChannelKind,
): Office {
  const found = findChannelToken(platform, bearerToken(authorization));
  if (found?.kind !== kind) throw refused();
  return found.office;
}

export function issueChannelToken(
  platform: Platform,
  office: Office,
  kind: ChannelKind,
  lifetimeMs: number,
): string {
  const channelTokens = tokensOf(office, kind);
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

export function revokeChannelToken(
  platform: Platform,
  { office, kind }: Pick<FoundToken, 'office' | 'kind'>,
  token: string,
): void {
  tokensOf(office, kind)[token] = 0;
  platform.touch();
}
