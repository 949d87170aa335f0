/** Letters and digits that nobody takes for others, as they are read over the telephone. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;

/** A code of 60 bits, of at least twelve bytes that nobody can guess, or that are of a fingerprint. */
export const codeOf = (bytes: Uint8Array): string =>
  Array.from({ length: LENGTH }, (_, at) => LETTERS.charAt((bytes[at] ?? 0) % LETTERS.length)).join('');

/** As it is printed: 7K3F-09QX-M2TB. */
export const printedCode = (code: string): string => (code.match(/.{4}/g) ?? []).join('-');

/** A code as somebody typed it, without blanks and dashes, letters that are taken for others mended; null for none. */
export function readCode(typed: string, length = LENGTH): string | null {
  const code = typed
    .toUpperCase()
    .replace(/[\s\u200B-\u200D-]/g, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0');
  return code.length === length && [...code].every((letter) => LETTERS.includes(letter)) ? code : null;
}
