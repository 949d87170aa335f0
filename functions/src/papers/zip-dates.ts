/** 1 January 1980, the first day of a ZIP archive's calendar: year 0, month 1, day 1, midnight. */
const FIRST_DAY = 0x0021_0000;

const END = 0x06054b50;
const ENTRY = 0x02014b50;

/**
 * Takes the moment at which an archive was packed out of it, in place: the same contents are the same bytes. For archives
 * without a comment and below 4 GB, as libraries write documents (APPNOTE 4.3.7, 4.3.12, 4.3.16).
 *
 * @throws when it ends otherwise
 */
export function withoutDates(archive: Uint8Array): Uint8Array {
  const zip = Buffer.from(archive);
  const end = zip.length - 22;
  if (zip.readUInt32LE(end) !== END) throw new Error('the archive does not end with its directory');
  let entry = zip.readUInt32LE(end + 16);
  while (zip.readUInt32LE(entry) === ENTRY) {
    const file = zip.readUInt32LE(entry + 42);
    zip.writeUInt32LE(FIRST_DAY, file + 10);
    zip.writeUInt32LE(FIRST_DAY, entry + 12);
    const [name, extra, comment] = [28, 30, 32].map((at) => zip.readUInt16LE(entry + at));
    entry += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return zip;
}
