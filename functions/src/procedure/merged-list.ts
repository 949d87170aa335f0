import type { WaitingCount } from '@prakat/shared/api/api';
import type { Publication } from '@prakat/shared/publication/schema';
import type { Submission } from '@prakat/shared/submission/schema';
import { decodeCursor, encodeCursor, type Position } from '../store/cursor.ts';
import { type Item, itemBehind, itemOf } from '../store/items.ts';
import type { StoreReader } from '../store/store.ts';

/** How often one page reads on at most past what is not wanted. */
const ROUNDS = 10;

export type Found =
  | { on: 'submission'; record: Submission; at: Position }
  | { on: 'publication'; record: Publication; at: Position };
export type MergedPage<T> = { found: T[]; next: string | null };
export type PageAsked = { limit: number; after: string | null };

/**
 * A page of a list that is read from several lists as one: `read` gives what follows a position, in order, and whether there
 * is more. A page may be short, even empty, and still have a next. Throws `InvalidCursorError` when `after` is none of ours;
 * `list` is the name under which its positions are written.
 */
export async function readMerged<T extends { at: Position }>(
  list: string,
  read: (asked: { limit: number; after: Position | null }) => Promise<{ found: T[]; more: boolean }>,
  isWanted: (one: T) => boolean,
  { limit, after }: PageAsked,
): Promise<MergedPage<T>> {
  const wanted: T[] = [];
  let place = after === null ? null : decodeCursor(list, after);
  for (let round = 0; round < ROUNDS; round += 1) {
    const { found, more } = await read({ limit, after: place });
    for (const one of found) {
      if (wanted.length === limit) return { found: wanted, next: place && encodeCursor(list, place) };
      place = one.at;
      if (isWanted(one)) wanted.push(one);
    }
    if (!more) return { found: wanted, next: null };
    if (wanted.length === limit) break;
  }
  return { found: wanted, next: place && encodeCursor(list, place) };
}

/** How much a page found, and whether there is more than that. */
export const countOf = ({ found, next }: MergedPage<unknown>): WaitingCount => ({
  count: found.length,
  more: next !== null,
});

/** As stores order: by value, then by id. */
export const byPosition = (a: Position, b: Position): number => order(a.value, b.value) || order(a.id, b.id);

const order = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);

/** The item that a found record is shown as. */
export const itemFor = (reader: StoreReader, found: Found): Promise<Item> =>
  found.on === 'submission' ? itemOf(reader, found.record) : itemBehind(reader, found.record);
