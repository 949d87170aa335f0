import { readFileSync } from 'node:fs';
import { fontFiles } from './fonts.ts';

/** Letters that both weights of the font have, by code point: its table `cmap` (OpenType), format 4. */
export function readFontLetters(): (codePoint: number) => boolean {
  const [regular, bold] = fontFiles().map((file) => lettersOf(readFileSync(file)));
  return (codePoint) => regular?.has(codePoint) === true && bold?.has(codePoint) === true;
}

function lettersOf(font: Buffer): Set<number> {
  const table = subtable(font);
  const segments = font.readUInt16BE(table + 6) / 2;
  const letters = new Set<number>();
  for (let segment = 0; segment < segments; segment += 1) {
    const last = font.readUInt16BE(table + 14 + segment * 2);
    const first = font.readUInt16BE(table + 16 + (segments + segment) * 2);
    // The last segment only closes the table.
    for (let letter = first; letter <= last && last < 0xffff; letter += 1) letters.add(letter);
  }
  return letters;
}

/** Where the table of the Basic Multilingual Plane begins. @throws where the font has none in format 4 */
function subtable(font: Buffer): number {
  const tables = font.readUInt16BE(4);
  for (let at = 12; at < 12 + tables * 16; at += 16) {
    if (font.toString('latin1', at, at + 4) !== 'cmap') continue;
    const cmap = font.readUInt32BE(at + 8);
    const count = font.readUInt16BE(cmap + 2);
    for (let entry = cmap + 4; entry < cmap + 4 + count * 8; entry += 8) {
      const isUnicode = font.readUInt16BE(entry) === 3 && font.readUInt16BE(entry + 2) === 1;
      const table = cmap + font.readUInt32BE(entry + 4);
      if (isUnicode && font.readUInt16BE(table) === 4) return table;
    }
  }
  throw new Error('the font has no cmap table of format 4');
}
