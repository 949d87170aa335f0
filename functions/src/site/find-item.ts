import type { Publication } from '@prakat/shared/publication/schema';
import { isOnDisplay } from '@prakat/shared/publication/standing';
import { fold } from '@prakat/shared/text/fold';
import type { StoreReader } from '../store/store.ts';
import { hasBeenHere, type PublicItem, publicItemOf } from './public-item.ts';

/** An item of this website, and whether it is on display now; null for what stands elsewhere or has never been up. */
export type FoundItem = { item: PublicItem; isOnDisplay: boolean } | null;

export async function findItem(
  reader: StoreReader,
  { officeId, id, now }: { officeId: string; id: string; now: number },
): Promise<FoundItem> {
  // Other ids were never given out, and Firestore throws on some of them.
  const publication = /^[\w-]{1,128}$/.test(id) ? await reader.get('publications', id) : null;
  return publication?.officeId === officeId ? foundOf(publication, now) : null;
}

function foundOf(publication: Publication, now: number): FoundItem {
  const item = publicItemOf(publication);
  if (!item || publication.visibility === 'elsewhere' || !hasBeenHere(publication)) return null;
  return { item, isOnDisplay: isOnDisplay(publication, now) };
}

/** A tracking number as records write it, of one that was typed: ๒๕๖๕-๑, 2565/0001, 2565-0001; null for anything else. */
export function readNumber(typed: string): string | null {
  const [, year, sequence] = /^(2[45]\d\d)[-/.](\d{1,6})$/.exec(fold(typed)) ?? [];
  return year && sequence ? `${year}-${sequence.padStart(4, '0')}` : null;
}

/** The id of the item that has this tracking number; null for none, or one that the public has never read here. */
export async function idOfNumber(
  reader: StoreReader,
  { officeId, number, now }: { officeId: string; number: string; now: number },
): Promise<string | null> {
  const { items } = await reader.find('submissions', 'byNumber', { equals: { officeId, number }, limit: 1 });
  const [request] = items;
  // A correction has a number of its own, which its publication does not go by.
  if (!request) return null;
  const found = await findItem(reader, { officeId, id: request.id, now });
  return found?.item.number === number ? found.item.id : null;
}
