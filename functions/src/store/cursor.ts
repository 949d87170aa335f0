import { z } from 'zod';
import { isRecordId } from './record-id.ts';
import { InvalidCursorError } from './store-errors.ts';

/** Where a page ended: the order value and the id of its last record. */
export type Position = { value: string | number; id: string };

const cursorSchema = z.tuple([z.string(), z.union([z.string(), z.number()]), z.string().refine(isRecordId)]);

/** Writes a position as text that fits an address; `list` is `collection.query`. */
export const encodeCursor = (list: string, { value, id }: Position): string =>
  Buffer.from(JSON.stringify([list, value, id])).toString('base64url');

/** Reads what `encodeCursor` wrote for the same list; throws `InvalidCursorError` on anything else. */
export function decodeCursor(list: string, cursor: string): Position {
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw new InvalidCursorError(`the cursor of ${list} is not readable`);
  }
  const result = cursorSchema.safeParse(parsed);
  if (!result.success) throw new InvalidCursorError(`the cursor of ${list} is not readable`);
  const [writtenFor, value, id] = result.data;
  if (writtenFor !== list) throw new InvalidCursorError(`a cursor of ${writtenFor} was given to ${list}`);
  return { value, id };
}
