import { fold } from '../../text/fold.ts';

/** A text as it is searched, with where each of its letters stood in the text itself. `at` has one more entry: the end. */
export type FoldedText = { folded: string; at: ArrayLike<number> };

/**
 * The text in two forms that find the same thing however it was typed or read out of a file. Milder than `fold`, which
 * writes as one line and without dots what these checks tell apart: lines, พ.ศ., capitals.
 */
export type SearchedText = {
  original: string;
  /** Thai digits as 0–9, SARA AM as one letter, every blank a space, no zero-width letters; line breaks stay. */
  lined: FoldedText;
  /** The same without white space but between digits: files break lines and words where their writers did not. */
  tight: FoldedText;
};

const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/;
const BLANK = /[^\S\n]/;
/** Dots to write on, as printed forms have them; an abbreviation before them keeps its letters. */
const LEADER = /\.{2,}|…+/g;

const SPACE = 0x20;
const NEWLINE = 0x0a;
const NIKHAHIT = 0x0e4d;
const SARA_AA = 0x0e32;
const SARA_AM = 0x0e33;

/** A letter's code as it is searched; 0 for one that nobody sees. */
function foldedCode(code: number): number {
  if (code >= 0x0e50 && code <= 0x0e59) return code - 0x0e50 + 0x30;
  // Nearly every letter of these papers: Thai or ASCII, and as it should be.
  if ((code >= SPACE && code < 0x7f) || (code >= 0x0e01 && code <= 0x0e5b) || code === NEWLINE) return code;
  const letter = String.fromCharCode(code);
  if (INVISIBLE.test(letter)) return 0;
  // Marks in the private use area of fonts, as PDF text has them.
  if (code >= 0xf700 && code <= 0xf8ff) return fold(letter).charCodeAt(0);
  return BLANK.test(letter) ? SPACE : code;
}

/** Codes are gathered in one array and made text at once: a string for every letter takes most of the time. */
const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true });
const textOf = (codes: Uint16Array): string => utf16.decode(codes);

/** Both forms of a text. One step for each letter. */
export function searchedText(original: string): SearchedText {
  const source = original.replace(LEADER, (dots) => ' '.repeat(dots.length));
  const codes = new Uint16Array(source.length);
  const at = new Uint32Array(source.length + 1);
  let length = 0;
  for (let i = 0; i < source.length; i += 1) {
    const code = foldedCode(source.charCodeAt(i));
    if (code === SARA_AA && length > 0 && codes[length - 1] === NIKHAHIT) codes[length - 1] = SARA_AM;
    else if (code !== 0) {
      codes[length] = code;
      at[length] = i;
      length += 1;
    }
  }
  at[length] = original.length;
  const kept = codes.subarray(0, length);
  return { original, lined: { folded: textOf(kept), at }, tight: withoutSpaces(kept, at) };
}

const isDigit = (code: number | undefined) => code !== undefined && code >= 0x30 && code <= 0x39;

function withoutSpaces(codes: Uint16Array, at: Uint32Array): FoldedText {
  const tight = new Uint16Array(codes.length);
  const tightAt = new Uint32Array(codes.length + 1);
  let length = 0;
  for (let i = 0; i < codes.length; i += 1) {
    const code = codes[i] as number;
    if (code === SPACE || code === NEWLINE) continue;
    const before = codes[i - 1];
    const isApart = before === SPACE || before === NEWLINE;
    if (isApart && isDigit(code) && isDigit(tight[length - 1])) {
      tight[length] = SPACE;
      tightAt[length] = at[i - 1] as number;
      length += 1;
    }
    tight[length] = code;
    tightAt[length] = at[i] as number;
    length += 1;
  }
  tightAt[length] = at[codes.length] as number;
  return { folded: textOf(tight.subarray(0, length)), at: tightAt };
}
