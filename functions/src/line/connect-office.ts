import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { Clock } from '@prakat/shared/time/clock';
import type { OfficeCredentials, Settings } from '../config/config.ts';
import type { Office } from '../context.ts';
import type { LineClient } from './line-client.ts';

/** Where LINE is: its API, where content is fetched and uploaded, and LINE Login. */
export type LineAddresses = { api: string; data: string; login: string };

/** As set, else the simulator where there is one, else LINE itself. */
export function lineAddresses(
  settings: Pick<Settings, 'LINE_API_BASE_URL' | 'LINE_DATA_API_BASE_URL' | 'LINE_LOGIN_BASE_URL'>,
  simulator: string | null = null,
): LineAddresses {
  const api = settings.LINE_API_BASE_URL ?? simulator ?? 'https://api.line.me';
  return {
    api,
    data: settings.LINE_DATA_API_BASE_URL ?? (simulator ? api : 'https://api-data.line.me'),
    login: settings.LINE_LOGIN_BASE_URL ?? api,
  };
}

/**
 * An office with its LINE channels and its account on its WordPress. LINE's SDK is loaded by the first call to LINE: an instance that only shows
 * public pages never needs it.
 */
export function connectOffice(
  profile: OfficeProfile,
  credentials: OfficeCredentials,
  line: Pick<LineAddresses, 'api' | 'data'>,
  clock: Clock,
): Office {
  const { channelSecret, loginChannelId, liffId, wordpress = null } = credentials;
  const load = async () => {
    const [{ createLineClient }, tokens] = await Promise.all([
      import('./create-line-client.ts'),
      import('./channel-token.ts'),
    ]);
    const { channelId, channelAccessToken } = credentials;
    const token = channelAccessToken
      ? tokens.fixedToken(channelAccessToken)
      : tokens.createStatelessTokenSource({ channelId, channelSecret, apiBaseUrl: line.api, clock });
    return createLineClient({
      channelAccessToken: token,
      apiBaseUrl: line.api,
      dataApiBaseUrl: line.data,
    });
  };
  return { profile, line: createLazyLineClient(load), channelSecret, loginChannelId, liffId, wordpress };
}

/** A client that is made by its first call. */
export function createLazyLineClient(load: () => Promise<LineClient>): LineClient {
  let client: Promise<LineClient> | null = null;
  const loaded = () => {
    client ??= load();
    return client;
  };
  return {
    content: async (...given) => (await loaded()).content(...given),
    reply: async (...given) => (await loaded()).reply(...given),
    push: async (...given) => (await loaded()).push(...given),
    multicast: async (...given) => (await loaded()).multicast(...given),
    broadcast: async (...given) => (await loaded()).broadcast(...given),
    friends: async (...given) => (await loaded()).friends(...given),
    findGroup: async (...given) => (await loaded()).findGroup(...given),
    showLoading: async (...given) => (await loaded()).showLoading(...given),
    showMenu: async (...given) => (await loaded()).showMenu(...given),
    memberCount: async (...given) => (await loaded()).memberCount(...given),
    quota: async () => (await loaded()).quota(),
  };
}
