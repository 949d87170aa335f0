import { thaiOfPrivateUse } from '../../text/fold.ts';

/** A text with one form of each digit, hyphen and blank, and the way back to the text that it was made from. */
export type FoldedText = {
  text: string;
  /** The place in the original text, in UTF-16 units, of a place in the folded one. */
  original: (at: number) => number;
};

const THAI_ZERO = 0x0e50;
const FULL_WIDTH_ZERO = 0xff10;
/** Digits, hyphens and blanks that are written otherwise, and marks that fonts keep in the private use area. */
const OTHER_FORMS =
  '๐-๙０-９\u2010-\u2015\u2043\u2212\uFE58\uFE63\uFF0D\u00A0\u2000-\u200A\u202F\u205F\u3000\uF700-\uF71A\uF884-\uF89E';
/** Letters that nobody sees: zero-width, soft hyphen. */
const UNSEEN = '\u00AD\u200B-\u200F\u2060\uFEFF';
/** Thai as PDF files break it: a blank before a mark, SARA AM in two parts or with its ring lost as a blank. */
const BROKEN = `(?<=[ก-ฮ็-๎]) (?=[ัิ-ฺ็-๎า])|(?<=[ก-ฮ็-๎] )า|ํ(?=[่-๋]?า)|(?<=ํ[่-๋]?)า`;
const FOLDED = new RegExp(`[${OTHER_FORMS}${UNSEEN}]|${BROKEN}`, 'g');
const LEFT_OUT = new RegExp(`[${UNSEEN} ํ]`);

function plain(letter: string): string {
  const code = letter.charCodeAt(0);
  if (code >= THAI_ZERO && code <= THAI_ZERO + 9) return String(code - THAI_ZERO);
  if (code >= FULL_WIDTH_ZERO && code <= FULL_WIDTH_ZERO + 9) return String(code - FULL_WIDTH_ZERO);
  if (code >= 0xf700 && code <= 0xf8ff) return thaiOfPrivateUse(letter);
  if (letter === 'า') return 'ำ';
  return /[\p{Pd}\u2043\u2212]/u.test(letter) ? '-' : ' ';
}

/**
 * A text as the detectors read it: Thai and full-width digits as 0–9, every hyphen and dash as `-`, every blank as a
 * space, nothing that is not seen, Thai words whole that a PDF file broke. Unlike `fold`, which is for comparing, it
 * keeps lines, capitals and dots, for these tell one number from another.
 */
export function foldDigits(text: string): FoldedText {
  /** Places in the folded text before which a letter was left out. */
  const left: number[] = [];
  const folded = text.replace(FOLDED, (letter, at: number) => {
    if (!LEFT_OUT.test(letter)) return plain(letter);
    left.push(at - left.length);
    return '';
  });
  return { text: folded, original: (at) => at + countUpTo(left, at) };
}

/** How many of the ascending numbers are not above a limit. */
function countUpTo(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
