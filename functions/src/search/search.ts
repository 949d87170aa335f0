import type { Member } from '@prakat/shared/people/member';
import type { Context } from '../context.ts';
import { encodeCursor } from '../store/cursor.ts';
import { type Item, itemOf } from '../store/items.ts';
import type { Listing } from '../store/records.ts';
import { EVERYTHING, facet } from './listing.ts';
import type { SearchQuery } from './search-query.ts';
import { rarestGram, wordsOf } from './words.ts';

/** Requests on one page. */
export const SEARCH_PAGE = 20;
/** Listings that are read first: nearly all that a common word is asked for fit, and make a page. */
const READ_FIRST = SEARCH_PAGE + 4;
/** Listings that are read at a time after those, which fitted too rarely. */
const READ_AT_ONCE = 100;
/** Listings that one page reads at most: a page may be short, even empty, and still have a next. */
const READ_AT_MOST = 300;
/** A query takes at most 30 values. */
const MONTHS_AT_ONCE = 30;

export type SearchPage = { items: Item[] /** Opaque; null on the last page. */; next: string | null };

/**
 * Requests of the office that fit everything asked for, newest change first. One facet, the one that fewest
 * requests are likely to have, is asked of the store; the others are compared while reading on.
 * Throws `InvalidCursorError` when `after` is none of ours.
 */
export async function searchRequests(
  context: Pick<Context, 'store'>,
  { officeId, member }: { officeId: string; member: Pick<Member, 'id'> },
  query: SearchQuery,
): Promise<SearchPage> {
  const words = wordsOf(query.text);
  const wanted = facetsOf(query, member.id);
  const asked = askedOf(words, wanted, monthsOf(query));
  const fits = ({ facets, text, filedOn }: Listing) =>
    wanted.every((one) => facets.includes(one)) &&
    words.every((word) => text.includes(word)) &&
    (query.from === null || filedOn >= query.from) &&
    (query.to === null || filedOn <= query.to);

  const found: string[] = [];
  let after = query.after;
  let next: string | null = null;
  for (let read = 0; read < READ_AT_MOST; ) {
    const page = await context.store.find('listings', 'byFacet', {
      equals: { officeId },
      anyOf: asked,
      limit: read === 0 ? READ_FIRST : Math.min(READ_AT_ONCE, READ_AT_MOST - read),
      after,
    });
    next = page.next;
    for (const [index, listing] of page.items.entries()) {
      if (!fits(listing)) continue;
      found.push(listing.id);
      if (found.length === SEARCH_PAGE) {
        const more = index < page.items.length - 1 || page.next !== null;
        return { items: await load(context, found), next: more ? cursorAt(listing) : null };
      }
    }
    if (!next) break;
    read += page.items.length;
    after = next;
  }
  return { items: await load(context, found), next };
}

const cursorAt = ({ id, updatedAt }: Listing): string =>
  encodeCursor('listings.byFacet', { value: updatedAt, id });

/** Everything but words that a request must have, the likely rarest first: who, where, what kind, how it stands. */
function facetsOf({ person, unit, category, standing }: SearchQuery, memberId: string): string[] {
  return [
    ...(person ? [facet.person(person === 'me' ? memberId : person)] : []),
    ...(unit ? [facet.unit(unit)] : []),
    ...(category ? [facet.category(category)] : []),
    ...(standing ? [facet.standing(standing)] : []),
  ];
}

/** What the store is asked for. Words and people are rarer than some months, and those than units or categories. */
function askedOf(
  words: readonly string[],
  wanted: readonly string[],
  months: readonly string[] | null,
): readonly string[] {
  const gram = rarestGram(words);
  const [first] = wanted;
  if (gram) return [facet.gram(gram)];
  if (months && !first?.startsWith('person:')) return months;
  return [first ?? EVERYTHING];
}

/** The months of a period with both ends, as facets; null when they are too many to ask for. */
function monthsOf({ from, to }: SearchQuery): string[] | null {
  if (!from || !to) return null;
  const first = monthNumber(from);
  const last = monthNumber(to);
  if (last - first >= MONTHS_AT_ONCE) return null;
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const month = first + index;
    const day = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
    return facet.month(day);
  });
}

const monthNumber = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

async function load({ store }: Pick<Context, 'store'>, ids: readonly string[]): Promise<Item[]> {
  const found = await Promise.all(
    ids.map(async (id) => {
      const submission = await store.get('submissions', id);
      return submission && itemOf(store, submission);
    }),
  );
  return found.filter((item) => item !== null);
}
