import { fold } from '@prakat/shared/text/fold';

/** Words that stand in nearly every text and find nothing. */
const idle = new Set(
  'การ ความ ที่ ของ และ หรือ ใน แก่ แด่ เพื่อ โดย ให้ ได้ เป็น มี จาก ตาม ต่อ กับ ซึ่ง นี้ นั้น ว่า จะ ด้วย the of and or to in for an'.split(
    ' ',
  ),
);

const segmenter = new Intl.Segmenter('th', { granularity: 'word' });

/** A tracking number however it is written; 2568/2569 is two years and none. Takes folded text. */
const TRACKING_NUMBER = /(?<!\d)(25\d\d) ?[-/] ?(?!25\d\d(?!\d))(\d{1,6})(?!\d)/g;
const asRecorded = (_: string, year: string, sequence: string) => `${year}-${sequence.padStart(4, '0')}`;

/** The tracking numbers of a folded text, as records write them. */
export const numbersIn = (folded: string): string[] =>
  (folded.match(TRACKING_NUMBER) ?? []).map((number) => number.replace(TRACKING_NUMBER, asRecorded));

/**
 * The distinct words that a person asks for, folded, a tracking number as records write it. Thai is written without
 * blanks and is cut by ICU's dictionary, so แผนจัดซื้อ asks for แผน and จัด and ซื้อ wherever they stand. Only what is asked
 * is cut, never what is searched: the dictionary holds long words whole (ปีงบประมาณ), and whoever asks for งบประมาณ would
 * not find them.
 */
export function wordsOf(text: string): string[] {
  const folded = fold(text);
  const words = new Set(numbersIn(folded));
  for (const run of folded.replace(TRACKING_NUMBER, ' ').split(/[^\p{L}\p{M}\p{N}.]+/u)) {
    for (const part of byScript(run)) {
      for (const { segment, isWordLike } of segmenter.segment(part)) {
        if (isWordLike && !idle.has(segment) && [...segment].length > 1) words.add(segment);
      }
    }
  }
  return [...words];
}

/** ปี2569 may stand as ปี 2569, which the dictionary does not know; ม3 is a word of one letter and one digit. */
function byScript(run: string): string[] {
  const parts = run.split(
    /(?<=[\u0E00-\u0E7F])(?=[^\u0E00-\u0E7F])|(?<=[^\u0E00-\u0E7F])(?=[\u0E00-\u0E7F])/,
  );
  return parts.some((part) => part.length < 2) ? [run] : parts;
}

export const GRAM = 3;

/** What follows a consonant in Thai: no word begins with it, so a third of all runs need not be kept. */
const FOLLOWS = /^[\u0E30-\u0E3A\u0E47-\u0E4E]/;

/**
 * Every run of three letters in a folded text, blanks aside, that a word can begin with: whatever contains a word
 * contains the word's own.
 */
export function gramsOf(text: string): string[] {
  const grams = new Set<string>();
  for (const run of text.split(' ')) {
    const letters = [...run];
    for (let start = 0; start + GRAM <= letters.length; start += 1) {
      const gram = letters.slice(start, start + GRAM).join('');
      if (!FOLLOWS.test(gram)) grams.add(gram);
    }
  }
  return [...grams];
}

/** Of the words that are asked for, the gram that fewest texts are likely to have; undefined where no word is long enough. */
export const rarestGram = (words: readonly string[]): string | undefined => gramsOfRarest(words, 1)[0];

/** A gram of each of the words that are likely the rarest, of so many at most. */
export function gramsOfRarest(words: readonly string[], most: number): string[] {
  const rarestFirst = [...words].sort((a, b) => rarity(b) - rarity(a));
  // Thai words begin alike (ประ-, การ-) more often than they end alike. A word of two letters has no gram.
  return rarestFirst.flatMap((word) => gramsOf(word).at(-1) ?? []).slice(0, most);
}

/** Numbers are rare, but for years, which are in every tracking number; of words, the long ones are. */
function rarity(word: string): number {
  if (/^25\d\d$/.test(word)) return 0;
  return /\d/.test(word) && word.length >= GRAM ? 1000 : word.length;
}
