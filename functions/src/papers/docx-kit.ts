import type { ISpacingProperties, ParagraphChild } from 'docx';
import type { Pictures } from './docx-pictures.ts';
import { LETTER_LINE, marginCm } from './measures.ts';

/** The library, and what its blocks are drawn with. `isLetter`: lines as far apart as the rules have it. */
export type Kit = { docx: typeof import('docx'); pictures: Pictures; isLetter: boolean };

/** Where a block stands: room above and below in twips, and whether it stays with what follows. */
export type Place = { before?: number; after?: number; keepNext?: boolean };

/** Twips, of which a point has 20. */
export const twips = (centimetres: number): number => Math.round((centimetres / 2.54) * 1440);

/** From line to line in twips, where the font's own would take a form over its page. */
const CLOSE_LINE = { text: 340, small: 280 };

const PAGE = { width: 11906, height: 16838 };

/** A4 in twips, with the margins of papers. */
export const page = {
  ...PAGE,
  left: twips(marginCm.left),
  right: twips(marginCm.right),
  top: twips(marginCm.top),
  bottom: twips(marginCm.bottom),
  textWidth: PAGE.width - twips(marginCm.left) - twips(marginCm.right),
};

export type Spacing = Pick<ISpacingProperties, 'line' | 'lineRule'>;

export function lineOf({ docx, isLetter }: Kit, small = false): Spacing {
  const line = small ? CLOSE_LINE.small : isLetter ? Math.round(LETTER_LINE * 20) : CLOSE_LINE.text;
  return { line, lineRule: docx.LineRuleType.EXACT };
}

/** Half points. */
export const sizeOf = (size: number): number => size * 2;

export const wordsIn = (
  { docx }: Kit,
  text: string,
  how: { bold?: boolean; size: number; dotted?: true },
): ParagraphChild[] =>
  text.split('\n').map((line, index) => {
    const { bold = false, size, dotted } = how;
    const underline = dotted ? { underline: { type: docx.UnderlineType.DOTTED } } : {};
    return new docx.TextRun({
      text: line,
      bold,
      size: sizeOf(size),
      ...underline,
      ...(index > 0 ? { break: 1 } : {}),
    });
  });
