import type { Clock } from '@prakat/shared/time/clock';
import { callLine } from './call-line.ts';
import { withTimeout } from './with-timeout.ts';

/** Stateless tokens live fifteen minutes; one is replaced this long before its end. */
const MARGIN_MS = 60_000;
const TIMEOUT_MS = 10_000;

export type TokenSource = {
  (): Promise<string>;
  /** LINE does not take this one any more, whatever the clock says. Left out where there is no other to be had. */
  drop?: (token: string) => void;
};

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
  let current: { token: string; goodUntil: number } | null = null;
  let underWay: Promise<string> | null = null;

  const issue = async (): Promise<string> => {
    const asked = clock();
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: channelId,
      client_secret: channelSecret,
    });
    const { answer } = await withTimeout(
      (signal) => callLine({ baseUrl: apiBaseUrl, path: '/oauth2/v3/token', headers: {}, body, signal }),
      TIMEOUT_MS,
    );
    const { access_token: token, expires_in: seconds } = answer as {
      access_token: string;
      expires_in: number;
    };
    current = { token, goodUntil: asked + seconds * 1000 - MARGIN_MS };
    return token;
  };

  const source: TokenSource = async () => {
    if (current && clock() < current.goodUntil) return current.token;
    underWay ??= issue().finally(() => {
      underWay = null;
    });
    return underWay;
  };
  source.drop = (token) => {
    if (current?.token === token) current = null;
  };
  return source;
}
