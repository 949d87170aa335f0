import type { Publication } from '@prakat/shared/publication/schema';
import { isNewTo, type Subscription } from '@prakat/shared/subscriptions/subscription';
import { calendarDate } from '@prakat/shared/time/thai-date';
import { categoryNews } from '../../cards/flex/following-bubbles.ts';
import { isoNow } from '../../context.ts';
import type { LineMessage } from '../../line/line-client.ts';
import { countTold } from '../../outbox/count-told.ts';
import { findSubscription } from '../../subscriptions/subscribers.ts';
import type { PersonScope } from '../scope.ts';
import { chatItems, newestShown } from './public-items.ts';

/** Items in one message; the rest is on the website. */
const MOST_ITEMS = 5;
/** Of what went up since somebody came by, so much is looked at. */
const LOOKED_AT = 50;
/** So long nobody else shows it: LINE is asked twice at most, ten seconds each. */
const SHOWING_MS = 60_000;

/** What is new in the categories that somebody follows, and is being said to them. */
export type News = { message: LineMessage; upTo: string };

/**
 * Takes what is new in the categories that somebody follows, to be said free of charge on the reply token of what they did: it is
 * read off the website as it is now, so that what came down since is not told. Nobody else says it until `settleNews`, or for a
 * minute. Null for nothing, or where there is no room for a message. Notes the day, since what nobody comes by for is forgotten.
 */
export async function offerNews(scope: Omit<PersonScope, 'eventId'>, room: number): Promise<News | null> {
  const { context, office, officeId, lineUserId } = scope;
  const { store, clock } = context;
  const known = await findSubscription(store, officeId, lineUserId);
  if (!known) return null;
  const today = calendarDate(clock());
  // Most of the time nothing is new: that is one read more, and nothing written.
  const isNews = (newestOf(await newestShown(scope, 1)) ?? '') > known.shownUpTo;
  if (!isNews && known.contactOn === today) return null;
  const up = isNews ? await newestShown(scope, LOOKED_AT) : [];
  return store.transact(async (tx) => {
    const subscription = await findSubscription(tx, officeId, lineUserId);
    if (!subscription) return null;
    const isBusy = (subscription.showing?.until ?? '') > isoNow(context);
    const fresh = up.filter((publication) => isNewTo(subscription, publication));
    const items = chatItems(scope, fresh);
    const message =
      items.length > 0 && room > 0 && !isBusy
        ? categoryNews(office.profile, {
            items: items.slice(0, MOST_ITEMS),
            more: Math.max(0, items.length - MOST_ITEMS),
          })
        : null;
    const upTo = newestOf(up) ?? subscription.shownUpTo;
    const until = new Date(clock() + SHOWING_MS).toISOString();
    const after: Subscription = {
      ...subscription,
      contactOn: today,
      ...(message ? { showing: { upTo, until } } : {}),
    };
    if (message || subscription.contactOn !== today) tx.put('subscriptions', after);
    return message && { message, upTo };
  });
}

/** Newest first. */
const newestOf = ([first]: readonly Publication[]): string | null => first?.publishedAt ?? null;

/** It was said, or waits on for the next time. */
export async function settleNews(
  { context, officeId, lineUserId }: Omit<PersonScope, 'eventId'>,
  { upTo }: News,
  isSaid: boolean,
): Promise<void> {
  await context.store.transact(async (tx) => {
    const subscription = await findSubscription(tx, officeId, lineUserId);
    const count = isSaid
      ? await countTold(context, tx, [{ officeId, kind: 'category_news', counted: 0 }])
      : () => {};
    count();
    // They may have stopped meanwhile, or somebody else shows more by now.
    if (subscription?.showing?.upTo !== upTo) return;
    const { showing: _, ...rest } = subscription;
    tx.put('subscriptions', { ...rest, shownUpTo: isSaid ? upTo : rest.shownUpTo });
  });
}
