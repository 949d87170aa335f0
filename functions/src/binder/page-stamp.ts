import { degrees, type PDFPage, rgb } from '@cantoo/pdf-lib';
import { thaiDigits, UNITS_PER_EM } from './thai-digits.ts';

/** As page numbers of papers are: 14 points of TH Sarabun. */
const POINTS = 10;
/** From the right and the lower edge, in points: 1.5 cm and 1 cm, outside the margins of papers. */
const FROM_EDGE = { right: 42.5, bottom: 28.3 };
const INK = rgb(0.35, 0.35, 0.35);

/** Draws the number of a page in its lower right corner, as whoever reads it sees it, also on one that was turned. */
export function stampNumber(page: PDFPage, number: number): void {
  const digits = [...String(number)].flatMap((digit) => thaiDigits[Number(digit)] ?? []);
  const scale = POINTS / UNITS_PER_EM;
  const length = digits.reduce((sum, { width }) => sum + width * scale, 0);
  const turned = ((page.getRotation().angle % 360) + 360) % 360;
  const corner = cornerOf(page, turned, length);
  let along = 0;
  for (const { path, width } of digits) {
    const [dx, dy] = directionOf(turned);
    page.drawSvgPath(path, {
      x: corner.x + dx * along,
      y: corner.y + dy * along,
      scale,
      rotate: degrees(turned),
      color: INK,
      borderWidth: 0,
    });
    along += width * scale;
  }
}

/** Where a number of a length begins, in the page's own directions. */
function cornerOf(page: PDFPage, turned: number, length: number): { x: number; y: number } {
  const { x, y, width, height } = page.getCropBox();
  const [right, bottom] = [FROM_EDGE.right + length, FROM_EDGE.bottom];
  switch (turned) {
    case 90:
      return { x: x + width - bottom, y: y + height - right };
    case 180:
      return { x: x + right, y: y + height - bottom };
    case 270:
      return { x: x + bottom, y: y + right };
    default:
      return { x: x + width - right, y: y + bottom };
  }
}

/** Where a line of text goes on a page that is shown turned clockwise by so many degrees. */
const directionOf = (turned: number): readonly [number, number] =>
  turned === 90 ? [0, 1] : turned === 180 ? [-1, 0] : turned === 270 ? [0, -1] : [1, 0];
