import { PLACE_MAX } from '@prakat/shared/checks/file-notes';
import type { FileFinding } from '@prakat/shared/checks/file-report';
import type { TextPart } from '@prakat/shared/checks/finding';

/**
 * What reading a file gave so far: texts, findings of the reading itself (what is no text, what readers do not see), and
 * how much more may be read. An archive shares one with everything in it.
 */
export type Reading = {
  parts: TextPart[];
  findings: FileFinding[];
  lettersLeft: number;
  /** Of what is unpacked from archives. */
  bytesLeft: number;
};

/** Reads a file that is in another one: a member of an archive, a table in a letter. */
export type ReadInside = (name: string, content: Uint8Array, at: string) => Promise<void>;

/** Two million letters are some seven hundred full pages; unpacked, sixty megabytes are more than any document needs. */
export const newReading = (): Reading => ({
  parts: [],
  findings: [],
  lettersLeft: 2_000_000,
  bytesLeft: 60_000_000,
});

const CUT = 'มีเนื้อหามากเกินกว่าที่ระบบจะอ่านได้ทั้งหมด ส่วนที่เหลือยังไม่ได้ตรวจ';

/** Says once that a limit ended the reading. */
export function sayCut(reading: Reading, at: string | null): void {
  if (!reading.findings.some(({ excerpt }) => excerpt === CUT)) sayUnreadable(reading, at, CUT);
}

/** @param reason follows the file's name in a sentence: `เป็นภาพสแกน อ่านข้อความไม่ได้` */
export function sayUnreadable(reading: Reading, at: string | null, reason: string): void {
  reading.findings.push({ kind: 'unreadable', certainty: 'likely', at, excerpt: reason, suggestion: null });
}

/** Adds a text with its place, as much of it as may still be read. */
export function addText(reading: Reading, at: string | null, text: string): void {
  const trimmed = text.trim();
  if (trimmed === '') return;
  if (trimmed.length > reading.lettersLeft) sayCut(reading, at);
  const read = trimmed.slice(0, reading.lettersLeft);
  reading.lettersLeft -= read.length;
  if (read !== '') reading.parts.push({ at, text: read });
}

/** The place of something in a part of a file: `รายชื่อ.xlsx ในไฟล์ ZIP แผ่นงาน รายชื่อ`. */
export function placeIn(outer: string | null, inner: string): string {
  const place = outer === null ? inner : `${outer} ${inner}`;
  return place.length <= PLACE_MAX ? place : `…${place.slice(1 - PLACE_MAX)}`;
}
