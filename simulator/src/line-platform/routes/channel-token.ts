import { z } from 'zod';
import {
  type ChannelKind,
  channelIdOf,
  findChannelToken,
  issueChannelToken,
  revokeChannelToken,
} from '../channel-tokens.ts';
import { readLiffAccessToken } from '../id-tokens.ts';
import { lifetimes } from '../limits.ts';
import { oauthError } from '../line-error.ts';
import type { Office } from '../office.ts';
import type { Platform } from '../platform.ts';
import type { LineRoute } from '../route.ts';

const missed = (description = 'some parameters missed or invalid') =>
  oauthError(400, 'invalid_request', description);

function parseForm<Schema extends z.ZodType>(schema: Schema, body: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw missed();
  return parsed.data;
}

const credentials = z.object({
  grant_type: z.literal('client_credentials'),
  client_id: z.string(),
  client_secret: z.string(),
});

function channelOfSecret(
  platform: Platform,
  { client_id: id, client_secret: secret }: { client_id: string; client_secret: string },
): { office: Office; kind: ChannelKind } {
  for (const office of platform.offices.values()) {
    const { channelId, channelSecret, loginChannelId, loginChannelSecret } = office.seed.channel;
    if (channelId === id && channelSecret === secret) return { office, kind: 'messaging' };
    if (loginChannelId === id && loginChannelSecret === secret) return { office, kind: 'login' };
  }
  throw oauthError(400, 'invalid_client', 'invalid client_id or client_secret');
}

const issue = (id: string, path: string, lifetimeMs: number, expiresIn: number): LineRoute => ({
  id,
  method: 'post',
  path,
  auth: 'open',
  body: 'form',
  handle({ platform, body }) {
    // A signed assertion needs a key registered at LINE, which the simulation does not have.
    const { office, kind } = channelOfSecret(platform, parseForm(credentials, body));
    return {
      body: {
        token_type: 'Bearer',
        access_token: issueChannelToken(platform, office, kind, lifetimeMs),
        expires_in: expiresIn,
      },
    };
  },
});

const tokenForm = z.object({ access_token: z.string().min(1) });
/** What LINE's documentation shows for a long-lived token: about a hundred years in seconds. */
const noEnd = 3_138_007_490;

function verify(platform: Platform, token: string) {
  const found = findChannelToken(platform, token);
  if (!found) throw missed('access token expired');
  const { office, kind, expiresAt } = found;
  return {
    client_id: channelIdOf(office, kind),
    expires_in: expiresAt === null ? noEnd : Math.floor((expiresAt - platform.now()) / 1000),
    scope: 'P CM',
  };
}

const verifyShortOrLong: LineRoute = {
  id: 'verifyChannelToken',
  method: 'post',
  path: '/v2/oauth/verify',
  auth: 'open',
  body: 'form',
  handle: ({ platform, body }) => ({ body: verify(platform, parseForm(tokenForm, body).access_token) }),
};

const revoke: LineRoute = {
  id: 'revokeChannelToken',
  method: 'post',
  path: '/v2/oauth/revoke',
  auth: 'open',
  body: 'form',
  handle({ platform, body }) {
    const { access_token: token } = parseForm(tokenForm, body);
    const found = findChannelToken(platform, token);
    // LINE answers 200 for a token that is not valid, too.
    if (found) revokeChannelToken(platform, found, token);
    return { body: {} };
  },
};

/** One address for two kinds: a channel access token, and the access token of a person from LIFF. */
const verifyAccessToken: LineRoute = {
  id: 'verifyChannelTokenByJWT',
  method: 'get',
  path: '/oauth2/v2.1/verify',
  auth: 'open',
  handle({ platform, query, now }) {
    const { access_token: token } = parseForm(tokenForm, query);
    const person = readLiffAccessToken(token, now);
    if (!person) return { body: verify(platform, token) };
    const office = platform.offices.get(person.officeId);
    if (!office) throw missed('access token expired');
    return {
      body: {
        client_id: office.seed.channel.loginChannelId,
        expires_in: Math.floor((person.expiresAt - now) / 1000),
        scope: 'profile openid chat_message.write',
      },
    };
  },
};

export const channelTokenRoutes: LineRoute[] = [
  issue('issueStatelessChannelToken', '/oauth2/v3/token', lifetimes.statelessChannelToken, 899),
  issue(
    'issueChannelToken',
    '/v2/oauth/accessToken',
    lifetimes.shortLivedChannelToken,
    lifetimes.shortLivedChannelToken / 1000,
  ),
  verifyShortOrLong,
  revoke,
  verifyAccessToken,
];
