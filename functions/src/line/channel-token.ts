import { channelAccessToken } from '@line/bot-sdk';
import type { Clock } from '@prakat/shared/time/clock';
import { withTimeout } from './with-timeout.ts';

/** Stateless tokens live fifteen minutes; one is replaced this long before its end. */
const MARGIN_MS = 60_000;
const TIMEOUT_MS = 10_000;

export type TokenSource = () => Promise<string>;

/** A long-lived token as issued in the LINE Developers console. */
export const fixedToken =
  (token: string): TokenSource =>
  async () =>
    token;

/**
 * Stateless channel access tokens (`POST /oauth2/v3/token`), made from the channel's id and secret: nothing to
 * store and nothing to rotate. One is kept until a minute before its end, and callers share one request for it.
 */
export function createStatelessTokenSource(options: {
  channelId: string;
  channelSecret: string;
  apiBaseUrl: string;
  clock: Clock;
}): TokenSource {
  const { channelId, channelSecret, apiBaseUrl, clock } = options;
  const api = new channelAccessToken.ChannelAccessTokenClient({ baseURL: apiBaseUrl });
  let current: { token: string; goodUntil: number } | null = null;
  let underWay: Promise<string> | null = null;

  const issue = async (): Promise<string> => {
    const asked = clock();
    const issued = await withTimeout(
      api.issueStatelessChannelTokenByClientSecret(channelId, channelSecret),
      TIMEOUT_MS,
    );
    current = { token: issued.access_token, goodUntil: asked + issued.expires_in * 1000 - MARGIN_MS };
    return issued.access_token;
  };

  return async () => {
    if (current && clock() < current.goodUntil) return current.token;
    underWay ??= issue().finally(() => {
      underWay = null;
    });
    return underWay;
  };
}
