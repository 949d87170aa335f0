import type { TextFinding } from '../finding.ts';
import { excerptOf, withAround } from './slip-finding.ts';

/** Thai in UTF-8 that was read as Windows-874: เธเธฃเธฐ for กระ. Real Thai never has the pattern three times in a row. */
const READ_AS_874 = /(?:เ[ธน][\u0E01-\u0E1F\u0080-\u00A0€…‘’“”•–—]){3,}/;
/** The same read as Latin-1 or Windows-1252: à¸à¸£à¸°. */
const READ_AS_LATIN = /(?:à[¸¹][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]?){2,}/;
const REPLACED = /\uFFFD+/;
/** Places of marks that fonts of Windows and PDF files keep in the private area: no reader but that font knows them. */
const PRIVATE_MARKS = /[\uF700-\uF71A]+/;

const MARK = '\u0E31\u0E34-\u0E3A\u0E47-\u0E4E';
/** The same mark twice, or two vowels on one consonant. */
const DOUBLED = new RegExp(
  `([${MARK}])\\1+|[\u0E34-\u0E37\u0E31][\u0E34-\u0E37\u0E31]|[\u0E38\u0E39]{2,}`,
  'g',
);
/** A mark with nothing to stand on, after a space that tears a word or after a letter of another script. */
const TORN = new RegExp(`(?<=[ก-ฮ] |[A-Za-z0-9])[${MARK}]+(?=[ก-ฮะาเ-ไ])`, 'g');
/** A vowel written before its consonant with no consonant after it. */
const NO_CONSONANT = new RegExp(`(?<=[ก-๎])[เ-ไ](?=[${MARK}]|[ \\t]*(?:\\r?\\n|$))`, 'g');
/** From so many places on, it is the file that was read badly, not the writer who slipped. */
const SYSTEMATIC = 5;

const AROUND = 12;

const found = (original: string, start: number, end: number, certainty: TextFinding['certainty']) =>
  ({
    kind: 'garbled_text',
    certainty,
    start,
    end,
    excerpt: excerptOf(original, ...withAround(original, start, end, AROUND)),
    suggestion: null,
  }) as const satisfies TextFinding;

/**
 * Thai that no reader can make out: letters in the wrong encoding, places of lost letters, marks that stand on nothing
 * or twice (rules of composition: WTT 2.0, TIS 620-2533). Wrong encoding is told once for a text, for it runs through.
 */
export function garbledTexts(original: string): TextFinding[] {
  const lost = [READ_AS_874, READ_AS_LATIN, REPLACED].map(
    (pattern) => ({ pattern, certainty: 'sure' }) as const,
  );
  const throughout = [...lost, { pattern: PRIVATE_MARKS, certainty: 'likely' } as const].flatMap(
    ({ pattern, certainty }) => {
      const match = pattern.exec(original);
      return match ? [found(original, match.index, match.index + match[0].length, certainty)] : [];
    },
  );
  const marks = [DOUBLED, TORN, NO_CONSONANT].flatMap((pattern) => {
    const matches = [...original.matchAll(pattern)];
    return matches.length < SYSTEMATIC ? matches : [];
  });
  return [
    ...throughout,
    ...marks.map((match) => found(original, match.index, match.index + match[0].length, 'likely')),
  ];
}
