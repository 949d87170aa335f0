import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { wordsOf } from '@prakat/shared/papers/paper';
import { describe, expect, test } from 'vitest';
import { drawPdf } from './draw-pdf.ts';
import { FONT_PACKAGE, fontFiles } from './fonts.ts';
import { namedFont, sizeFactor } from './office-font.ts';
import { readSfnt, tableOf, writeSfnt } from './sfnt.ts';
import { readDrawn } from './testing/read-drawn.ts';
import { aMemo, anEmblem } from './testing/sample-papers.ts';
import { typesetterFor } from './typesetter.ts';

const { resolve } = createRequire(import.meta.url);
const fileOf = (weight: string) => readFileSync(resolve(`${FONT_PACKAGE}/${weight}.ttf`));
const [regular, bold] = [fileOf('300Light/Sarabun_300Light'), fileOf('800ExtraBold/Sarabun_800ExtraBold')];
const [sarabun = ''] = fontFiles();

/** Sarabun in a square of another size: as wide as if it were drawn smaller. */
function resized(factor: number): Buffer {
  const font = readSfnt(readFileSync(sarabun));
  const head = Buffer.from(tableOf(font, 'head'));
  head.writeUInt16BE(Math.round(head.readUInt16BE(18) / factor), 18);
  return writeSfnt({ ...font, tables: new Map([...font.tables, ['head', head]]) });
}

describe('the size of an office’s font', () => {
  test('is that of the product’s for the same font', () => {
    expect(sizeFactor(readFileSync(sarabun))).toBeCloseTo(0.66);
  });

  test.each([
    // As TH Sarabun New is made, and nearly so.
    [0.66, 1],
    [0.65, 1],
    [0.68, 1],
    [1.32, 0.5],
    [0.5, 1.32],
  ])('of letters %f as wide makes a line as wide as TH Sarabun’s: %f', (wide, factor) => {
    expect(sizeFactor(resized(wide))).toBeCloseTo(factor, 2);
  });
});

describe('a memo in the office’s own font', () => {
  const fontsIn = (pdf: Uint8Array) =>
    [
      ...Buffer.from(pdf)
        .toString('latin1')
        .matchAll(/\/BaseFont \/[A-Z]{6}\+(\S+)/g),
    ].map(([, name]) => name);
  const wanted = wordsOf(aMemo()).join('').replace(/\s+/g, '');
  const letters = (text: string) =>
    text.replace(/\u0E4D([\u0E48-\u0E4B]?)\u0E32/g, '$1\u0E33').replace(/\s+/g, '');

  test.each([
    ['with bold letters', bold, ['Sarabun-ExtraBold', 'Sarabun-Light']],
    ['without', null, ['Sarabun-Light']],
  ])('has that font inside and the words as they went in, %s', async (_what, boldOrNone, names) => {
    const pdf = await drawPdf(aMemo(), { emblem: anEmblem, font: { regular, bold: boldOrNone } });
    expect([...new Set(fontsIn(pdf))].sort()).toEqual(names);
    expect(letters(await readDrawn('pdf', pdf))).toBe(wanted);
  });

  test('is the same bytes again, also after papers in other fonts', async () => {
    const assets = { emblem: anEmblem, font: { regular, bold } };
    const first = await drawPdf(aMemo(), assets);
    for (const wide of [0.66, 0.7, 0.8, 0.9]) {
      await drawPdf(aMemo(), { emblem: null, font: { regular: resized(wide), bold: null } });
    }
    expect(Buffer.from(await drawPdf(aMemo(), assets)).equals(Buffer.from(first))).toBe(true);
  });

  test('leaves no trace in papers of other offices', async () => {
    expect(fontsIn(await drawPdf(aMemo())).every((name) => /^Sarabun-(Regular|Bold)$/.test(name ?? ''))).toBe(
      true,
    );
    const [plain, after] = [await drawPdf(aMemo()), await drawPdf(aMemo(), { emblem: null, font: null })];
    expect(Buffer.from(after).equals(Buffer.from(plain))).toBe(true);
  });
});

test('a font keeps its shapes, whatever it is called', () => {
  const [before, after] = [readSfnt(regular), readSfnt(namedFont(regular, 'bold'))];
  for (const [tag, table] of before.tables) {
    if (!['name', 'OS/2', 'head'].includes(tag)) expect(tableOf(after, tag).equals(table)).toBe(true);
  }
});

test('marks are placed by the tables of a font that has no shapes for them beside a stem', async () => {
  const font = readSfnt(regular);
  const tables = new Map([...font.tables].filter(([tag]) => tag !== 'GSUB'));
  const featuresOf = async (content: Uint8Array) =>
    (await typesetterFor({ regular: content, bold: null })).fonts.features;
  expect(await featuresOf(regular)).toMatchObject({ mark: 0, mkmk: 0 });
  expect(await featuresOf(writeSfnt({ ...font, tables }))).toEqual({ liga: 0 });
});
