import type { FreshnessItem } from '@prakat/shared/freshness/items';
import type { Publication } from '@prakat/shared/publication/schema';
import { isDisplayOver } from '@prakat/shared/publication/standing';
import type { StoreReader } from '../store/store.ts';

/** What is looked at for a moment when an item is asked for: more were published of few subtopics. */
const LOOKED_AT = 20;

/**
 * The newest publication of an item that is on display, on whatever website; null when nothing is. `now` in
 * milliseconds.
 */
export async function newestShown(
  reader: StoreReader,
  officeId: string,
  { categoryId, subtopicId }: Pick<FreshnessItem, 'categoryId' | 'subtopicId'>,
  now: number,
): Promise<Publication | null> {
  for (const visibility of ['public', 'elsewhere']) {
    const of = { officeId, visibility, categoryId };
    const { items } =
      subtopicId === null
        ? await reader.find('publications', 'shownInCategory', { equals: of, limit: LOOKED_AT })
        : await reader.find('publications', 'shownInSubtopic', {
            equals: { ...of, subtopicId },
            limit: LOOKED_AT,
          });
    const found = items.find(({ displayUntil }) => !isDisplayOver(displayUntil, now));
    if (found) return found;
  }
  return null;
}
