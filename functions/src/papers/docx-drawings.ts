import type { QrCode } from '@prakat/shared/papers/paper';
import type { Paragraph, ParagraphChild } from 'docx';
import { type Kit, type Place, type Spacing, sizeOf, twips } from './docx-kit.ts';
import type { Picture } from './docx-pictures.ts';
import { ABOVE_PARAGRAPH, EMBLEM_ALT, emblemCm, memoHead, points } from './measures.ts';
import { qrAlt } from './qr-svg.ts';

const PIXELS_PER_CM = 96 / 2.54;
const EMU_PER_CM = 360_000;

/** A line as high as the picture in it: one of a height of its own would cut it. */
const asHigh = (docx: Kit['docx']): Spacing => ({ line: 240, lineRule: docx.LineRuleType.AUTO });

/** The emblem hangs beside the title of a memo, on the height of its line; above an announcement it has a line of its own. */
export function drawEmblem({ docx, pictures: { emblem } }: Kit, title: string | null): Paragraph {
  const after = ABOVE_PARAGRAPH * 20;
  const alignment = docx.AlignmentType.CENTER;
  const exactly = (line: number) => ({ after, line, lineRule: docx.LineRuleType.EXACT });
  if (title === null) {
    if (!emblem) return new docx.Paragraph({ alignment, spacing: exactly(twips(emblemCm.above)) });
    return new docx.Paragraph({
      alignment,
      spacing: { after, ...asHigh(docx) },
      children: [imageOf(docx, emblem, emblemCm.above)],
    });
  }
  const children: ParagraphChild[] = [
    new docx.TextRun({ text: title, bold: true, size: sizeOf(points.title) }),
  ];
  if (emblem) children.unshift(imageOf(docx, emblem, emblemCm.beside, -memoHead.raisedCm));
  return new docx.Paragraph({ alignment, spacing: exactly(memoHead.titleLine * 20), children });
}

/** `above`: how far below its paragraph it hangs at the left margin, in centimetres; without it, it stands in the line. */
function imageOf(docx: Kit['docx'], { image, svg, ratio }: Picture, heightCm: number, above?: number) {
  const transformation = { width: heightCm * ratio * PIXELS_PER_CM, height: heightCm * PIXELS_PER_CM };
  const altText = { name: EMBLEM_ALT, title: EMBLEM_ALT, description: EMBLEM_ALT };
  const floating =
    above === undefined
      ? {}
      : {
          floating: {
            horizontalPosition: { relative: docx.HorizontalPositionRelativeFrom.MARGIN, offset: 0 },
            verticalPosition: {
              relative: docx.VerticalPositionRelativeFrom.PARAGRAPH,
              offset: Math.round(above * EMU_PER_CM),
            },
            wrap: { type: docx.TextWrappingType.NONE },
            behindDocument: true,
          },
        };
  const options = { transformation, altText, ...floating };
  return svg
    ? new docx.ImageRun({ ...options, type: 'svg', data: svg, fallback: image })
    : new docx.ImageRun({ ...options, ...image });
}

export function drawQr(
  { docx, pictures }: Kit,
  { address, millimetres }: QrCode,
  { before = 0, after = 0, keepNext = false }: Place,
): Paragraph {
  const picture = pictures.codes.get(address);
  const side = (millimetres / 10) * PIXELS_PER_CM;
  const alt = qrAlt(address);
  const image = picture && {
    ...picture.image,
    transformation: { width: side, height: side },
    altText: { name: 'QR', title: alt, description: alt },
  };
  const children = image ? [new docx.ImageRun(image)] : [];
  const spacing = { before, after, ...asHigh(docx) };
  return new docx.Paragraph({ keepNext, alignment: docx.AlignmentType.CENTER, spacing, children });
}
