import { itemStandingOf } from '@prakat/shared/publication/item-standing';
import type { Publication } from '@prakat/shared/publication/schema';
import { publicationIdOf } from '@prakat/shared/submission/schema';
import { listingOf } from '../search/listing.ts';
import type { Listing } from '../store/records.ts';
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
    const publication = await matter.publication(publicationIdOf(submission));
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
