import { addressOf } from '@prakat/shared/publication/placements';
import type { Publication } from '@prakat/shared/publication/schema';
import { isOnDisplay } from '@prakat/shared/publication/standing';
import { canBeReported } from '@prakat/shared/reports/settle';
import { fold } from '@prakat/shared/text/fold';
import { webAddress } from '@prakat/shared/text/web-address';
import { hasBeenHere, type PublicItem, publicItemOf } from '../search/public-item.ts';
import type { StoreReader } from '../store/store.ts';

/** An item of this website, and whether it is on display now; null for what stands elsewhere or has never been up. */
export type FoundItem = { item: PublicItem; isOnDisplay: boolean } | null;

export async function findItem(
  reader: StoreReader,
  { officeId, id, now }: { officeId: string; id: string; now: number },
): Promise<FoundItem> {
  const publication = await readPublication(reader, id);
  return publication?.officeId === officeId ? foundOf(publication, now) : null;
}

/** Ids of other shapes were never given out, and Firestore throws on some of them. */
const readPublication = async (reader: StoreReader, id: string): Promise<Publication | null> =>
  /^[\w-]{1,128}$/.test(id) ? reader.get('publications', id) : null;

function foundOf(publication: Publication, now: number): FoundItem {
  const item = publicItemOf(publication);
  if (!item || publication.visibility === 'elsewhere' || !hasBeenHere(publication)) return null;
  return { item, isOnDisplay: isOnDisplay(publication, now) };
}

/**
 * An item that residents may have something to say of, wherever it stands, with the address at which they read it, and whether it
 * is up; null for what has never been up.
 */
export async function findReported(
  reader: StoreReader,
  { officeId, id, now }: { officeId: string; id: string; now: number },
): Promise<{ item: PublicItem; address: string | null; isUp: boolean } | null> {
  const publication = await readPublication(reader, id);
  const item = publication?.officeId === officeId ? publicItemOf(publication) : null;
  if (!publication || !item) return null;
  const isElsewhere = publication.visibility === 'elsewhere';
  return {
    item,
    address: isElsewhere ? (webAddress(addressOf(publication) ?? '')?.href ?? null) : null,
    isUp: canBeReported(publication, now),
  };
}

/** A tracking number as records write it, of one that was typed: ๒๕๖๕-๑, 2565/0001, 2565-0001; null for anything else. */
export function readNumber(typed: string): string | null {
  const [, year, sequence] = /^(2[45]\d\d)[-/.](\d{1,6})$/.exec(fold(typed)) ?? [];
  return year && sequence ? `${year}-${sequence.padStart(4, '0')}` : null;
}

type Numbered = { officeId: string; number: string; now: number };

/** The id of the item that has this tracking number; null for none, or one that the public has never read here. */
export const idOfNumber = (reader: StoreReader, asked: Numbered): Promise<string | null> =>
  idIn(reader, asked, findItem);

/** The same of one that the public has read anywhere. */
export const idOfReported = (reader: StoreReader, asked: Numbered): Promise<string | null> =>
  idIn(reader, asked, findReported);

async function idIn(
  reader: StoreReader,
  { officeId, number, now }: Numbered,
  find: typeof findItem | typeof findReported,
): Promise<string | null> {
  const { items } = await reader.find('submissions', 'byNumber', { equals: { officeId, number }, limit: 1 });
  const [request] = items;
  // A correction has a number of its own, which its publication does not go by.
  if (!request) return null;
  const found = await find(reader, { officeId, id: request.id, now });
  return found?.item.number === number ? found.item.id : null;
}
