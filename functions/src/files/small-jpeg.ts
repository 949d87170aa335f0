import type { Sharp } from 'sharp';

/** Tried one after the other until the picture is small enough. */
const QUALITIES = [72, 50, 30, 10] as const;

/** The picture as JPEG of so many bytes at most, white where it is clear; null where it cannot be so small. */
export async function smallJpeg(
  picture: Sharp,
  mostBytes = Number.POSITIVE_INFINITY,
): Promise<Buffer | null> {
  // Drawn once, whatever it is tried with afterwards.
  const { data, info } = await picture
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { default: sharp } = await import('sharp');
  const { width, height, channels } = info;
  for (const quality of QUALITIES) {
    const jpeg = await sharp(data, { raw: { width, height, channels } }).jpeg({ quality }).toBuffer();
    if (jpeg.length <= mostBytes) return jpeg;
  }
  return null;
}
