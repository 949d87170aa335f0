import type { Drawing, Line } from '@prakat/functions/menus/drawing';
import { SIZE } from '@prakat/functions/menus/layout';
import { FONT_FAMILY } from '@prakat/functions/papers/fonts';
import { typesetterFor } from '@prakat/functions/papers/typesetter';
import sharp, { type Sharp } from 'sharp';

/**
 * The image of a menu as PNG, 2500 × 1686. Its letters are shaped by the typesetter of the papers with the fonts of the
 * product, so that tone marks and vowels stand where they belong on every machine.
 */
export async function drawMenuImage(drawing: Drawing): Promise<Buffer> {
  return (await drawnMenu(drawing)).png({ compressionLevel: 9 }).toBuffer();
}

/** The same before it is packed. */
export async function drawnMenu({ svg, lines }: Drawing): Promise<Sharp> {
  const { compiler } = await typesetterFor(null);
  const letters = compiler.plainSvg({ mainFileContent: typst(lines) });
  compiler.evictCache(10);
  // Points and pixels are one here: each letter is an outline in it, and no font is asked for any more.
  const whole = svg.replace('</svg>', `${letters.replaceAll(/(\d)pt"/g, '$1"')}</svg>`);
  return sharp(Buffer.from(whole)).removeAlpha();
}

/** Each line by itself, its middle at the place given. */
function typst(lines: readonly Line[]): string {
  const { width, height } = SIZE;
  const placed = lines.map(({ text, x, y, size, colour }) => {
    // A box as high as the line, so that marks above and letters below the line do not move its middle.
    const box = `box(width: ${width}pt, height: ${2 * size}pt, align(center + horizon, text(size: ${size}pt, fill: rgb("${colour}"), "${text}")))`;
    return `#place(top + left, dx: ${x - width / 2}pt, dy: ${y - size}pt, ${box})`;
  });
  return [
    `#set page(width: ${width}pt, height: ${height}pt, margin: 0pt, fill: none)`,
    `#set text(font: "${FONT_FAMILY}", weight: 700, lang: "th", fallback: false, top-edge: "cap-height", bottom-edge: "baseline")`,
    ...placed,
  ].join('\n');
}
