import { lineError } from '../line-error.ts';
import { countingDay, usedThisMonth } from '../office.ts';
import type { LineRoute } from '../route.ts';
import type { SentKind } from '../state/office-state.ts';

const quota: LineRoute = {
  id: 'getMessageQuota',
  method: 'get',
  path: '/v2/bot/message/quota',
  auth: 'channel',
  handle: ({ office }) => ({
    body:
      office.state.quotaLimit === null
        ? { type: 'none' }
        : { type: 'limited', value: office.state.quotaLimit },
  }),
};

const consumption: LineRoute = {
  id: 'getMessageQuotaConsumption',
  method: 'get',
  path: '/v2/bot/message/quota/consumption',
  auth: 'channel',
  handle: ({ office, now }) => ({ body: { totalUsage: usedThisMonth(office, now) } }),
};

/** Numbers of a day are ready on the next one (UTC+9); counting began on 2018-03-31. */
const delivery = (id: string, kind: SentKind): LineRoute => ({
  id,
  method: 'get',
  path: `/v2/bot/message/delivery/${kind}`,
  auth: 'channel',
  handle({ office, now, query }) {
    const date = query.date ?? '';
    if (!/^20\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(date))
      throw lineError(400, "The value for the 'date' parameter is invalid");
    if (date < '20180331') return { body: { status: 'out_of_service' } };
    if (date >= countingDay(now).day) return { body: { status: 'unready' } };
    return { body: { status: 'ready', success: office.state.sent[`${kind}:${date}`] ?? 0 } };
  },
});

export const quotaRoutes: LineRoute[] = [
  quota,
  consumption,
  delivery('getNumberOfSentReplyMessages', 'reply'),
  delivery('getNumberOfSentPushMessages', 'push'),
  delivery('getNumberOfSentMulticastMessages', 'multicast'),
  delivery('getNumberOfSentBroadcastMessages', 'broadcast'),
];
