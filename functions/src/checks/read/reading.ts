import type { TextFinding, TextPart } from '@prakat/shared/checks/finding';

/** What concerns the reading of a file: a part without text that can be read, text that readers do not see. */
export type FileFinding = Pick<TextFinding, 'kind' | 'certainty' | 'excerpt' | 'suggestion'> & {
  /** Page, sheet or member, in Thai; null: the file as a whole. */
  at: string | null;
};

/** What reading a file gave so far, and how much more may be read: archives share one with everything in them. */
export type Reading = {
  parts: TextPart[];
  findings: FileFinding[];
  lettersLeft: number;
  /** Of what is unpacked from archives. */
  bytesLeft: number;
};

/** Reads a file that is in another one: a member of an archive, a table in a letter. */
export type ReadInside = (name: string, content: Uint8Array, at: string) => Promise<void>;

/** Five million letters are a thousand full pages; unpacked, sixty megabytes are more than any document needs. */
export const newReading = (): Reading => ({
  parts: [],
  findings: [],
  lettersLeft: 5_000_000,
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
export const placeIn = (outer: string | null, inner: string | null): string | null =>
  outer === null ? inner : inner === null ? outer : `${outer} ${inner}`;
