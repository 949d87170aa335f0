import { masked } from '@prakat/shared/checks/masked';
import { withoutJoiners } from '@prakat/shared/text/join-title';

const segmenter = new Intl.Segmenter('th', { granularity: 'grapheme' });

/** A Thai letter with vowel and tone mark is three units, most are one; a pile of marks is no word of anybody's. */
const UNITS_PER_GRAPHEME = 3;
/** Longer than a number of a person as anybody writes it: one that the limit would cut in two is masked as a whole. */
const NUMBER_UNITS = 80;

/**
 * The first `max` letters as people count them, with … where something was left out. LINE counts labels in grapheme
 * clusters and texts in UTF-16 units: the result is at most `max` of the one and `units` of the other, three times as
 * many where nothing is said. Numbers of persons are masked: a chat is read over shoulders and kept by every phone.
 * Never empty, because LINE refuses a message with an empty text.
 */
export function clip(text: string, max: number, units = max * UNITS_PER_GRAPHEME): string {
  const plain = withoutJoiners(text);
  if (plain === text) return clipped(text, max, units);
  // What keeps words whole is no letter that people count; a title that is cut does without.
  const whole = clipped(plain, max, units);
  return whole === plain.trim() && text.length <= units ? text.trim() : whole;
}

function clipped(text: string, max: number, units: number): string {
  // Splitting into letters is most of the work of drawing a card: done only where it decides, and no further.
  const trimmed = masked(text.trim().slice(0, units + NUMBER_UNITS))
    .slice(0, units + 1)
    .replace(/\p{Surrogate}/gu, '\uFFFD');
  if (!trimmed) return '–';
  if (trimmed.length <= Math.min(max, units)) return trimmed;
  let kept = '';
  let count = 0;
  for (const { segment } of segmenter.segment(trimmed)) {
    if (count === max - 1 || kept.length + segment.length > units - 1) {
      return kept.length + segment.length === trimmed.length && trimmed.length <= units
        ? trimmed
        : `${kept.trimEnd() || [...segment].slice(0, max - 1).join('')}…`;
    }
    kept += segment;
    count += 1;
  }
  return kept;
}

/** On one line: for rows of lists and for what stands inside a sentence. */
export const clipLine = (text: string, max: number): string => clip(text.replace(/\s+/g, ' '), max);
