import { openArchive } from './open-archive.ts';
import { addText, placeIn, type ReadInside, type Reading, sayUnreadable } from './reading.ts';

/**
 * Reads the files of an archive and their names.
 *
 * @throws where it is damaged
 */
export async function readZip(
  archive: Uint8Array,
  at: string | null,
  reading: Reading,
  readInside: ReadInside,
): Promise<void> {
  const members = await openArchive(archive, reading);
  addText(reading, placeIn(at, 'ชื่อไฟล์ในไฟล์ ZIP'), members.map(({ name }) => name).join('\n'));
  for (const { name, isEncrypted, content } of members) {
    const place = placeIn(at, `${name} ในไฟล์ ZIP`);
    if (isEncrypted) {
      sayUnreadable(reading, place, 'ใส่รหัสผ่านไว้ ระบบอ่านข้อความไม่ได้');
      continue;
    }
    const bytes = await content();
    if (bytes === null) return;
    await readInside(name, bytes, place);
  }
}
