/**
 * Thai text as it is stored and compared: NFC, SARA AM written as one letter (U+0E4D U+0E32 typed by some
 * keyboards looks the same and would not be found), no control or direction-changing characters, ends trimmed.
 * Line breaks and tabs stay.
 */
export function normaliseText(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose
      .replace(
        /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g,
        '',
      )
      .replace(/\u0E4D([\u0E48-\u0E4B]?)\u0E32/g, '$1\u0E33')
      .normalize('NFC')
      .trim()
  );
}
