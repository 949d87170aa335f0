import type { LogEvent } from '@prakat/shared/machine/event';
import type { Item } from '../store/items.ts';
import type { StoreReader } from '../store/store.ts';

/** Events of each log that are read for one look at an item: more than one usually comes to. */
const TIMELINE = 150;

/** The newest of an item's two logs; `older` says that they began before. */
export async function readTimeline(
  reader: StoreReader,
  { submission, publication }: Item,
): Promise<{ events: LogEvent[]; older: boolean }> {
  const [asked, published] = await Promise.all([
    reader.find('events', 'newest', { equals: { log: submission.id }, limit: TIMELINE }),
    publication &&
      reader.find('publicationEvents', 'newest', { equals: { log: publication.id }, limit: TIMELINE }),
  ]);
  const events = [...asked.items, ...(published?.items ?? [])].reverse();
  return { events, older: asked.next !== null || Boolean(published?.next) };
}
