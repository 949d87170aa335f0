import type { FindingKind, TextFinding } from '../finding.ts';
import type { FoldedText, SearchedText } from './folded-text.ts';

const EXCERPT = 80;

/** What stands at a place of a text, on one line, at most 80 letters: of a longer one its beginning and its end. */
export function excerptOf(original: string, start: number, end: number): string {
  const words = original.slice(start, end).replace(/\s+/g, ' ').trim();
  return words.length <= EXCERPT ? words : `${words.slice(0, 38)}…${words.slice(-40)}`;
}

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
    suggestion: what.suggestion ?? null,
  };
}
