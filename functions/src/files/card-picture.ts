import { buffer } from 'node:stream/consumers';
import type { AttachedFile, Submission } from '@prakat/shared/submission/schema';
import type { Context } from '../context.ts';
import { contentFaultOf } from './content-state.ts';
import { pictureLink } from './file-links.ts';
import { smallJpeg } from './small-jpeg.ts';

/** How large a picture in little may be: pixels of its longer side, and bytes. */
export type Size = { side: number; mostBytes?: number };

/** LINE shows pictures of a card up to 1024 pixels a side (Messaging API reference, Flex image). */
const OF_A_CARD: Size = { side: 1024 };

/** LINE takes no picture from an address without HTTPS, and with it no card; its simulator on this machine does. */
const ADDRESSES = /^https:|^http:\/\/(localhost|127\.0\.0\.1)(:|$)/;

/** The photograph of a request that its cards show: the first JPEG; null where there is none. */
export const photographOf = ({ content }: Pick<Submission, 'content'>): AttachedFile | null =>
  content.files.find(({ extension }) => extension === 'jpg') ?? null;

/** Where the card of a request finds its photograph, while the request awaits a decision; null where it shows none. */
export function cardPicture(
  context: Pick<Context, 'clock' | 'linkSecret' | 'publicUrl'>,
  submission: Submission,
): string | null {
  const { publicUrl } = context;
  const photograph = photographOf(submission);
  if (!photograph || submission.state !== 'submitted' || !ADDRESSES.test(publicUrl)) return null;
  const address = { submissionId: submission.id, fileId: photograph.id };
  return `${publicUrl}${pictureLink(context, submission.officeId, address)}`;
}

/**
 * A photograph in little, upright, as JPEG without what the camera wrote into it; null where its content is gone, is
 * not what was recorded or is no whole picture.
 */
export async function smallPicture(
  { files }: Pick<Context, 'files'>,
  file: AttachedFile,
  { side, mostBytes }: Size = OF_A_CARD,
): Promise<Buffer | null> {
  if (await contentFaultOf(files, file)) return null;
  const content = await files.read(file.id);
  if (!content) return null;
  const { default: sharp } = await import('sharp');
  const upright = sharp(await buffer(content))
    .rotate()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true });
  return smallJpeg(upright, mostBytes).catch(() => null);
}
