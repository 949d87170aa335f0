import { thaiShortDateTime } from '../../time/thai-date.ts';
import type { Placement, Proof, Publication } from '../schema.ts';
import { proofNames } from '../state-names.ts';
import { proofAt, wantedAt } from './wanted.ts';

/** What an outsider found, in a line: when, or what is wrong. */
export const proofLine = ({ says, wrong, at }: Proof): string =>
  wrong === null ? `${proofNames[says]} เมื่อ ${thaiShortDateTime(at)}` : `${proofNames[says]}: ${wrong}`;

/**
 * How a place stands as outsiders see it, for people of the office; null where there is nothing to be seen. Nothing is said
 * to be on the website before it was found there. `at` is ISO 8601, UTC.
 */
export function proofWords(
  publication: Publication,
  place: Placement,
  at: string,
): { says: Proof['says'] | 'looking'; words: string } | null {
  if (!wantedAt(publication, place, at)) return null;
  const proof = proofAt(publication, place, at);
  return proof
    ? { says: proof.says, words: proofLine(proof) }
    : { says: 'looking', words: 'กำลังตรวจบนเว็บไซต์' };
}

/** One of the files as a look found it; what was approved where that is known. */
type FileSeen = {
  address: string | null;
  status: number | null;
  sha256: string | null;
  approved?: string | undefined;
};

/** What was found of a file, as people read it. */
export function fileWords({ address, status, sha256, approved }: FileSeen): string {
  if (address === null) return 'ไม่พบลิงก์ไปยังไฟล์นี้ในหน้าเว็บ';
  if (status === null) return 'เปิดไฟล์ไม่ได้';
  if (status === 404 || status === 410) return `ไม่มีไฟล์นี้บนเว็บไซต์แล้ว (${status})`;
  if (status !== 200) return `เปิดไฟล์ไม่ได้ (${status})`;
  if (approved === undefined) return `เปิดไฟล์ได้ (${status})`;
  return sha256 === approved ? 'ตรงกับไฟล์ที่อนุมัติ' : 'ไม่ตรงกับไฟล์ที่อนุมัติ';
}
