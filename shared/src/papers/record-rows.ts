import { isPhoto } from '../files/file-types.ts';
import type { Publication, Version } from '../publication/schema.ts';
import type { AttachedFile } from '../submission/schema.ts';
import { calendarDate, thaiDate } from '../time/thai-date.ts';
import { boardWords } from './board-words.ts';

/** What the record says of one publication, in Arabic numerals. */
export type RecordRow = {
  /** That of the request which founded it, too. */
  publicationId: string;
  /** When it went up for the first time, ISO 8601 UTC, and its request's number: what rows are ordered by. */
  publishedAt: string;
  number: string;
  /** The day of that in Bangkok: 2 สิงหาคม 2564. */
  date: string;
  title: string;
  /** เอกสาร 2 ไฟล์, รูป 1 ไฟล์, เอกสารและรูป 3 ไฟล์, or – for none. */
  attachments: string;
  /** What is to be known of it, each a sentence; empty for nothing. */
  remarks: string[];
  categoryId: string;
  /** When anything in it changed last, ISO 8601 UTC. */
  updatedAt: string;
};

/** The row of a publication as it stands; null for one that was never on the website. */
export function recordRow(publication: Publication): RecordRow | null {
  const { publishedAt, number, shown, categoryId, updatedAt } = publication;
  if (!publishedAt || !shown) return null;
  return {
    publicationId: publication.id,
    publishedAt,
    number,
    date: thaiDate(calendarDate(publishedAt)),
    title: shown.content.title,
    attachments: attachmentsOf(shown.content.files),
    remarks: remarksOf(publication),
    categoryId,
    updatedAt,
  };
}

/** Rows as the record has them: by the time at which they went up, each once. */
export const inOrder = (rows: readonly RecordRow[]): RecordRow[] =>
  [...rows].sort((a, b) => compare(a.publishedAt, b.publishedAt) || compare(a.number, b.number));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function attachmentsOf(files: readonly AttachedFile[]): string {
  const pictures = files.filter(({ extension }) => isPhoto(extension)).length;
  const kinds = [...(pictures < files.length ? ['เอกสาร'] : []), ...(pictures > 0 ? ['รูป'] : [])];
  return files.length === 0 ? '–' : `${kinds.join('และ')} ${files.length} ไฟล์`;
}

const onDay = (instant: string): string => `เมื่อวันที่ ${thaiDate(calendarDate(instant))}`;

/** By hand, by word of mouth, corrected, taken down: in the order in which it came about; then the notice board. */
function remarksOf(publication: Publication): string[] {
  const { placements, versions } = publication;
  // A place that was emptied keeps who had put it there.
  const isByHand = placements.some(
    ({ destination, confirmed }) => destination === 'by-hand' && confirmed !== null,
  );
  const [first, ...later] = versions
    .filter(({ upFrom }) => upFrom !== null)
    .sort((a, b) => compare(a.upFrom ?? '', b.upFrom ?? ''));
  return [
    ...(isByHand ? ['ผู้ดูแลเว็บไซต์นำขึ้นเอง'] : []),
    ...(first ? verbalOf(first) : []),
    ...later.map(correctionOf),
    ...comingDownOf(publication),
    ...boardWords(publication),
  ];
}

/** How a permission by word of mouth stands in writing. */
const verbalWords: Record<Version['verbal'], string | null> = {
  none: null,
  pending: 'อนุมัติทางวาจา ยังไม่ได้ยืนยันเป็นลายลักษณ์อักษร',
  confirmed: 'อนุมัติทางวาจา ยืนยันเป็นลายลักษณ์อักษรแล้ว',
  denied: 'อนุมัติทางวาจา ผู้อนุมัติปฏิเสธว่าไม่ได้อนุมัติ',
  unconfirmed: 'อนุมัติทางวาจา ไม่ได้ยืนยันเป็นลายลักษณ์อักษรภายในกำหนด',
  lapsed: 'อนุมัติทางวาจา ไม่ต้องยืนยันเป็นลายลักษณ์อักษรเพราะยกเลิกการเผยแพร่แล้ว',
};

const verbalOf = ({ verbal }: Version): string[] => {
  const words = verbalWords[verbal];
  return words ? [words] : [];
};

function correctionOf(version: Version): string {
  const [verbal] = verbalOf(version);
  const asked = `ตามคำขอเลขที่ ${version.submissionNumber}`;
  return `แก้ไข${onDay(version.upFrom ?? version.approvedAt)} ${asked}${verbal ? ` (${verbal})` : ''}`;
}

/** Why it is not on the website. */
const downWords: Record<NonNullable<Publication['takenDown']>['kind'], string> = {
  expired: 'ครบกำหนดเผยแพร่ นำลง',
  early: 'นำลง',
  denied: 'ไม่ได้รับอนุมัติ นำลง',
  unconfirmed: 'ไม่ได้ยืนยันเป็นลายลักษณ์อักษร นำลง',
};

function comingDownOf({ state, takenDown }: Publication): string[] {
  if (!takenDown) return [];
  const again = state === 'planned' ? ' รอนำกลับขึ้นเว็บไซต์' : '';
  return [`${downWords[takenDown.kind]}${onDay(takenDown.at)}${again}`];
}
