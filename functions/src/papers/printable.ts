import { readFontLetters } from './font-letters.ts';

let hasLetter: ((codePoint: number) => boolean) | null = null;

/** Shown by no font: joiners, selectors of a look. */
const UNSEEN = /^[\p{Default_Ignorable_Code_Point}\p{Cc}]$/u;

/**
 * A text in letters that the font has. What it lacks is written in letters that mean the same where there are some (℃: °C),
 * else by its code, so that nobody takes the paper for complete where it is not: [U+1F600].
 */
export function printable(text: string): string {
  hasLetter ??= readFontLetters();
  const has = (letters: string) =>
    [...letters].every((letter) => hasLetter?.(letter.codePointAt(0) as number) === true);
  const print = (letter: string): string => {
    if (letter === '\n') return letter;
    if (letter === '\t') return ' ';
    if (UNSEEN.test(letter)) return '';
    if (has(letter)) return letter;
    const same = letter.normalize('NFKC');
    if (has(same)) return same;
    return `[U+${(letter.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}]`;
  };
  return Array.from(text, print).join('');
}
