import { isOnDisplay } from '@prakat/shared/publication/standing';
import { type PublicItem, publicItemOf } from '../search/public-item.ts';
import type { QueryName } from '../store/collections.ts';
import type { Page, StoreReader } from '../store/store.ts';

export const PAGE_SIZE = 20;
/** Fewer, so that the categories below are soon reached on a phone. */
export const HOME_PAGE_SIZE = 10;
const LARGEST_BATCH = 200;
const MOST_READS = 8;

/**
 * One page of items that are on display at `now` (ms). The store's index knows nothing of display periods, so
 * items that are over are passed by, and `next` is given only when something more is on display. No item is
 * left out or repeated from page to page. After a very long run of items that are over, a page may come back
 * short with a `next`, so that no visitor makes the store read without bound.
 */
export async function listOnDisplay(
  reader: StoreReader,
  query: QueryName<'publications'>,
  equals: Record<string, string | null>,
  { after = null, now, size = PAGE_SIZE }: { after?: string | null; now: number; size?: number },
): Promise<Page<PublicItem>> {
  const find = (limit: number, from: string | null) =>
    reader.find('publications', query, { equals, limit, after: from });
  const items: PublicItem[] = [];
  /** Where the next page begins, once this one is full. */
  let next: string | null = null;
  let cursor = after;
  let batch = size;
  let peeked = false;
  for (let reads = 0; reads < MOST_READS; reads += 1) {
    const page = await find(batch, cursor);
    for (const [index, publication] of page.items.entries()) {
      const item = isOnDisplay(publication, now) ? publicItemOf(publication) : null;
      if (!item) continue;
      if (items.length === size) return { items, next };
      items.push(item);
      if (items.length < size) continue;
      const isLast = index === page.items.length - 1;
      next = isLast ? page.next : (await find(index + 1, cursor)).next;
    }
    if (!page.next) return { items, next: null };
    cursor = page.next;
    const isFull = items.length === size;
    batch = isFull && !peeked ? 1 : Math.min(LARGEST_BATCH, Math.max(size, batch * 2));
    peeked ||= isFull;
  }
  return { items, next: next ?? cursor };
}
