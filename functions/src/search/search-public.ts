import type { FileExtension } from '@prakat/shared/files/file-types';
import type { Publication } from '@prakat/shared/publication/schema';
import { isOnDisplay } from '@prakat/shared/publication/standing';
import { calendarDate } from '@prakat/shared/time/thai-date';
import { encodeCursor } from '../store/cursor.ts';
import type { PublicListing } from '../store/records.ts';
import type { Page, StoreReader } from '../store/store.ts';
import { EVERYTHING } from './listing.ts';
import { publicFacet } from './public-listing.ts';
import { gramsOfRarest, wordsOf } from './words.ts';

/** What a resident looks for; null leaves it open. Everything given must hold. */
export type PublicQuery = {
  /** All of its words must occur. */
  text: string;
  categoryId: string | null;
  /** Fiscal year in which the item went up, Buddhist Era: 2565. */
  year: string | null;
  /** Type of one of its files. */
  file: FileExtension | null;
};

/** Items on one page. */
export const PUBLIC_SEARCH_PAGE = 20;
const READ_AT_ONCE = 100;
/** Listings read of each word and choice to see which is the rarest. */
const PROBE = 20;
/** Words that are looked at for that, the longest. */
const MOST_WORDS = 4;
/** Listings that one page reads at most after that: a page may be short, even empty, and still have a next. */
const READ_AT_MOST = 400;

/**
 * Publications of the office that stand on its website at `now` (ms) and fit, newest first. The rarest of what is asked for
 * is asked of the store, the rest compared while reading on. Never shows what is not on display: the listing of an item
 * goes with the item, and the item is looked at again.
 * Throws `InvalidCursorError` when `after` is none of ours.
 */
export async function searchPublic(
  store: StoreReader,
  officeId: string,
  query: PublicQuery,
  { after, now }: { after: string | null; now: number },
): Promise<{ items: Publication[]; next: string | null }> {
  const words = wordsOf(query.text);
  const wanted = facetsOf(query);
  const today = calendarDate(now);
  const fits = ({ facets, text, until }: PublicListing) =>
    until >= today &&
    wanted.every((one) => facets.includes(one)) &&
    words.every((word) => text.includes(word));

  const pageOf = (facet: string, limit: number, from: string | null) =>
    store.find('publicListings', 'byFacet', { equals: { officeId }, anyOf: [facet], limit, after: from });

  const candidates = [...gramsOfRarest(words, MOST_WORDS).map(publicFacet.gram), ...wanted];
  const { asked, first } = await sparsest(candidates.length > 0 ? candidates : [EVERYTHING], (facet) =>
    pageOf(facet, candidates.length > 1 ? PROBE : READ_AT_ONCE, after),
  );
  const found: string[] = [];
  let from = after;
  for (let read = 0; read < READ_AT_MOST; ) {
    const page = read === 0 ? first : await pageOf(asked, READ_AT_ONCE, from);
    for (const [index, listing] of page.items.entries()) {
      if (!fits(listing)) continue;
      found.push(listing.id);
      if (found.length < PUBLIC_SEARCH_PAGE) continue;
      const more = index < page.items.length - 1 || page.next !== null;
      return { items: await onDisplay(store, found, now), next: more ? cursorAt(listing) : null };
    }
    from = page.next;
    if (!from) break;
    read += page.items.length;
  }
  return { items: await onDisplay(store, found, now), next: from };
}

/**
 * What fewest items have of what is asked for, by the newest that have each: of those that reach further back there are fewer.
 * A search for two words that many items have, and few both, so ends early.
 */
async function sparsest(
  candidates: readonly string[],
  newestOf: (facet: string) => Promise<Page<PublicListing>>,
): Promise<{ asked: string; first: Page<PublicListing> }> {
  const probed = await Promise.all(
    candidates.map(async (asked) => ({ asked, first: await newestOf(asked) })),
  );
  const reach = ({ first: { items, next } }: (typeof probed)[number]): string =>
    next === null ? '' : (items.at(-1)?.publishedAt ?? '');
  const [best] = probed.sort((a, b) => (reach(a) < reach(b) ? -1 : reach(a) > reach(b) ? 1 : 0));
  if (!best) throw new Error('there is nothing to ask for');
  return best;
}

const cursorAt = ({ id, publishedAt }: PublicListing): string =>
  encodeCursor('publicListings.byFacet', { value: publishedAt, id });

/** The likely rarest first. */
const facetsOf = ({ categoryId, year, file }: PublicQuery): string[] => [
  ...(categoryId ? [publicFacet.category(categoryId)] : []),
  ...(year ? [publicFacet.year(year)] : []),
  ...(file ? [publicFacet.file(file)] : []),
];

async function onDisplay(store: StoreReader, ids: readonly string[], now: number): Promise<Publication[]> {
  const found = await Promise.all(ids.map((id) => store.get('publications', id)));
  return found.filter((item) => item !== null).filter((item) => isOnDisplay(item, now));
}
