/** Cursors of the pages before, oldest first; the last one begins the page that is shown. */
export type PageTrail = readonly string[];

const LONGEST_TRAIL = 20;
const LONGEST_CURSOR = 500;

/** Reads `?after=…&after=…`; anything that cannot be a trail begins at the first page. */
export function readTrail(query: unknown): PageTrail {
  const given = Array.isArray(query) ? query : query === undefined ? [] : [query];
  const fits = given.every(
    (cursor) => typeof cursor === 'string' && cursor && cursor.length <= LONGEST_CURSOR,
  );
  return fits && given.length <= LONGEST_TRAIL ? (given as string[]) : [];
}

/**
 * The address of a page of a list, `path` with a query of its own or without. The store walks forwards only, so the address carries the way back; very deep
 * pages forget its beginning.
 */
export function trailPath(path: string, trail: PageTrail): string {
  if (trail.length === 0) return path;
  const query = trail
    .slice(-LONGEST_TRAIL)
    .map((cursor) => `after=${encodeURIComponent(cursor)}`)
    .join('&');
  return `${path}${path.includes('?') ? '&' : '?'}${query}`;
}
