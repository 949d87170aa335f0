import { SUBSCRIPTION_DAYS } from '@prakat/shared/privacy/periods';
import { type Subscription, subscriptionId } from '@prakat/shared/subscriptions/subscription';
import { addDays } from '@prakat/shared/time/thai-date';
import type { Context, Office } from '../context.ts';
import { every } from '../store/every.ts';
import type { StoreReader, StoreTransaction } from '../store/store.ts';

/** Subscriptions that one transaction deletes. */
const PAGE = 100;

/** What a LINE account follows of an office; null for nothing. */
export const findSubscription = (
  reader: StoreReader,
  officeId: string,
  lineUserId: string,
): Promise<Subscription | null> => reader.get('subscriptions', subscriptionId(officeId, lineUserId));

/** Keeps nothing more of what a LINE account follows: it said so, or has blocked the account. */
export const forgetSubscription = (tx: StoreTransaction, officeId: string, lineUserId: string): void =>
  tx.delete('subscriptions', subscriptionId(officeId, lineUserId));

/** The LINE accounts that follow a category of an office, those who began first before the others. */
export async function subscribersOf(
  reader: StoreReader,
  officeId: string,
  categoryId: string,
): Promise<string[]> {
  const found: string[] = [];
  const find = { equals: { officeId }, anyOf: [categoryId] };
  for await (const { lineUserId } of every(reader, 'subscriptions', 'byCategory', find))
    found.push(lineUserId);
  return found;
}

/** Once a day for each office: what somebody follows is forgotten when they have done nothing in the chat for a year. */
export async function forgetSubscriptions(
  { store }: Context,
  { profile }: Office,
  today: string,
): Promise<void> {
  const find = { equals: { officeId: profile.id }, upTo: addDays(today, -SUBSCRIPTION_DAYS), limit: PAGE };
  for (;;) {
    const { items } = await store.find('subscriptions', 'byContact', find);
    if (items.length === 0) return;
    await store.transact(async (tx) => {
      const found = await Promise.all(items.map(({ id }) => tx.get('subscriptions', id)));
      // Somebody may have come by meanwhile.
      for (const one of found) if (one && one.contactOn <= find.upTo) tx.delete('subscriptions', one.id);
    });
    if (items.length < PAGE) return;
  }
}
