/** Letters of the text's size on a line of 16 cm at 16 pt: 71 of usual Thai, measured, less what lines that break early lose. */
const LETTERS_PER_LINE = 66;

/** Marks stand over a letter; some letters are wide; what the font lacks is printed as its code ([U+1F600]). */
function width(letter: string): number {
  if (/\p{Mn}/u.test(letter)) return 0;
  if (/[A-Z@%ฌญฒณ]/.test(letter)) return 1.5;
  return /[\u0020-\u024F\u0E00-\u0E7F‐-”•…]/.test(letter) ? 1 : 9;
}

/** Room before a paragraph, in lines: 6 pt. */
const BETWEEN = 0.4;

/** The lines that a text takes, and where it stops to fit in so many of them; its end where all of it fits. */
function fill(text: string, scale: number, most: number): { lines: number; until: number } {
  let [lines, used, at, until] = [1, 0, 0, text.length];
  for (const letter of text) {
    const wide = width(letter) * scale;
    const isBreak = letter === '\n';
    if (isBreak || used + wide > LETTERS_PER_LINE) {
      lines += isBreak ? 1 + BETWEEN : 1;
      used = 0;
      if (lines > most) until = Math.min(until, at);
    }
    used += isBreak ? 0 : wide;
    at += letter.length;
  }
  return { lines, until };
}

/** How many lines of a paper a text takes at most, a paragraph to each of its own, when its letters are `scale` times as large as those of the text. */
export const linesTaken = (text: string, scale = 1): number =>
  fill(text, scale, Number.POSITIVE_INFINITY).lines;

const words = new Intl.Segmenter('th', { granularity: 'word' });

/** Letters behind the place to cut at which its word has surely ended. */
const WORD = 60;

/**
 * The beginning of a text that takes no more than so many lines, and whether anything was left out. Thai ends a sentence
 * with a blank and no point, so it is cut at the last blank or line's end; between two words where there is none in its
 * second half.
 */
export function fitLines(text: string, lines: number, scale = 1): { text: string; cut: boolean } {
  const { until } = fill(text, scale, lines);
  if (until === text.length) return { text, cut: false };
  const fitting = text.slice(0, until);
  const sentence = /^\s/.test(text.slice(until)) ? until : fitting.search(/\s\S*$/);
  if (sentence * 2 >= until) return { text: fitting.slice(0, sentence).trimEnd(), cut: true };
  const ends = [...words.segment(text.slice(0, until + WORD))].map(({ index }) => index);
  const word = ends.findLast((end) => end <= until) || until;
  return { text: fitting.slice(0, word).trimEnd(), cut: true };
}
