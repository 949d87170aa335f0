import { normaliseText } from '@prakat/shared/text/normalise';

/** Words that stand in nearly every text and find nothing. */
const idle = new Set(
  'การ ความ ที่ ของ และ หรือ ใน แก่ แด่ เพื่อ โดย ให้ ได้ เป็น มี จาก ตาม ต่อ กับ ซึ่ง นี้ นั้น ว่า จะ ด้วย the of and or to in for an'.split(
    ' ',
  ),
);

const segmenter = new Intl.Segmenter('th', { granularity: 'word' });

/** Code points from here on are tone marks, written after the vowel of their letter. */
const TONES = '\u0E48';

/**
 * Text as search compares it: lower case, Thai digits as Arabic ones, and one spelling of what looks the same on a
 * screen (two SARA E for SARA AE, a tone mark typed before its vowel).
 */
export const foldText = (text: string): string =>
  normaliseText(text)
    .toLowerCase()
    .replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))
    .replace(/เเ/g, 'แ')
    .replace(/[\u0E31\u0E34-\u0E39\u0E48-\u0E4B]{2,}/g, (marks) =>
      [...marks].sort((a, b) => Number(a >= TONES) - Number(b >= TONES)).join(''),
    );

/** A tracking number however it is written; 2568/2569 is two years and none. */
const TRACKING_NUMBER = /(?<!\d)(25\d\d)\s*[-–—/]\s*(?!25\d\d(?!\d))(\d{1,6})(?!\d)/g;

/**
 * The distinct words that a person asks for, a tracking number as records write it. Thai is written without blanks and is cut by ICU's dictionary, so
 * แผนจัดซื้อ asks for แผน and จัด and ซื้อ wherever they stand. Only what is asked is cut, never what is searched: the
 * dictionary holds long words whole (ปีงบประมาณ), and whoever asks for งบประมาณ would not find them.
 */
export function wordsOf(text: string): string[] {
  const words = new Set<string>();
  const rest = foldText(text).replace(TRACKING_NUMBER, (_, year: string, sequence: string) => {
    words.add(`${year}-${sequence.padStart(4, '0')}`);
    return ' ';
  });
  for (const run of rest.split(/[^\p{L}\p{M}\p{N}.]+/u)) {
    for (const { segment, isWordLike } of segmenter.segment(run)) {
      if (isWordLike && !idle.has(segment) && [...segment].length > 1) words.add(segment);
    }
  }
  return [...words];
}

export const GRAM = 3;

/** Every run of three letters in a text, blanks aside: whatever contains a word contains the word's own. */
export function gramsOf(text: string): string[] {
  const grams = new Set<string>();
  for (const run of text.split(/\s+/)) {
    const letters = [...run];
    for (let start = 0; start + GRAM <= letters.length; start += 1) {
      grams.add(letters.slice(start, start + GRAM).join(''));
    }
  }
  return [...grams];
}
