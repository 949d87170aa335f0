import { calendarDate } from '@prakat/shared/time/thai-date';
import { type Context, isoNow } from '../context.ts';
import { visitBookOf } from './visit-book.ts';

const PAGE = 200;

/** What ends with a day or a month. */
const passing = ['salts', 'visitors', 'raters', 'uploadDays'] as const;

/** The day in Bangkok on which each process forgot last. */
const forgotten = new WeakMap<Context, string>();

/**
 * Deletes salts, hashes of visitors and of those who answered, and counts of uploads, whose time is over. That is at midnight in Bangkok, so
 * each process looks in the first minute of a day and not in the others. Part of the sweep; safe to run twice.
 */
export async function forgetPassing(context: Context): Promise<void> {
  const now = isoNow(context);
  const today = calendarDate(now);
  if (forgotten.get(context) === today) return;
  visitBookOf(context).salts.forget();
  for (const collection of passing) while (await forgetSome(context, collection, now));
  forgotten.set(context, today);
}

/** True when there may be more. */
async function forgetSome(
  { store }: Context,
  collection: (typeof passing)[number],
  now: string,
): Promise<boolean> {
  const { items } = await store.find(collection, 'expired', { equals: {}, upTo: now, limit: PAGE });
  if (items.length === 0) return false;
  await store.transact(async (tx) => {
    for (const { id } of items) tx.delete(collection, id);
  });
  return items.length === PAGE;
}
