import type { TextFinding } from '../finding.ts';

/** What a detector found: a {@link TextFinding} whose places are those of the folded text. */
export type Candidate = Omit<TextFinding, 'suggestion'>;

/**
 * Letters and digits of a text hidden but for the first and the last few, so that a person finds the place again and
 * nobody learns the number from the warning: `081-xxx-xx78`.
 */
export function mask(text: string, first: number, last: number): string {
  const shown = [...text];
  const places = shown.flatMap((letter, at) => (/[\p{L}\p{N}]/u.test(letter) ? [at] : []));
  for (const at of places.slice(first, Math.max(first, places.length - last))) shown[at] = 'x';
  return shown.join('').slice(0, 80);
}
