import { FOLD_VERSION } from '@prakat/shared/text/fold';
import type { Context } from '../context.ts';
import { itemOf } from '../store/items.ts';
import { leaveMark, readMark } from '../store/marks.ts';
import { listingOf } from './listing.ts';
import { publicListingOf } from './public-listing.ts';

/** Raised when `listingOf` or `publicListingOf` comes to say something else of the same; `fold` has a version of its own. */
export const LISTING_VERSION = FOLD_VERSION * 1000 + 3;
/** The counter that says which version made the listings of all offices. */
export const LISTINGS_MADE = 'listings';
const JOB = 'listings';
/** Requests made anew in one transaction: the largest of their listings stay below what it may write. */
const AT_ONCE = 20;

/**
 * Makes the listings anew where they were made by another version of this program, or never; gives how many. For the
 * start of the program. Each batch leaves a mark, so that what is ended half-way goes on there the next time; a request
 * that changes meanwhile gets its listing by that change. Two processes may do it at once, and to do it again is harmless.
 */
export async function keepListings(
  context: Pick<Context, 'store' | 'clock'>,
  officeIds: Iterable<string>,
): Promise<number> {
  const { store } = context;
  if ((await store.get('counters', LISTINGS_MADE))?.value === LISTING_VERSION) return 0;
  let made = 0;
  for (const officeId of officeIds) made += await ofOffice(context, officeId);
  await store.transact(async (tx) => tx.put('counters', { id: LISTINGS_MADE, value: LISTING_VERSION }));
  return made;
}

/** `VERSION` once an office is done, before that `VERSION CURSOR`. */
async function ofOffice(context: Pick<Context, 'store' | 'clock'>, officeId: string): Promise<number> {
  const mark = (await readMark(context.store, officeId, JOB))?.mark ?? '';
  const [version, cursor] = mark.split(' ');
  const begun = version === String(LISTING_VERSION);
  if (begun && !cursor) return 0;
  let after = (begun && cursor) || null;
  let made = 0;
  do {
    const page = await context.store.find('submissions', 'byOffice', {
      equals: { officeId },
      limit: AT_ONCE,
      after,
    });
    await context.store.transact(async (tx) => {
      const before = await readMark(tx, officeId, JOB);
      const read = await Promise.all(page.items.map(({ id }) => tx.get('submissions', id)));
      const found = read.filter((submission) => submission !== null);
      const items = await Promise.all(found.map((submission) => itemOf(tx, submission)));
      for (const { submission, publication } of items) {
        tx.put('listings', listingOf(submission, publication));
        const isFounder = publication !== null && publication.id === submission.id;
        const shown = isFounder ? publicListingOf(publication) : null;
        if (shown) tx.put('publicListings', shown);
      }
      const done = [LISTING_VERSION, page.next].filter(Boolean).join(' ');
      leaveMark(context, tx, { officeId, job: JOB, mark: done, before });
    });
    made += page.items.length;
    after = page.next;
  } while (after);
  return made;
}
