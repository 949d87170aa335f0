import { readFileSync } from 'node:fs';
import { fontFiles } from './fonts.ts';
import { readSfnt, type Sfnt, tableOf } from './sfnt.ts';

/** Letters that both weights of the product's font have, by code point. */
export function readFontLetters(): (codePoint: number) => boolean {
  const [regular, bold] = fontFiles().map((file) => glyphsOf(readSfnt(readFileSync(file))));
  return (codePoint) => regular?.has(codePoint) === true && bold?.has(codePoint) === true;
}

/** The glyph of each letter, by code point: the font's table `cmap`, format 12 or 4. @throws where it has neither */
export function glyphsOf(font: Sfnt): Map<number, number> {
  const cmap = tableOf(font, 'cmap');
  const subtables = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => {
    const entry = 4 + index * 8;
    const isUnicode =
      cmap.readUInt16BE(entry) === 0 ||
      (cmap.readUInt16BE(entry) === 3 && cmap.readUInt16BE(entry + 2) !== 0);
    return isUnicode ? cmap.subarray(cmap.readUInt32BE(entry + 4)) : Buffer.alloc(2);
  });
  const ofFormat = (format: number) => subtables.find((table) => table.readUInt16BE(0) === format);
  const [every, basic] = [ofFormat(12), ofFormat(4)];
  if (every) return ofGroups(every);
  if (basic) return ofSegments(basic);
  throw new Error('the font has no cmap table of format 4 or 12');
}

/** A font has at most so many glyphs: letters beyond are a broken table's. */
const MOST_GLYPHS = 65_536;

function ofGroups(table: Buffer): Map<number, number> {
  const glyphs = new Map<number, number>();
  for (let group = 0; group < table.readUInt32BE(12); group += 1) {
    const [first = 0, last = 0, glyph = 0] = [0, 4, 8].map((at) => table.readUInt32BE(16 + group * 12 + at));
    for (let letter = first; letter <= last && glyphs.size <= MOST_GLYPHS; letter += 1) {
      glyphs.set(letter, glyph + letter - first);
    }
  }
  return glyphs;
}

function ofSegments(table: Buffer): Map<number, number> {
  const segments = table.readUInt16BE(6) / 2;
  const glyphs = new Map<number, number>();
  for (let segment = 0; segment < segments; segment += 1) {
    const at = (column: number) => 14 + segment * 2 + column * segments * 2 + (column > 0 ? 2 : 0);
    const [last = 0, first = 0, delta = 0, offset = 0] = [0, 1, 2, 3].map((column) =>
      table.readUInt16BE(at(column)),
    );
    // The last segment only closes the table.
    for (let letter = first; letter <= last && last < 0xffff; letter += 1) {
      const listed = offset === 0 ? letter : table.readUInt16BE(at(3) + offset + (letter - first) * 2);
      const glyph = offset !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(letter, glyph);
    }
  }
  return glyphs;
}
