import type { MessagesLeft } from '../api/followers.ts';
import { type Refused, refuse } from '../refusals.ts';
import type { MessageMonth } from './message-month.ts';
import { forecastOf, KEPT_BACK, usedOf } from './quota-guard.ts';

/** Messages to residents may use so much of a month, per cent: from there on even digests to the staff wait. */
export const FOLLOWERS_UP_TO = Math.min(...KEPT_BACK.map(({ from }) => from));

/** What is left of a month's messages. `underWay`: to be counted yet of what was sent to followers; `now` in milliseconds. */
export function messagesLeft(
  month: MessageMonth,
  { underWay, now }: { underWay: number; now: number },
): MessagesLeft | null {
  const counted = usedOf(month);
  if (month.quota === null || counted === null) return null;
  const { limit } = month.quota;
  const used = counted + underWay;
  return {
    limit,
    used,
    left: limit === null ? null : Math.max(0, limit - used),
    forecast: forecastOf({ ...month, since: month.since + underWay }, now),
  };
}

/**
 * Why so many people are not sent a message of the office's quota; null where nothing speaks against it. Nobody is sent to
 * while it is not known how many there are, or how many messages are left.
 */
export function refusedSending(people: number | null, messages: MessagesLeft | null): Refused | null {
  if (people === null) return refuse('friends_unknown');
  if (people === 0) return refuse('no_followers');
  if (messages === null) return refuse('quota_unknown');
  const { limit, used, left } = messages;
  if (limit === null) return null;
  if (people > (left ?? 0)) return refuse('quota_short', { people, left: left ?? 0 });
  const most = Math.floor((limit * FOLLOWERS_UP_TO) / 100);
  return used + people > most ? refuse('quota_kept', { people, percent: FOLLOWERS_UP_TO, most, used }) : null;
}
