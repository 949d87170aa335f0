import jsQr from 'jsqr';
import sharp from 'sharp';

/** What the QR code in a picture says, by a reader that knows nothing of its writer; null where it finds none. */
export async function readQr(picture: Uint8Array, width?: number): Promise<string | null> {
  const { data, info } = await sharp(picture)
    .resize(width ? { width } : {})
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const found = jsQr(new Uint8ClampedArray(data), info.width, info.height);
  return found && new TextDecoder().decode(new Uint8Array(found.binaryData));
}
