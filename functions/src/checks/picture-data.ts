import exifr from 'exifr';
import type { Metadata } from 'sharp';

/** What a picture tells beside what it shows. */
export type PictureData = {
  /** Where it was taken, rounded to a tenth of a degree (some 10 km): enough to know it again, too little to go there. */
  place: string | null;
  /** Which data name the owner or the very camera: `Artist, BodySerialNumber`. */
  owner: string | null;
  /** Any of these or other data of the camera. */
  any: boolean;
};

/** Exif 2.32 and its makers' tags, as exifr names them, that lead to a person or to one camera. */
const OWNER_TAGS = [
  'Artist',
  'Copyright',
  'XPAuthor',
  'CameraOwnerName',
  'OwnerName',
  'BodySerialNumber',
  'SerialNumber',
  'InternalSerialNumber',
  'CameraSerialNumber',
  'LensSerialNumber',
] as const;

/** The same in XMP: attributes and elements. */
const XMP_OWNER =
  /(?:dc:creator|dc:rights|aux:OwnerName|\w+:(?:Body|Lens|Camera)?SerialNumber|CameraOwnerName)/;
const XMP_PLACE = /GPSLatitude\W+(\d{1,3})[,.]/;

/** Reads the camera's data that sharp found in a picture. Data that cannot be read count as there. */
export async function pictureData({ exif, xmp, iptc }: Metadata): Promise<PictureData> {
  const tags = exif ? await exifTags(exif) : {};
  const written = xmp ? xmp.toString('latin1') : '';
  const { latitude, longitude } = tags;
  const byExif =
    typeof latitude === 'number' && typeof longitude === 'number'
      ? `${latitude.toFixed(1)}, ${longitude.toFixed(1)}`
      : null;
  const place = byExif ?? XMP_PLACE.exec(written)?.[0] ?? null;
  const named = OWNER_TAGS.filter((tag) => String(tags[tag] ?? '').trim() !== '').join(', ');
  const owner = named || XMP_OWNER.exec(written)?.[0] || null;
  return { place, owner, any: Boolean(exif || xmp || iptc) };
}

async function exifTags(exif: Buffer): Promise<Record<string, unknown>> {
  const isMarked = exif.subarray(0, 4).toString('latin1') === 'Exif';
  const options = { tiff: true, exif: true, gps: true, makerNote: false, reviveValues: false };
  const read = await exifr.parse(isMarked ? exif.subarray(6) : exif, options).catch(() => null);
  return (read ?? {}) as Record<string, unknown>;
}
