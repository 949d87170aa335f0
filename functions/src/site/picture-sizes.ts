import { isPhoto } from '@prakat/shared/files/file-types';
import type { AttachedFile } from '@prakat/shared/submission/schema';
import type { FileStore } from '../files/file-store.ts';

/** Of a picture as it is drawn, in pixels. */
export type PictureSize = { width: number; height: number };
/** By the id of the file; what is no picture, or cannot be read, is left out. */
export type PictureSizes = ReadonlyMap<string, PictureSize>;

/** The size of a picture stands in its beginning; what an office publishes carries no more than this before it. */
const BEGINNING = 256 * 1024;
const MOST_KNOWN = 5000;

/** Gives sizes of pictures among files, read once from the beginning of each: the same content has the same size for good. */
export function createPictureSizes(files: Pick<FileStore, 'read'>) {
  const known = new Map<string, PictureSize | null>();
  const sizeOf = async (file: AttachedFile): Promise<PictureSize | null> => {
    const before = known.get(file.sha256);
    if (before !== undefined) return before;
    const size = await readSize(files, file.id).catch(() => null);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(file.sha256, size);
    return size;
  };
  return async (all: readonly AttachedFile[]): Promise<PictureSizes> => {
    const pictures = all.filter(({ extension }) => isPhoto(extension));
    const sizes = await Promise.all(pictures.map(async (file) => [file.id, await sizeOf(file)] as const));
    return new Map(sizes.flatMap(([id, size]) => (size ? [[id, size] as const] : [])));
  };
}

async function readSize(files: Pick<FileStore, 'read'>, id: string): Promise<PictureSize | null> {
  const content = await files.read(id);
  if (!content) return null;
  let read = Buffer.alloc(0);
  // Leaving the loop closes the file.
  for await (const chunk of content) {
    read = Buffer.concat([read, chunk as Buffer]);
    const size = sizeIn(read);
    if (size || read.length >= BEGINNING) return size;
  }
  return null;
}

/** The size that the beginning of a PNG (its IHDR) or JPEG (its frame) says; null where it is not in there. */
export function sizeIn(bytes: Buffer): PictureSize | null {
  if (bytes.length < 24) return null;
  if (bytes.readUInt32BE(0) === 0x89504e47) return sized(bytes.readUInt32BE(16), bytes.readUInt32BE(20));
  if (bytes.readUInt16BE(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 9 <= bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    // Frames, C0 to CF, but for tables of Huffman codes, of arithmetic codes and an extension that share the range.
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return sized(bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5));
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}

const sized = (width: number, height: number): PictureSize | null =>
  width > 0 && height > 0 ? { width, height } : null;
