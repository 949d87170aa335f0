/**
 * Thai text as it is stored and compared: NFC, SARA AM written as one letter (U+0E4D U+0E32 typed by some
 * keyboards looks the same and would not be found), no control or direction-changing characters, no half of a
 * surrogate pair (which no store or address can hold), ends trimmed, zero-width spaces there too: they part Thai words,
 * and a text of nothing else would pass for one. Line breaks and tabs stay.
 */
export function normaliseText(text: string): string {
  const tidied = text
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu, (c) =>
      c === '\n' || c === '\t' ? c : '',
    )
    .replace(/\u0E4D([\u0E48-\u0E4B]?)\u0E32/g, '$1\u0E33')
    .normalize('NFC');
  let start = 0;
  let end = tidied.length;
  while (start < end && BLANK.test(tidied.charAt(start))) start += 1;
  while (end > start && BLANK.test(tidied.charAt(end - 1))) end -= 1;
  return tidied.slice(start, end);
}

const BLANK = /[\s\u200B\u2060]/;
