import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { FONT_FAMILY, fontFiles, SARABUN_PER_TH_SARABUN } from './fonts.ts';
import { namedFont, OFFICE_FONT, sizeFactor } from './office-font.ts';
import type { PaperAssets } from './paper-assets.ts';

/**
 * What the template needs to know of the fonts: which, by what sizes of TH Sarabun are multiplied, whether bold letters are drawn
 * from the regular ones, and which tables of the font are left alone (OpenType features).
 */
type Fonts = {
  families: string[];
  factor: number;
  drawnBold: boolean;
  features: Readonly<Record<string, 0>>;
};

/** fi is two letters for whoever copies it. */
const features = { liga: 0 } as const;

/**
 * Marks placed by the font's own shapes, without the tables `mark` and `mkmk`: these move a tone mark by a hair, Typst then draws
 * it as a text of its own, and whoever copies ปิ่น out of the PDF gets ปิ่ปิ่น. Sarabun and TH Sarabun have such shapes; a
 * font that has none needs the tables to keep a mark off the stem of ป.
 */
const byShapes = { ...features, mark: 0, mkmk: 0 } as const;

/** Whether the font has a tone mark of its own for a letter with a stem: two of them are drawn with ก and ป, not one. */
function hasOwnShapes(compiler: NodeCompiler): boolean {
  const mainFileContent = `
#set document(date: datetime(year: 2021, month: 12, day: 24))
#set text(font: "${OFFICE_FONT}", lang: "th", fallback: false, features: (mark: 0, mkmk: 0))
ก่ป่`;
  // A PDF of this kind names the letters of every glyph, in a table that can be read as it stands.
  const pdf = Buffer.from(compiler.pdf({ mainFileContent }, { pdfStandard: 'a-2u' })).toString('latin1');
  const glyphs = [...pdf.matchAll(/(\d+) beginbfchar/g)].reduce((sum, [, count]) => sum + Number(count), 0);
  return glyphs > 3;
}

export type Typesetter = { compiler: NodeCompiler; fonts: Fonts };

/** Where the typesetter looks for files; it finds only those it is given. */
export const FOLDER = process.cwd();

/** Each has fonts of its own, and some megabytes: those of the offices that drew last are kept. */
const KEPT = 4;

const kept = new Map<string, Promise<Typesetter>>();

/** The typesetter (51 MB) with its fonts: loaded when the first paper is drawn, and kept. */
export async function typesetterFor(font: PaperAssets['font']): Promise<Typesetter> {
  const key = font ? hashOf(font) : 'own';
  const known = kept.get(key);
  const loaded = known ?? load(font);
  // Those used last stand last.
  kept.delete(key);
  kept.set(key, loaded);
  if (!known) loaded.catch(() => kept.delete(key));
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  return loaded;
}

const hashOf = ({ regular, bold }: NonNullable<PaperAssets['font']>): string => {
  const hash = createHash('sha256').update(regular).update(`|${regular.length}|`);
  return hash.update(bold ?? '').digest('base64');
};

async function load(font: PaperAssets['font']): Promise<Typesetter> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const own = { fontPaths: fontFiles().map((file) => dirname(file)) };
  if (!font) {
    const fonts = {
      families: [FONT_FAMILY],
      factor: SARABUN_PER_TH_SARABUN,
      drawnBold: false,
      features: byShapes,
    };
    return { compiler: NodeCompiler.create({ workspace: FOLDER, fontArgs: [own] }), fonts };
  }
  const fontBlobs = [
    namedFont(font.regular, 'regular'),
    ...(font.bold ? [namedFont(font.bold, 'bold')] : []),
  ];
  const compiler = NodeCompiler.create({ workspace: FOLDER, fontArgs: [{ fontBlobs }, own] });
  const fonts = {
    // A letter that the office's font lacks is taken from the product's.
    families: [OFFICE_FONT, FONT_FAMILY],
    factor: sizeFactor(font.regular),
    drawnBold: font.bold === null,
    features: hasOwnShapes(compiler) ? byShapes : features,
  };
  return { compiler, fonts };
}
