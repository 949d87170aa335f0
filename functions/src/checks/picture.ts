import type { FileNote } from '@prakat/shared/checks/file-notes';
import { fileSizeInWords } from '@prakat/shared/files/file-size';
import type { FileExtension } from '@prakat/shared/files/file-types';
import { type Refused, refuse } from '@prakat/shared/refusals';
import sharp, { type Sharp } from 'sharp';
import type { ContentKind } from './content-kinds.ts';
import { decodeHeic } from './heic.ts';
import { type PictureData, pictureData } from './picture-data.ts';
import { stripPng } from './png.ts';

// A worker lives for one file, beside a second one.
sharp.cache(false);
sharp.concurrency(1);

/** More than any phone takes; unpacked some 320 MB, of which libvips holds a strip at a time. */
const MAX_PIXELS = 108_000_000;
const options = { limitInputPixels: MAX_PIXELS, failOn: 'truncated' } as const;

/** Tried one after the other until the picture is small enough for the office. */
const QUALITIES = [92, 82, 70];

export type Kept = { ok: true; content: Uint8Array; notes: FileNote[] } | Refused;

/**
 * The picture as it may be published: upright, without what tells of place, owner and camera, of the type asked for. The
 * same bytes where nothing has to change; a PNG keeps its drawing untouched, a JPEG is written anew.
 */
export async function keepPicture(
  { name, content, maxBytes }: { name: string; content: Uint8Array; maxBytes: number },
  kind: ContentKind,
  target: FileExtension,
): Promise<Kept> {
  try {
    const metadata = await sharp(content, options).metadata();
    if ((metadata.width ?? 0) * (metadata.height ?? 0) > MAX_PIXELS)
      return refuse('file_archive_bomb', { name });
    const data = await pictureData(metadata);
    if (kind !== 'heic') await decodes(content);
    if (kind === 'png' && target === 'png') {
      const stripped = stripPng(content);
      if (!stripped) return refuse('file_broken', { name });
      return { ok: true, content: stripped, notes: stripped === content ? [] : notesOf(data) };
    }
    const isTurned = (metadata.orientation ?? 1) > 1;
    if (kind === target && !data.any && !isTurned) return { ok: true, content, notes: [] };
    const source = kind === 'heic' ? await decodeHeic(content, MAX_PIXELS) : sharp(content, options).rotate();
    const written = await writeWithin(source, target, maxBytes);
    if (!written) return refuse('file_too_large', { name, max: fileSizeInWords(maxBytes) });
    const notes: FileNote[] = [
      ...(kind === target ? [] : ['converted' as const]),
      ...(data.any ? notesOf(data) : []),
    ];
    if (isTurned && kind !== 'heic') notes.push('turned_upright');
    return { ok: true, content: written, notes };
  } catch (error) {
    const isTooLarge = error instanceof Error && /pixel limit/i.test(error.message);
    return refuse(isTooLarge ? 'file_archive_bomb' : 'file_broken', { name });
  }
}

/** Data of a picture inside a document or archive, which stay there; null for one that cannot be read. */
export async function embeddedPictureData(content: Uint8Array): Promise<PictureData | null> {
  try {
    return await pictureData(await sharp(content, options).metadata());
  } catch {
    return null;
  }
}

/** Throws when the picture breaks off; a JPEG is read at an eighth of its size. */
const decodes = (content: Uint8Array) =>
  sharp(content, options).resize(32, 32, { fit: 'inside' }).raw().toBuffer();

async function writeWithin(
  source: Sharp,
  target: FileExtension,
  maxBytes: number,
): Promise<Uint8Array | null> {
  const picture = source.keepIccProfile();
  if (target === 'png') {
    const written = await picture.png().toBuffer();
    return written.length <= maxBytes ? written : null;
  }
  for (const quality of QUALITIES) {
    const written = await picture.clone().flatten({ background: '#ffffff' }).jpeg({ quality }).toBuffer();
    if (written.length <= maxBytes) return written;
  }
  return null;
}

function notesOf({ place, owner }: PictureData): FileNote[] {
  const named: FileNote[] = [
    ...(place ? ['place_removed' as const] : []),
    ...(owner ? ['owner_removed' as const] : []),
  ];
  return named.length > 0 ? named : ['picture_data_removed'];
}
