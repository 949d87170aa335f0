import { messagingApi } from '@line/bot-sdk';
import type { LineClient, SendResult } from './line-client.ts';
import { classifyFailure } from './send-result.ts';
import { withTimeout } from './with-timeout.ts';

/** A webhook waits for the name of a group, and LINE waits two seconds for the webhook. */
const GROUP_NAME_TIMEOUT_MS = 1_500;

export type LineClientOptions = {
  /** Asked before every call. */
  channelAccessToken: () => Promise<string>;
  /** https://api.line.me, or the simulator's address. */
  apiBaseUrl: string;
  timeoutMs?: number;
};

/** The LINE calls the product makes, over LINE's own SDK. Failures are results, never exceptions. */
export function createLineClient({
  channelAccessToken,
  apiBaseUrl,
  timeoutMs = 10_000,
}: LineClientOptions): LineClient {
  type Call<T> = (api: messagingApi.MessagingApiClient) => Promise<T>;
  const call = <T>(work: Call<T>, ms = timeoutMs): Promise<T> =>
    withTimeout(
      channelAccessToken().then((token) =>
        work(new messagingApi.MessagingApiClient({ channelAccessToken: token, baseURL: apiBaseUrl })),
      ),
      ms,
    );
  const send = async (work: Call<{ httpResponse: Response }>, hasRetryKey: boolean): Promise<SendResult> => {
    try {
      const { httpResponse } = await call(work);
      return { ok: true, requestId: httpResponse.headers.get('x-line-request-id') };
    } catch (error) {
      return classifyFailure(error, hasRetryKey);
    }
  };

  return {
    reply: (replyToken, messages) =>
      send((api) => api.replyMessageWithHttpInfo({ replyToken, messages }), false),
    push: (to, messages, retryKey) =>
      send((api) => api.pushMessageWithHttpInfo({ to, messages }, retryKey), true),
    async groupName(groupId) {
      try {
        const summary = await call(
          (api) => api.getGroupSummary(groupId),
          Math.min(timeoutMs, GROUP_NAME_TIMEOUT_MS),
        );
        return summary.groupName || null;
      } catch {
        // The group works without its name, and the next event tells nothing more.
        return null;
      }
    },
  };
}
