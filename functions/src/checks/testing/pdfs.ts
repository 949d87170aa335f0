import { createHash } from 'node:crypto';

const md5 = (...parts: Uint8Array[]) => createHash('md5').update(Buffer.concat(parts)).digest();

/** The padding string of the standard security handler (ISO 32000-1, 7.6.3.3). */
const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');

function rc4(key: Uint8Array, data: Uint8Array): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const at = (index: number) => state[index & 255] ?? 0;
  const swap = (a: number, b: number) => {
    const kept = at(a);
    state[a & 255] = at(b);
    state[b & 255] = kept;
  };
  for (let i = 0, j = 0; i < 256; i += 1) {
    j += at(i) + (key[i % key.length] ?? 0);
    swap(i, j);
  }
  let j = 0;
  return Buffer.from(
    data.map((byte, index) => {
      j += at(index + 1);
      swap(index + 1, j);
      return byte ^ at(at(index + 1) + at(j));
    }),
  );
}

/** The dictionary of a PDF that wants `password` to be opened; an empty one opens and only forbids. */
function encryption(password: string, id: Buffer): string {
  const padded = Buffer.concat([Buffer.from(password), PADDING]).subarray(0, 32);
  const owner = rc4(
    md5(Buffer.concat([Buffer.from('owner'), PADDING]).subarray(0, 32)).subarray(0, 5),
    padded,
  );
  const allowed = Buffer.alloc(4);
  allowed.writeInt32LE(-4);
  const key = md5(padded, owner, allowed, id).subarray(0, 5);
  return `<</Filter /Standard /V 1 /R 2 /O <${owner.toString('hex')}> /U <${rc4(key, PADDING).toString('hex')}> /P -4>>`;
}

/** Grey points, as they are. */
const pictureOf = (bytes: number): string =>
  `<</Type /XObject /Subtype /Image /Width ${bytes} /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray /Length ${bytes}>>\nstream\n${'\x7f'.repeat(bytes)}\nendstream`;

/**
 * A whole PDF of so many pages with so many lines each. `before` stands ahead of its header, `password` opens it,
 * `pictureBytes` are those of a picture in it.
 */
export function pdfOf({
  pages = 1,
  before = '',
  password,
  lines = 1,
  pictureBytes = 0,
}: {
  pages?: number;
  before?: string | Buffer;
  password?: string;
  lines?: number;
  pictureBytes?: number;
} = {}): Buffer<ArrayBuffer> {
  const id = md5(Buffer.from('prakat'));
  const numbers = Array.from({ length: pages }, (_, index) => 4 + index * 2);
  const text = (page: number) =>
    Array.from({ length: lines }, (_, line) => `(Page ${page}, line ${line + 1}) Tj 0 -14 Td`).join('\n');
  const drawn = (page: number) => `BT /F 12 Tf 72 770 Td\n${text(page)}\nET`;
  const objects: string[] = [
    '<</Type /Catalog /Pages 2 0 R>>',
    `<</Type /Pages /Count ${pages} /Kids [${numbers.map((number) => `${number} 0 R`).join(' ')}]>>`,
    '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>',
    ...numbers.flatMap((number, index) => [
      `<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources <</Font <</F 3 0 R>>>> /Contents ${number + 1} 0 R>>`,
      `<</Length ${drawn(index + 1).length}>>\nstream\n${drawn(index + 1)}\nendstream`,
    ]),
  ];
  if (pictureBytes > 0) objects.push(pictureOf(pictureBytes));
  if (password !== undefined) objects.push(encryption(password, id));
  let whole = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = whole.length;
    whole += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const encrypt = password === undefined ? '' : ` /Encrypt ${objects.length} 0 R`;
  const hex = `<${id.toString('hex')}>`;
  whole += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${objects.length + 1} /Root 1 0 R /ID [${hex} ${hex}]${encrypt}>>\nstartxref\n${whole.length}\n%%EOF\n`;
  return Buffer.concat([Buffer.from(before as string), Buffer.from(whole, 'latin1')]);
}
