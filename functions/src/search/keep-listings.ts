import { every } from '../store/every.ts';
import { itemOf } from '../store/items.ts';
import type { Store } from '../store/store.ts';
import { listingOf } from './listing.ts';

/** Raised when `listingOf` comes to say something else of the same request. */
export const LISTING_VERSION = 1;
const MARK = 'listings';

/**
 * Makes the listings anew where they were made by another version of this program, or never; gives how many. For the
 * start of the program, before anybody is served. Ended half-way, it begins again the next time.
 */
export async function keepListings(store: Store, officeIds: Iterable<string>): Promise<number> {
  if ((await store.get('counters', MARK))?.value === LISTING_VERSION) return 0;
  let made = 0;
  for (const officeId of officeIds) {
    for await (const { id } of every(store, 'submissions', 'byOffice', { equals: { officeId } })) {
      await store.transact(async (tx) => {
        const submission = await tx.get('submissions', id);
        const item = submission && (await itemOf(tx, submission));
        if (item) tx.put('listings', listingOf(item.submission, item.publication));
      });
      made += 1;
    }
  }
  await store.transact(async (tx) => tx.put('counters', { id: MARK, value: LISTING_VERSION }));
  return made;
}
