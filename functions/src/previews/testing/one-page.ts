/** Objects of a PDF: their text, or a dictionary with the bytes of a stream. */
type Part = string | { of: string; bytes: Uint8Array };

/**
 * A PDF of one page: its sides in points, what is drawn on it, what it draws with, and further objects, from the fifth on. `rotated`
 * is how a scanner says that the paper lay across.
 */
export function onePage({
  sides = [595, 842],
  drawn,
  resources = '',
  others = [],
  rotated = 0,
}: {
  sides?: readonly [number, number];
  drawn: string;
  resources?: string;
  others?: readonly Part[];
  rotated?: number;
}): Buffer {
  const parts: Part[] = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    `<</Type/Page/Parent 2 0 R/Rotate ${rotated}/MediaBox[0 0 ${sides.join(' ')}]/Resources<<${resources}>>/Contents 4 0 R>>`,
    { of: '', bytes: Buffer.from(drawn) },
    ...others,
  ];
  const written: Uint8Array[] = [Buffer.from('%PDF-1.7\n')];
  const places: number[] = [];
  const length = () => written.reduce((sum, each) => sum + each.length, 0);
  for (const [index, part] of parts.entries()) {
    places.push(length());
    const content: Uint8Array[] =
      typeof part === 'string'
        ? [Buffer.from(part)]
        : [
            Buffer.from(`<<${part.of}/Length ${part.bytes.length}>>stream\n`),
            part.bytes,
            Buffer.from('\nendstream'),
          ];
    written.push(Buffer.from(`${index + 1} 0 obj\n`), ...content, Buffer.from('\nendobj\n'));
  }
  const start = length();
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = parts.length + 1;
  written.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(written);
}

const FORM = '/Type/XObject/Subtype/Form/BBox[0 0 595 842]';

/** A page whose drawing contains itself, which no reader comes to the end of. */
export const endless = (): Buffer =>
  onePage({
    drawn: '/F Do /F Do',
    resources: '/XObject<</F 5 0 R>>',
    others: [{ of: `${FORM}/Resources<</XObject<</F 5 0 R>>>>`, bytes: Buffer.from('/F Do /F Do') }],
  });

/** A page of a few kilobytes that draws the same square two to the power of `levels` times. */
export const doubled = (levels: number): Buffer =>
  onePage({
    drawn: '/F Do /F Do',
    resources: '/XObject<</F 5 0 R>>',
    others: Array.from({ length: levels }, (_, level) =>
      level === levels - 1
        ? { of: FORM, bytes: Buffer.from('1 0 0 rg 0 0 10 10 re f') }
        : {
            of: `${FORM}/Resources<</XObject<</F ${level + 6} 0 R>>>>`,
            bytes: Buffer.from('/F Do /F Do'),
          },
    ),
  });

/** A page that is one picture, as a scanner makes it; of `bytes` that are packed as `filter` says. */
export const scanned = (
  picture: { width: number; height: number; space: string; filter: string; bytes: Uint8Array },
  rotated = 0,
): Buffer => {
  const { width, height, space, filter, bytes } = picture;
  const of = `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/BitsPerComponent 8/ColorSpace/${space}/Filter/${filter}`;
  const drawn = 'q 595 0 0 842 0 0 cm /I Do Q';
  return onePage({ drawn, resources: '/XObject<</I 5 0 R>>', others: [{ of, bytes }], rotated });
};
