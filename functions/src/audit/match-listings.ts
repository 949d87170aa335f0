import { hashOf } from '@prakat/shared/machine/hash';
import type { Publication } from '@prakat/shared/publication/schema';
import { publicationIdOf, type Submission } from '@prakat/shared/submission/schema';
import { LISTING_VERSION } from '../search/keep-listings.ts';
import { listingOf } from '../search/listing.ts';
import { publicListingOf } from '../search/public-listing.ts';
import type { Listing, PublicListing } from '../store/records.ts';
import type { Findings } from './findings.ts';

/** Compares what requests and items are found by with what `listingOf` and `publicListingOf` make of them. */
export class Listings {
  /** Fingerprint of the listing of each request. */
  readonly #expected = new Map<string, { officeId: string; number: string; hash: string }>();
  /** Corrections, by the publication that they are about. */
  readonly #corrections = new Map<string, Submission[]>();

  /** Fingerprint of what the public finds an item by, of each that it can. */
  readonly #public = new Map<string, { officeId: string; number: string; hash: string }>();

  /** Of the program that made the listings; those of another are made anew at the next start, and say something else. */
  version = LISTING_VERSION;

  constructor(readonly findings: Findings) {}

  add(submission: Submission, publication: Publication | null = null): void {
    const { id, officeId, number } = submission;
    this.#expected.set(id, { officeId, number, hash: hashOf(listingOf(submission, publication)) });
    if (!submission.corrects || publication) return;
    const about = publicationIdOf(submission);
    this.#corrections.set(about, [...(this.#corrections.get(about) ?? []), submission]);
  }

  /** A publication, with the request that founded it. */
  addPublication(publication: Publication, founder: Submission | null): void {
    const { id, officeId, number } = publication;
    const shown = publicListingOf(publication);
    if (shown) this.#public.set(id, { officeId, number, hash: hashOf(shown) });
    const corrections = this.#corrections.get(publication.id) ?? [];
    for (const submission of founder ? [founder, ...corrections] : corrections)
      this.add(submission, publication);
  }

  async end(listings: AsyncIterable<Listing>, unsound: ReadonlySet<string>): Promise<void> {
    for await (const listing of listings) {
      const { id, officeId } = listing;
      const expected = this.#expected.get(id);
      this.#expected.delete(id);
      if (unsound.has(id)) continue;
      const number = expected?.number ?? null;
      if (!expected)
        this.findings.add(officeId, number, `listings/${id}`, 'is of a request that does not exist');
      else if (this.version === LISTING_VERSION && hashOf(listing) !== expected.hash)
        this.findings.add(officeId, number, `listings/${id}`, 'is not what its request is found by');
    }
    for (const [id, { officeId, number }] of this.#expected)
      if (!unsound.has(id)) this.findings.add(officeId, number, `listings/${id}`, 'is missing');
  }

  async endPublic(listings: AsyncIterable<PublicListing>, unsound: ReadonlySet<string>): Promise<void> {
    for await (const listing of listings) {
      const { id, officeId } = listing;
      const expected = this.#public.get(id);
      this.#public.delete(id);
      if (unsound.has(id)) continue;
      const where = [officeId, expected?.number ?? null, `publicListings/${id}`] as const;
      if (!expected) this.findings.add(...where, 'is of nothing that the public can read');
      else if (this.version === LISTING_VERSION && hashOf(listing) !== expected.hash)
        this.findings.add(...where, 'is not what its item is found by');
    }
    // Made by the program's next start, where another one wrote the store.
    if (this.version !== LISTING_VERSION) return;
    for (const [id, { officeId, number }] of this.#public)
      if (!unsound.has(id)) this.findings.add(officeId, number, `publicListings/${id}`, 'is missing');
  }
}
