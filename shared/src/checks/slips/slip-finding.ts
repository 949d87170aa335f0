import type { FindingKind, TextFinding } from '../finding.ts';
import { masked } from '../masked.ts';
import type { FoldedText, SearchedText } from './folded-text.ts';

const EXCERPT = 80;
const SUGGESTION_MAX = 200;

/**
 * What stands at a place of a text, on one line, at most 80 letters: of a longer one its beginning and its end. A number of
 * a person that stands in it is masked.
 */
export function excerptOf(original: string, start: number, end: number): string {
  const words = masked(original.slice(start, end).replace(/\s+/g, ' ').trim());
  return words.length <= EXCERPT ? words : `${words.slice(0, 38)}…${words.slice(-40)}`;
}

/**
 * Where to begin and end so that a few letters around a place are seen with it; numbers are not (one may be a person's),
 * and no other line.
 */
export function withAround(original: string, start: number, end: number, letters: number): [number, number] {
  let [from, to] = [start, end];
  while (from > 0 && start - from < letters && isWord(original.charAt(from - 1))) from -= 1;
  while (to < original.length && to - end < letters && isWord(original.charAt(to))) to += 1;
  return [from, to];
}
const isWord = (letter: string) => !/[\d๐-๙\n]/.test(letter);

/** A finding over the letters `start` to `end` of one form of the text. */
export function slip(
  text: SearchedText,
  form: FoldedText,
  [start, end]: readonly [number, number],
  what: { kind: FindingKind; certainty: TextFinding['certainty']; suggestion?: string | null },
): TextFinding {
  const from = form.at[start] ?? 0;
  const to = (form.at[end - 1] ?? from) + 1;
  return {
    kind: what.kind,
    certainty: what.certainty,
    start: from,
    end: to,
    excerpt: excerptOf(text.original, from, to),
    // Name and post of a person together may be longer than a record keeps.
    suggestion: what.suggestion?.slice(0, SUGGESTION_MAX) ?? null,
  };
}
