import { channelAccessToken, HTTPFetchError, liff, messagingApi } from '@line/bot-sdk';
import type { OfficeCredentials } from '../config/config.ts';
import { lineStatus } from './send-result.ts';
import { withTimeout } from './with-timeout.ts';

export { lineStatus };

const TIMEOUT_MS = 10_000;
/** An image of a menu, by an office's line. */
const UPLOAD_TIMEOUT_MS = 60_000;
/** A stateless token lives fifteen minutes. */
const TOKEN_KEPT_MS = 10 * 60_000;

/**
 * An office's two channels as their owner sees them: for the programs that set an installation up and check it. The
 * product itself has `LineClient`. Calls throw what LINE's SDK throws; `describeLineFailure` says it in Thai.
 */
export type LineAccount = {
  /** Issues a short token from id and secret of the Messaging API channel, which LINE refuses when they do not match. */
  issueToken(): Promise<string>;
  /** The id of the channel that the long-lived token belongs to; null when none is set. */
  tokenOwner(): Promise<string | null>;
  messaging<T>(work: (api: messagingApi.MessagingApiClient) => Promise<T>): Promise<T>;
  /** The part of the Messaging API that takes and gives files. */
  blob<T>(work: (api: messagingApi.MessagingApiBlobClient) => Promise<T>): Promise<T>;
  /** Null when the secret of the LINE Login channel is not known: LIFF apps are its alone. */
  liff: (<T>(work: (api: liff.LiffClient) => Promise<T>) => Promise<T>) | null;
};

export type LineAccountOptions = {
  credentials: Pick<
    OfficeCredentials,
    'channelId' | 'channelSecret' | 'channelAccessToken' | 'loginChannelId'
  >;
  loginChannelSecret: string | null;
  apiBaseUrl: string;
  /** Where files are taken and given. */
  dataApiBaseUrl: string;
};

export function createLineAccount(options: LineAccountOptions): LineAccount {
  const { credentials, loginChannelSecret, apiBaseUrl: baseURL, dataApiBaseUrl } = options;
  const { channelId, channelSecret, channelAccessToken: longLived, loginChannelId } = credentials;
  const tokens = new channelAccessToken.ChannelAccessTokenClient({ baseURL });
  const tokenOf = async (id: string, secret: string): Promise<string> =>
    (await withTimeout(() => tokens.issueStatelessChannelTokenByClientSecret(id, secret), TIMEOUT_MS))
      .access_token;
  const issueToken = () => tokenOf(channelId, channelSecret);
  let kept: { token: string; until: number } | null = null;
  const token = async () => {
    if (longLived) return longLived;
    if (!kept || Date.now() > kept.until) {
      const until = Date.now() + TOKEN_KEPT_MS;
      kept = { token: await issueToken(), until };
    }
    return kept.token;
  };

  return {
    issueToken,
    async tokenOwner() {
      if (!longLived) return null;
      return (await withTimeout(() => tokens.verifyChannelToken(longLived), TIMEOUT_MS)).client_id;
    },
    async messaging(work) {
      const api = new messagingApi.MessagingApiClient({ channelAccessToken: await token(), baseURL });
      return withTimeout(() => work(api), TIMEOUT_MS);
    },
    async blob(work) {
      const api = new messagingApi.MessagingApiBlobClient({
        channelAccessToken: await token(),
        baseURL: dataApiBaseUrl,
      });
      return withTimeout(() => work(api), UPLOAD_TIMEOUT_MS);
    },
    liff: loginChannelSecret
      ? async (work) => {
          const token = await tokenOf(loginChannelId, loginChannelSecret);
          return withTimeout(
            () => work(new liff.LiffClient({ channelAccessToken: token, baseURL })),
            TIMEOUT_MS,
          );
        }
      : null,
  };
}

/** Why a call of LINE failed, as part of a sentence. Never holds a token or a secret. */
export function describeLineFailure(error: unknown): string {
  if (error instanceof HTTPFetchError) return `LINE ตอบว่า ${error.status} ${error.statusText}`.trim();
  const { name, cause } = (error ?? {}) as { name?: string; cause?: { code?: string } };
  return `ติดต่อ LINE ไม่ได้ (${cause?.code ?? name ?? 'error'}) กรุณาตรวจการเชื่อมต่ออินเทอร์เน็ตของเครื่อง`;
}

/** All LIFF apps of the LINE Login channel; LINE answers 404 for none. */
export async function liffAppsOf(ask: NonNullable<LineAccount['liff']>): Promise<liff.LiffApp[]> {
  try {
    return (await ask((api) => api.getAllLIFFApps())).apps ?? [];
  } catch (error) {
    if (lineStatus(error) === 404) return [];
    throw error;
  }
}
