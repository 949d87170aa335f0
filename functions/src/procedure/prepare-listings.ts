import { isDeepStrictEqual } from 'node:util';
import { itemStandingOf } from '@prakat/shared/publication/item-standing';
import type { Publication } from '@prakat/shared/publication/schema';
import { publicationIdOf } from '@prakat/shared/submission/schema';
import { listingOf } from '../search/listing.ts';
import { publicListingOf } from '../search/public-listing.ts';
import { hasPublication } from '../store/items.ts';
import type { Listing } from '../store/records.ts';
import type { StoreTransaction } from '../store/store.ts';
import type { Matter } from './matter.ts';

/**
 * What the requests of a matter are found by after its decisions: each that changed, and of a publication that changed
 * the request that founded it and those whose item stands otherwise now.
 */
export async function listingsAfter(matter: Matter): Promise<Listing[]> {
  const ids = new Set<string>();
  for (const change of matter.changes) {
    if (change.on === 'submission') ids.add(change.record.id);
    else for (const id of stoodOtherwise(change.before, change.record)) ids.add(id);
  }
  const listings: Listing[] = [];
  for (const id of ids) {
    const submission = await matter.submission(id);
    if (!submission) continue;
    const publication = hasPublication(submission)
      ? await matter.publication(publicationIdOf(submission))
      : null;
    listings.push(listingOf(submission, publication));
  }
  return listings;
}

/**
 * Requests whose item stands otherwise, or is answered for by somebody else, after a change of a publication; the one
 * that founded it always.
 */
function stoodOtherwise(before: Publication | null, after: Publication): string[] {
  const standing = (id: string, publication: Publication | null) =>
    itemStandingOf(
      { id, state: 'approved', corrects: { publicationId: after.id, number: after.number } },
      publication,
    );
  const corrections = after.versions.filter(({ submissionId }) => submissionId !== after.id);
  return [
    after.id,
    ...corrections
      .filter(
        ({ submissionId }) =>
          before?.ownerId !== after.ownerId ||
          standing(submissionId, before) !== standing(submissionId, after),
      )
      .map(({ submissionId }) => submissionId),
  ];
}

/**
 * Writes what the public finds the publications of a matter by, or takes it away; nothing where a change made no difference to
 * the public.
 */
export function writePublicListings({ changes }: Pick<Matter, 'changes'>, tx: StoreTransaction): void {
  const moved = new Map<string, { before: Publication | null; after: Publication }>();
  for (const { on, before, record } of changes) {
    if (on !== 'publication') continue;
    const first = moved.get(record.id);
    moved.set(record.id, { before: first ? first.before : before, after: record });
  }
  for (const { before, after } of moved.values()) {
    const was = before && publicListingOf(before);
    const is = publicListingOf(after);
    if (is && !isDeepStrictEqual(was, is)) tx.put('publicListings', is);
    if (was && !is) tx.delete('publicListings', was.id);
  }
}
