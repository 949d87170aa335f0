import { foldWithMap } from '@prakat/shared/text/fold';

/** A piece of a text about something that was found in it. */
export type Snippet = { before: string; found: string; after: string };

/** Letters looked through, and shown on either side of what was found. */
const LOOKED_THROUGH = 3000;
const BEFORE = 40;
const AFTER = 90;

/** What follows a Thai consonant and cannot be without it. */
const MARK = /[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/;

/**
 * Where the first of the words (folded, as `wordsOf` gives them) stands in a text, as it was written there; null where none
 * stands in its beginning. No letter is parted from its marks.
 */
export function snippetOf(text: string, words: readonly string[]): Snippet | null {
  const line = text.slice(0, LOOKED_THROUGH).replace(/\s+/g, ' ').trim();
  const { folded, at } = foldWithMap(line);
  const places = words
    .map((word) => ({ from: folded.indexOf(word), length: word.length }))
    .filter(({ from }) => from >= 0)
    .sort((a, b) => a.from - b.from);
  const [first] = places;
  if (!first) return null;
  const start = at[first.from] ?? 0;
  const end = afterMarks(line, at[first.from + first.length] ?? line.length);
  const from = start <= BEFORE ? 0 : afterMarks(line, start - BEFORE);
  const until = line.length - end <= AFTER ? line.length : afterMarks(line, end + AFTER);
  return {
    before: `${from > 0 ? '…' : ''}${line.slice(from, start)}`,
    found: line.slice(start, end),
    after: `${line.slice(end, until)}${until < line.length ? '…' : ''}`,
  };
}

function afterMarks(line: string, at: number): number {
  let place = at;
  while (place < line.length && MARK.test(line.charAt(place))) place += 1;
  return place;
}
