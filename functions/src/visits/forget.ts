import { type Context, isoNow } from '../context.ts';
import { visitBookOf } from './visit-book.ts';

const PAGE = 200;

/** What ends with a day or a month. */
const passing = ['salts', 'visitors', 'raters'] as const;

/** The hour in which each process forgot last. */
const forgotten = new WeakMap<Context, string>();

/**
 * Deletes salts, and hashes of visitors and of those who answered, whose time is over. They end at midnight in Bangkok, so
 * each process looks in the first minute of an hour and not in the others. Part of the sweep; safe to run twice.
 */
export async function forgetPassing(context: Context): Promise<void> {
  const now = isoNow(context);
  const hour = now.slice(0, 13);
  if (forgotten.get(context) === hour) return;
  visitBookOf(context).salts.forget();
  for (const collection of passing) while (await forgetSome(context, collection, now));
  forgotten.set(context, hour);
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
