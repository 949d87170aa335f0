import { crc32 } from 'node:zlib';
import sharp from 'sharp';

/** A picture of one colour with an edge in it, so that turning it shows. */
const drawn = (width = 40, height = 20) =>
  sharp({ create: { width, height, channels: 3, background: '#207040' } }).composite([
    { input: { create: { width: 4, height: 4, channels: 3, background: '#ffffff' } }, left: 0, top: 0 },
  ]);

/** Invented: a place in the sea, a name and a number that nobody has. */
export const taken = {
  place: {
    IFD3: {
      GPSLatitudeRef: 'N',
      GPSLatitude: '10/1 30/1 0/1',
      GPSLongitudeRef: 'E',
      GPSLongitude: '101/1 0/1 0/1',
    },
  },
  owner: { IFD0: { Artist: 'Somchai Tuayang' } },
  serial: { IFD2: { BodySerialNumber: '000000001' } },
  camera: { IFD0: { Make: 'Tuayang', Model: 'One' } },
} as const;

type Exif = Record<string, Record<string, string>>;

export const jpeg = (exif: Exif = {}, orientation?: number): Promise<Buffer> => {
  const picture = drawn().jpeg();
  if (orientation) return picture.withMetadata({ orientation }).withExifMerge(exif).toBuffer();
  return Object.keys(exif).length > 0 ? picture.withExif(exif).toBuffer() : picture.toBuffer();
};
export const webp = (exif: Exif = {}): Promise<Buffer> =>
  Object.keys(exif).length > 0 ? drawn().webp().withExif(exif).toBuffer() : drawn().webp().toBuffer();
export const gif = (): Promise<Buffer> => drawn().gif().toBuffer();
export const tiff = (): Promise<Buffer> => drawn().tiff().toBuffer();
export const png = (): Promise<Buffer> => drawn().png().toBuffer();

export function pngChunk(type: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const numbers = Buffer.alloc(8);
  numbers.writeUInt32BE(content.length, 0);
  numbers.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([numbers.subarray(0, 4), body, numbers.subarray(4)]);
}

const HEADER_BYTES = 33;

/** A PNG with more chunks behind its header, and bytes behind its end. */
export async function pngWith(chunks: readonly Buffer[], behind = ''): Promise<Buffer> {
  const plain = await png();
  return Buffer.concat([
    plain.subarray(0, HEADER_BYTES),
    ...chunks,
    plain.subarray(HEADER_BYTES),
    Buffer.from(behind),
  ]);
}

/** An animated PNG of one frame: the drawing itself. */
export const animatedPng = (): Promise<Buffer> => {
  const control = Buffer.alloc(8);
  control.writeUInt32BE(1, 0);
  const frame = Buffer.alloc(26);
  frame.writeUInt32BE(40, 4);
  frame.writeUInt32BE(20, 8);
  return pngWith([pngChunk('acTL', control), pngChunk('fcTL', frame)]);
};

/** A PNG of a few bytes that says it is enormous. */
export function enormousPng(): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(60_000, 0);
  header.writeUInt32BE(60_000, 4);
  header.set([8, 2], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    pngChunk('IHDR', header),
    pngChunk('IDAT', Buffer.alloc(8)),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A plain surface of 320 by 200 points in HEIC, which no library of the product writes. */
export const heic = (): Buffer => Buffer.from(HEIC, 'base64');
const HEIC =
  'AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAVZtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAA' +
  'ACJpbG9jAAAAAERAAAEAAQAAAAABegABAAAAAAAAAh8AAAAjaWluZgAAAAAAAQAAABVpbmZlAgAAAAABAABodmMxAAAAAA5waXRt' +
  'AAAAAAABAAAA1mlwcnAAAAC3aXBjbwAAAHhodmNDAQNwAAAAkAAAAAAAPPAA/P34+AAADwNgAAEAGEABDAH//wNwAAADAJAAAAMA' +
  'AAMAPLoCQGEAAQArQgEBA3AAAAMAkAAAAwAAAwA8oAoIDJZbqSSmubgIaDAgAAADAyAAAAMAIWIAAQAHRAHBcrBiQAAAABNjb2xy' +
  'bmNseAABAA0ABoAAAAAUaXNwZQAAAAAAAAFAAAAAyAAAABBwaXhpAAAAAAMICAgAAAAXaXBtYQAAAAAAAAABAAEEgQIDBAAAAidt' +
  'ZGF0AAACGygBrxMgihnpKFm1cs/FVm1eBWaO4vVOIvnJolqXJU2UmPsH+iLn0PXiYWF9nksDZZrzKYpx5egIBLzhNnL9KVDTGTXc' +
  '0gCB+m5qhgQRLJsqU4/BNXBrlJSwLDoX6dLcOKYgOntZHGrD8WYxxM4zXakU0RupaXyoxQN4Tqbmpr4v4ZfznZRyYYXrehrlzIYk' +
  'EUsQm5lZGXFW7TNhVhRIRonJWIQe8sPYvAaMkFEnVzjQFhTSIohucC0esypAwNm3ePL/XkeijOLR6h6T+ZnaxJw/svnKQ3t8gFMR' +
  '8R6lhN4sC4Sx7Psv2aU9XZztgVYfXv5Wu10sHWEiBn424sNkv/XeHSZbZARjGZRflK9sMWZtWPJAgZ87xF8uoT0R13BPegzaRp8L' +
  'grdeNL0hsFuQB/dWhIczLzQfNHhl2eY3F71jw8WJsK/Bptr9gE3erRmlRgq1flp+dJ3uk3W9DuAzFD4SO8zmN368P1sdWVs+0f0O' +
  '0ZRQ8LWEz/uV++4bsUddphOKImvucRXKsSsYLXKKBZI8cYYfDlVqtdM1f4DmQRIFrRC0WvJEISGnNP6frPzy3nVbUwU6OkRTA1P9' +
  'C4b0gfTfb6pFvqRyv4vdUIC1uh/8iaA4/nt1xlySOs62QNfQByZ5yLrmTAa6XiJtVh97UHjojj44uQOOai0Vn6lm7ajn6RohhJPY' +
  'Vln9bg89p2Ygu7TpeBqJvPV1vgLw';

/** A photo full of detail, as large as phones take them, with the place it was taken at. */
export const noisyJpeg = (width: number, height: number, sigma = 12): Promise<Buffer> =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#808080',
      noise: { type: 'gaussian', mean: 128, sigma },
    },
  })
    .jpeg({ quality: 72 })
    .withExif(taken.place)
    .toBuffer();
