import qrcode from 'qrcode-generator';

/** Light modules around the code, by which readers find it (ISO/IEC 18004, 6.3.8). */
const QUIET = 4;

/** Pixels of a module where the picture is drawn as such. */
const MODULE = 12;

/** What stands for the picture where it is not seen. */
export const qrAlt = (address: string): string => `คิวอาร์โค้ดของ ${address}`;

/**
 * The QR code of an address as SVG, a square with its quiet zone; it still reads with 15 % of it unreadable (level M). Null for
 * an address of more than 2,331 bytes, which no code holds.
 */
export function qrSvg(address: string): string | null {
  const code = qrcode(0, 'M');
  // The library takes a byte of each letter: those of UTF-8.
  code.addData(Buffer.from(address, 'utf8').toString('latin1'));
  try {
    code.make();
  } catch {
    return null;
  }
  const modules = code.getModuleCount();
  const side = modules + 2 * QUIET;
  let dark = '';
  for (let row = 0; row < modules; row += 1) {
    for (let column = 0; column < modules; column += 1) {
      if (code.isDark(row, column)) dark += `M${column + QUIET} ${row + QUIET}h1v1h-1z`;
    }
  }
  const pixels = side * MODULE;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${pixels}" height="${pixels}" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${dark}"/></svg>`;
}
