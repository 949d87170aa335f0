import { paragraph } from '@prakat/shared/papers/paper';
import { MAX_ASSET_BYTES } from '@prakat/shared/papers/register/paper-record';
import { type Refused, refuse } from '@prakat/shared/refusals';
import { drawDocx } from './draw-docx.ts';
import { drawPdf } from './draw-pdf.ts';
import { glyphsOf } from './font-letters.ts';
import { nameInPdf, sizeFactor } from './office-font.ts';
import { noAssets, type PaperAssets } from './paper-assets.ts';
import { readSfnt, tableOf } from './sfnt.ts';
import { svgProblem } from './svg-problem.ts';

/** Of an emblem in dots each way, and of its longer side for the shorter. */
const EMBLEM_LIMITS = { dots: 4096, fewestDots: 100, ratio: 3 };

/** Tables of a font by which papers are set (OpenType, required tables). */
const NEEDED = ['cmap', 'head', 'hhea', 'hmtx', 'maxp', 'name', 'OS/2'];

/** How much larger or smaller than Sarabun a font may be drawn. */
const FACTORS = { least: 0.4, most: 1.6 };

/** Every letter of Thai, marks and numerals (Unicode, block Thai). */
const thaiLetters = [range(0x0e01, 0x0e3a), range(0x0e3f, 0x0e5b)].flat();

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/** A paper with all that is drawn of an office's files. */
const trial = {
  title: 'ทดสอบ',
  at: '2021-12-24T03:00:00.000Z',
  mark: null,
  blocks: [{ kind: 'emblem' as const, title: 'บันทึกข้อความ' }, paragraph(String.fromCodePoint(...thaiLetters))],
  persons: [],
  missing: [],
};

/** Whether a file can stand for the emblem of the state on papers: drawn once as PDF and as Word document. */
export async function checkEmblem(content: Uint8Array): Promise<{ ok: true; type: 'png' | 'svg' } | Refused> {
  const refused = (problem: string) => refuse('emblem_not_image', { problem });
  if (content.length > MAX_ASSET_BYTES) return refused('ไฟล์ใหญ่เกินไป');
  const type = isPng(content) ? 'png' : 'svg';
  const problem = type === 'svg' ? svgProblem(content) : null;
  if (problem) return refused(problem);
  const size = await sizeOf(content);
  if (!size) return refused('ภาพเสียหรือไม่ใช่ภาพ');
  const [shorter = 0, longer = 0] = [size.width, size.height].sort((a, b) => a - b);
  if (type === 'png' && longer > EMBLEM_LIMITS.dots) return refused('ภาพละเอียดเกินไป');
  if (type === 'png' && shorter < EMBLEM_LIMITS.fewestDots) return refused('ภาพหยาบเกินไป เมื่อพิมพ์จะไม่คมชัด');
  if (longer > shorter * EMBLEM_LIMITS.ratio) return refused('ภาพยาวหรือแบนเกินไป');
  const pdf = await drawnOnce({ ...noAssets, emblem: { content, type } });
  return pdf ? { ok: true, type } : refused('ภาพเสียหรือระบบวาดไม่ได้');
}

/** The eight bytes with which every PNG begins (ISO/IEC 15948, 5.2). */
const isPng = (content: Uint8Array): boolean =>
  Buffer.from(content.subarray(0, 8)).toString('latin1') === '\x89PNG\r\n\x1a\n';

/** Of a picture whose every dot can be read; null where one cannot. */
async function sizeOf(content: Uint8Array): Promise<{ width: number; height: number } | null> {
  const { default: sharp } = await import('sharp');
  const picture = sharp(content, { limitInputPixels: EMBLEM_LIMITS.dots ** 2, failOn: 'error' });
  try {
    await picture.stats();
    return await picture.metadata();
  } catch {
    return null;
  }
}

/** Whether a file is a font in which papers can be set: it has every Thai letter, and may be laid into a PDF. */
export async function checkFont(content: Uint8Array): Promise<{ ok: true } | Refused> {
  const refused = (problem: string) => refuse('font_not_usable', { problem });
  if (content.length > MAX_ASSET_BYTES) return refused('ไฟล์ใหญ่เกินไป');
  const font = measuresOf(content);
  if (!font) return refused('ไม่ใช่ไฟล์แบบอักษร TTF หรือ OTF หรือไฟล์เสีย');
  if (thaiLetters.some((letter) => !font.letters.has(letter))) return refused('ไม่มีอักษรไทยครบทุกตัว');
  if (!(font.factor >= FACTORS.least && font.factor <= FACTORS.most)) return refused('ขนาดตัวอักษรในไฟล์ผิดปกติ');
  const pdf = await drawnOnce({ ...noAssets, font: { regular: content, bold: null } });
  const usable = pdf !== null && isSetIn(pdf, nameInPdf(content));
  return usable ? { ok: true } : refused('แบบอักษรนี้เสียหรือไม่อนุญาตให้ฝังในเอกสาร');
}

/** Whether a PDF is set in this font only: what the typesetter does not take for a font, it passes over for another. */
function isSetIn(pdf: Uint8Array, name: string): boolean {
  const fonts = Buffer.from(pdf)
    .toString('latin1')
    .matchAll(/\/BaseFont \/[A-Z]{6}\+(\S+)/g);
  return [...fonts].every(([, font = '']) => font.startsWith(name));
}

/** Letters of a font and how large it is drawn; null for what is none, or lacks a table of those that papers are set by. */
function measuresOf(content: Uint8Array): { letters: ReadonlySet<number>; factor: number } | null {
  try {
    const font = readSfnt(content);
    const shapes = font.tables.has('CFF ') ? [] : ['glyf', 'loca'];
    for (const table of [...NEEDED, ...shapes]) tableOf(font, table);
    const glyphs = tableOf(font, 'maxp').readUInt16BE(4);
    const drawn = [...glyphsOf(font)].filter(([, glyph]) => glyph < glyphs).map(([letter]) => letter);
    return { letters: new Set(drawn), factor: sizeFactor(content) };
  } catch {
    return null;
  }
}

/** The trial as PDF, drawn as Word document too; null where that is not possible. */
async function drawnOnce(assets: PaperAssets): Promise<Uint8Array | null> {
  try {
    await drawDocx(trial, assets);
    return await drawPdf(trial, assets);
  } catch {
    return null;
  }
}
