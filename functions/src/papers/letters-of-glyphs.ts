import { inflateSync } from 'node:zlib';

/**
 * Says in a PDF of the typesetter which letter each glyph is. It writes the text of a group of glyphs (ร่) beside the group
 * (ActualText), which most programs copy and search by; those that know the table of the font only (ToUnicode) find the
 * whole group there for each of its glyphs, and read ร่ร่ or, where ร stands alone, ร่. The groups themselves tell which
 * letter is whose. Done in place, byte for byte as long as before; what the typesetter writes otherwise stays as it is.
 *
 * SARA AM is drawn as two glyphs: such programs read it as the two letters ํา, which
 * `normaliseText` makes one.
 */
export function nameLettersOfGlyphs(pdf: Uint8Array): Uint8Array {
  // One letter of the string for each byte: places in the one are places in the other.
  const file = Buffer.from(pdf).toString('latin1');
  const named = Buffer.from(pdf);
  for (const [font, letters] of lettersByFont(file)) {
    const table = objectAt(file, /\/ToUnicode (\d+) 0 R/.exec(objectAt(file, font).text)?.[1]);
    for (const { index, 1: glyph = '', 2: was = '' } of table.text.matchAll(
      /<([0-9A-F]{4})> <([0-9A-F]+)>/g,
    )) {
      const letter = letters.get(Number.parseInt(glyph, 16));
      const line = letter && `<${glyph}> <${hexOf(letter)}>`;
      const length = was.length + 9;
      if (line && line.length <= length) named.write(line.padEnd(length), table.from + index, 'latin1');
    }
  }
  return named;
}

/** For each font (number of its object): glyphs with their letters, of all groups on all pages. */
function lettersByFont(file: string): Map<string, Map<number, string>> {
  const found = new Map<string, Map<number, string>>();
  for (const { 1: page = '' } of file.matchAll(/\d+ 0 obj\s*<<\s*\/Type \/Page\b([\s\S]*?)endobj/g)) {
    const fonts = new Map([...page.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name, font]) => [name, font]));
    const content = contentOf(file, /\/Contents (\d+) 0 R/.exec(page)?.[1]);
    for (const { 1: text = '', 2: name = '', 3: shown = '' } of content.matchAll(GROUP)) {
      const font = fonts.get(name);
      const glyphs = glyphsOf(shown);
      const letters = lettersOf(text, glyphs.length);
      if (font === undefined || glyphs.length !== letters.length) continue;
      const known = found.get(font) ?? new Map<number, string>();
      found.set(font, known);
      for (const [at, glyph] of glyphs.entries()) known.set(glyph, letters[at] as string);
    }
  }
  return found;
}

/** A group: its text, the font, what is shown. */
const GROUP =
  /\/ActualText <FEFF([0-9A-F]+)>(?:(?!EMC)[\s\S])*?\/(f\d+) [\d.]+ Tf\s[^\n]*Tm\s([\s\S]*?) ?T[jJ]\s+EMC/g;

/** Letters of a group as so many glyphs show them: of น้ำ น, ํ, ้, า, or น, ํ้, า where the font has one for both marks. */
function lettersOf(hex: string, glyphs: number): string[] {
  const text = Buffer.from(hex, 'hex').swap16().toString('utf16le');
  const drawn = text.replace(/([\u0E48-\u0E4C]?)\u0E33/g, '\u0E4D$1\u0E32');
  const apart = [...drawn];
  return apart.length === glyphs ? apart : (drawn.match(/\u0E4D[\u0E48-\u0E4C]|[\s\S]/gu) ?? []);
}

const hexOf = (letter: string): string =>
  Buffer.from(letter, 'utf16le').swap16().toString('hex').toUpperCase();

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Numbers of the glyphs that strings of a content stream show, two bytes each. */
function glyphsOf(shown: string): number[] {
  const bytes: number[] = [];
  // In brackets as letters, of which a pair of brackets stands as it is (ISO 32000-1, 7.3.4.2); else as hexadecimal numbers.
  let depth = 0;
  for (const [token, escaped, hex] of shown.matchAll(/\\([0-7]{1,3}|[\s\S])|<([0-9A-Fa-f]*)>|[\s\S]/g)) {
    if (depth === 0) {
      if (hex !== undefined) bytes.push(...Buffer.from(hex, 'hex'));
      else if (token === '(') depth = 1;
      continue;
    }
    if (token === '(') depth += 1;
    if (token === ')') depth -= 1;
    if (depth === 0) continue;
    bytes.push(...Buffer.from(escaped === undefined ? token : unescaped(escaped), 'latin1'));
  }
  const numbers = Buffer.from(bytes);
  return Array.from({ length: numbers.length >> 1 }, (_, at) => numbers.readUInt16BE(at * 2));
}

const unescaped = (code: string): string =>
  /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (ESCAPES[code] ?? code);

/** @throws when the file has no such object, which no file of the typesetter lacks */
function objectAt(file: string, number: string | undefined): { from: number; text: string } {
  const from = file.indexOf(`\n${number} 0 obj`);
  if (from < 0) throw new Error(`the PDF has no object ${number}`);
  return { from, text: file.slice(from, file.indexOf('endobj', from)) };
}

function contentOf(file: string, number: string | undefined): string {
  const { text } = objectAt(file, number);
  const start = text.indexOf('stream\n') + 'stream\n'.length;
  const stream = Buffer.from(text.slice(start, text.lastIndexOf('endstream')), 'latin1');
  return text.slice(0, start).includes('/FlateDecode')
    ? inflateSync(stream).toString('latin1')
    : stream.toString('latin1');
}
