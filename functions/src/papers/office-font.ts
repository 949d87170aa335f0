import { readFileSync } from 'node:fs';
import { glyphsOf } from './font-letters.ts';
import { fontFiles, SARABUN_PER_TH_SARABUN } from './fonts.ts';
import { readSfnt, type Sfnt, tableOf, writeSfnt } from './sfnt.ts';

/** What the typesetter knows an office's font by, whatever its file calls it. */
export const OFFICE_FONT = 'Prakat Office';

/** A line of a memo in which letters come about as often as they do in an office's papers. */
const SAMPLE =
  'ด้วยงานข้อมูลและสารสนเทศ มีภารกิจในการบริหารจัดการเว็บไซต์ เพื่อประโยชน์แก่ประชาชนให้สามารถเข้าถึงข้อมูลข่าวสารของทางราชการได้สะดวก รวดเร็ว ถูกต้องครบถ้วน ตามพระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. ๒๕๔๐';

/** A font whose lines are so nearly as wide as TH Sarabun's is one, and stands at the points of the rules. */
const NEARLY = 0.04;

/**
 * By what a size of TH Sarabun is multiplied in a font, so that a line is as wide: 1 for TH Sarabun itself, which the
 * rules name. Measured against Sarabun, of which it is known. Not finite for a font that draws no Thai.
 *
 * @throws where the font lacks a table that says how wide its letters are
 */
export function sizeFactor(content: Uint8Array): number {
  const [sarabun = ''] = fontFiles();
  const factor =
    (SARABUN_PER_TH_SARABUN * widthOf(readSfnt(readFileSync(sarabun)))) / widthOf(readSfnt(content));
  return Math.abs(factor - 1) < NEARLY ? 1 : factor;
}

/** Width of the sample, as a part of the font's size (tables `hmtx`, `hhea`, `head`). */
function widthOf(font: Sfnt): number {
  const glyphs = glyphsOf(font);
  const [widths, measured] = [tableOf(font, 'hmtx'), tableOf(font, 'hhea').readUInt16BE(34)];
  const width = (letter: string): number => {
    const glyph = glyphs.get(letter.codePointAt(0) ?? 0) ?? 0;
    return widths.readUInt16BE(Math.min(glyph, measured - 1) * 4);
  };
  const sum = [...SAMPLE].reduce((all, letter) => all + width(letter), 0);
  return sum / tableOf(font, 'head').readUInt16BE(18);
}

/**
 * A font under the name by which the template asks for it, and of the weight that it is to have: what files say of both is not
 * to be relied on. What a PDF calls it stays its own.
 *
 * @throws where it lacks a table that fonts must have
 */
export function namedFont(content: Uint8Array, weight: 'regular' | 'bold'): Buffer {
  const font = readSfnt(content);
  const name = nameTable([
    [1, OFFICE_FONT],
    [2, weight === 'bold' ? 'Bold' : 'Regular'],
    [4, `${OFFICE_FONT} ${weight}`],
    [6, nameInPdf(content)],
  ]);
  const metrics = Buffer.from(tableOf(font, 'OS/2'));
  metrics.writeUInt16BE(weight === 'bold' ? 700 : 400, 4);
  // Upright, of its own weight (OS/2 fsSelection: bit 5 bold, bit 6 regular).
  metrics.writeUInt16BE(weight === 'bold' ? 0x20 : 0x40, 62);
  const head = Buffer.from(tableOf(font, 'head'));
  head.writeUInt16BE(weight === 'bold' ? 1 : 0, 44);
  return writeSfnt({
    ...font,
    tables: new Map([...font.tables, ['name', name], ['OS/2', metrics], ['head', head]]),
  });
}

/** A table `name` in UTF-16 for Windows, English. */
function nameTable(names: readonly [id: number, text: string][]): Buffer {
  const head = Buffer.alloc(6 + names.length * 12);
  const texts = names.map(([, text]) => Buffer.from(text, 'utf16le').swap16());
  head.writeUInt16BE(names.length, 2);
  head.writeUInt16BE(head.length, 4);
  let from = 0;
  for (const [index, [id]] of names.entries()) {
    const length = texts[index]?.length ?? 0;
    for (const [at, value] of [3, 1, 0x409, id, length, from].entries()) {
      head.writeUInt16BE(value, 6 + index * 12 + at * 2);
    }
    from += length;
  }
  return Buffer.concat([head, ...texts]);
}

/**
 * What a PDF calls a font: name 6 of its file, where that has only letters that such a name may have.
 *
 * @throws where the file has no names
 */
export function nameInPdf(content: Uint8Array): string {
  const table = tableOf(readSfnt(content), 'name');
  const texts = table.readUInt16BE(4);
  for (let record = 6; record < 6 + table.readUInt16BE(2) * 12; record += 12) {
    if (table.readUInt16BE(record) !== 3 || table.readUInt16BE(record + 6) !== 6) continue;
    const from = texts + table.readUInt16BE(record + 10);
    const bytes = table.subarray(from, from + table.readUInt16BE(record + 8));
    const name = bytes.length % 2 === 0 ? Buffer.from(bytes).swap16().toString('utf16le') : '';
    if (/^[A-Za-z0-9-]{1,63}$/.test(name)) return name;
  }
  return 'PrakatOffice';
}
