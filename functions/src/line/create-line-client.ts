import { HTTPFetchError, type insight, type messagingApi } from '@line/bot-sdk';
import { callLine } from './call-line.ts';
import type { TokenSource } from './channel-token.ts';
import type { LineClient, SendResult } from './line-client.ts';
import { fetchContent } from './message-content.ts';
import { classifyFailure, inDoubt, isBroken, isUnauthorised, NotSent } from './send-result.ts';
import { showMenu } from './show-menu.ts';
import { withTimeout } from './with-timeout.ts';

/** A webhook waits for the name of a group, and LINE waits two seconds for the webhook. */
const LOOK_TIMEOUT_MS = 1_500;

/** A file of some megabytes, by an office's line. */
const CONTENT_TIMEOUT_MS = 40_000;

/** For how long at most it is shown that an answer comes: LINE takes 5 to 60, in fives. */
const LOADING_SECONDS = 10;

export type LineClientOptions = {
  /** Asked before every call. */
  channelAccessToken: TokenSource;
  /** https://api.line.me, or the simulator's address. */
  apiBaseUrl: string;
  /** Where files are given: https://api-data.line.me; `apiBaseUrl` where it is left out. */
  dataApiBaseUrl?: string;
  timeoutMs?: number;
};

type Call = {
  path: string;
  method?: 'POST' | 'DELETE';
  body?: object;
  headers?: Record<string, string>;
  /** It has a retry key. */
  hasKey?: boolean;
};

/** The LINE calls the product makes. Failures are results, never exceptions. */
export function createLineClient({
  channelAccessToken,
  apiBaseUrl: baseUrl,
  dataApiBaseUrl = baseUrl,
  timeoutMs = 10_000,
}: LineClientOptions): LineClient {
  const call = (asked: Call, ms = timeoutMs, given?: AbortSignal) =>
    withTimeout(
      async (signal) => {
        const { path, body, headers, method } = asked;
        const callWith = (token: string) => {
          const all = { ...headers, authorization: `Bearer ${token}` };
          return callLine({
            baseUrl,
            path,
            headers: all,
            signal,
            ...(body ? { body } : {}),
            ...(method ? { method } : {}),
          });
        };
        const token = await tokenOf(channelAccessToken);
        try {
          return await callWith(token);
        } catch (error) {
          // A connection that was kept alive may end as it is used. With its key, the message is safe to be sent again.
          if (asked.hasKey && isBroken(error)) return callWith(token).catch(inDoubt);
          // The token ran out before its time: the clock was set back, or LINE took it away. Another is had at once.
          if (!isUnauthorised(error) || !channelAccessToken.drop) throw error;
          channelAccessToken.drop(token);
          return callWith(await tokenOf(channelAccessToken));
        }
      },
      ms,
      given,
    );
  const send = async (asked: Call, given?: AbortSignal): Promise<SendResult> => {
    try {
      const { requestId } = await call(asked, timeoutMs, given);
      return { ok: true, requestId };
    } catch (error) {
      return classifyFailure(error, asked.hasKey ?? false);
    }
  };

  /** What LINE knows and the product can do without: null when it does not say. */
  const look = async <T>(path: string): Promise<T | null> => {
    try {
      const { answer } = await call({ path }, Math.min(timeoutMs, LOOK_TIMEOUT_MS));
      return answer as T;
    } catch {
      return null;
    }
  };

  return {
    reply: (replyToken, messages, signal) =>
      send({ path: '/v2/bot/message/reply', body: { replyToken, messages } }, signal),
    push: (to, messages, retryKey, signal) => {
      const headers = { 'x-line-retry-key': retryKey };
      return send({ path: '/v2/bot/message/push', body: { to, messages }, headers, hasKey: true }, signal);
    },
    async content(messageId, most, signal) {
      const fetchWith = async (given: AbortSignal) => {
        const fetching = (token: string) =>
          fetchContent({ baseUrl: dataApiBaseUrl, token, messageId }, most, given);
        const token = await tokenOf(channelAccessToken);
        try {
          return await fetching(token);
        } catch (error) {
          if (!isUnauthorised(error) || !channelAccessToken.drop) throw error;
          channelAccessToken.drop(token);
          return fetching(await tokenOf(channelAccessToken));
        }
      };
      try {
        return await withTimeout(fetchWith, Math.max(timeoutMs, CONTENT_TIMEOUT_MS), signal);
      } catch {
        return { ok: false, why: 'not_now' };
      }
    },
    multicast: (to, messages, retryKey, signal) => {
      const headers = { 'x-line-retry-key': retryKey };
      return send(
        { path: '/v2/bot/message/multicast', body: { to, messages }, headers, hasKey: true },
        signal,
      );
    },
    broadcast: (messages, retryKey, signal) => {
      const headers = { 'x-line-retry-key': retryKey };
      return send({ path: '/v2/bot/message/broadcast', body: { messages }, headers, hasKey: true }, signal);
    },
    async friends(date) {
      const path = `/v2/bot/insight/followers?${new URLSearchParams({ date })}`;
      const said = await look<insight.GetNumberOfFollowersResponse>(path);
      if (said?.status !== 'ready' || typeof said.followers !== 'number') return null;
      // Those who have ever added it, less those who have blocked it since.
      return Math.max(0, said.followers - (said.blocks ?? 0));
    },
    async showMenu(userId, aliases, signal) {
      try {
        await showMenu((asked) => call(asked, timeoutMs, signal), userId, aliases);
        return { ok: true, requestId: null };
      } catch (error) {
        return classifyFailure(error, false);
      }
    },
    async findGroup(groupId) {
      try {
        const path = `/v2/bot/group/${encodeURIComponent(groupId)}/summary`;
        const { answer } = await call({ path }, Math.min(timeoutMs, LOOK_TIMEOUT_MS));
        const { groupName } = answer as messagingApi.GroupSummaryResponse;
        return groupName ? { name: groupName } : 'unknown';
      } catch (error) {
        // The group works without its name. Its members may have deleted it, of which LINE sends no event.
        return error instanceof HTTPFetchError && error.status === 404 ? 'gone' : 'unknown';
      }
    },

    async memberCount(groupId) {
      const path = `/v2/bot/group/${encodeURIComponent(groupId)}/members/count`;
      const counted = await look<messagingApi.GroupMemberCountResponse>(path);
      return counted?.count ?? null;
    },

    async quota() {
      const [quota, consumption] = await Promise.all([
        look<messagingApi.MessageQuotaResponse>('/v2/bot/message/quota'),
        look<messagingApi.QuotaConsumptionResponse>('/v2/bot/message/quota/consumption'),
      ]);
      // An answer of another shape says nothing, and must not end up in what is kept.
      if (!quota || typeof consumption?.totalUsage !== 'number') return null;
      const limit = quota.type === 'limited' ? (quota.value ?? null) : null;
      return { limit, used: consumption.totalUsage };
    },
    async showLoading(chatId) {
      const body = { chatId, loadingSeconds: LOADING_SECONDS };
      await send({ path: '/v2/bot/chat/loading/start', body });
    },
  };
}

/** Without a token nothing is sent. */
async function tokenOf(source: TokenSource): Promise<string> {
  try {
    return await source();
  } catch (error) {
    throw new NotSent(error);
  }
}
