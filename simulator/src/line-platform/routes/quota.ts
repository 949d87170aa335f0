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

const DAY_MS = 24 * 3_600_000;
/** LINE has counts of friends from here on. */
const FIRST_INSIGHT = '20161101';

const isDay = (date: string): boolean => /^20\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(date);

/** Numbers of a day are ready on the next one (UTC+9); counting began on 2018-03-31. */
const delivery = (id: string, kind: SentKind): LineRoute => ({
  id,
  method: 'get',
  path: `/v2/bot/message/delivery/${kind}`,
  auth: 'channel',
  handle({ office, now, query }) {
    const date = query.date ?? '';
    if (!isDay(date)) throw lineError(400, "The value for the 'date' parameter is invalid");
    if (date < '20180331') return { body: { status: 'out_of_service' } };
    if (date >= countingDay(now).day) return { body: { status: 'unready' } };
    return { body: { status: 'ready', success: office.state.sent[`${kind}:${date}`] ?? 0 } };
  },
});

/**
 * How many people ever added the account, and how many of them block it: of a day that is over in UTC+9. The simulator keeps no
 * history, and answers for any such day what is true now.
 */
const followers: LineRoute = {
  id: 'getNumberOfFollowers',
  method: 'get',
  path: '/v2/bot/insight/followers',
  auth: 'channel',
  handle({ office, now, query }) {
    // Left out, it is the day before.
    const date = query.date ?? countingDay(now - DAY_MS).day;
    if (!isDay(date)) throw lineError(400, "The value for the 'date' parameter is invalid");
    if (date < FIRST_INSIGHT) return { body: { status: 'out_of_service' } };
    if (date >= countingDay(now).day) return { body: { status: 'unready' } };
    const standing = office.seed.people.map(({ lineUserId }) => office.state.friendship[lineUserId]);
    const blocks = standing.filter((one) => one === 'blocked').length;
    const friends = standing.filter((one) => one === 'friend').length;
    return { body: { status: 'ready', followers: friends + blocks, targetedReaches: friends, blocks } };
  },
};

export const quotaRoutes: LineRoute[] = [
  quota,
  consumption,
  followers,
  delivery('getNumberOfSentReplyMessages', 'reply'),
  delivery('getNumberOfSentPushMessages', 'push'),
  delivery('getNumberOfSentMulticastMessages', 'multicast'),
  delivery('getNumberOfSentBroadcastMessages', 'broadcast'),
];
