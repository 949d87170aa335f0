import { fileSizeInWords } from '@prakat/shared/files/file-size';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { Signature } from '@prakat/shared/people/member';
import { actingFor } from '@prakat/shared/people/names';
import type { Content, Decision, VerbalApproval } from '@prakat/shared/submission/schema';
import { verbalMeans } from '@prakat/shared/submission/state-names';
import { joinTitle } from '@prakat/shared/text/join-title';
import { thaiDateRange, thaiShortDateTime } from '@prakat/shared/time/thai-date';

export function categoryName(profile: OfficeProfile, { categoryId }: Content): string {
  const category = profile.categories.find(({ id }) => id === categoryId);
  return category ? `${category.number}. ${category.name}` : categoryId;
}

export function subtopicName(profile: OfficeProfile, content: Content): string | null {
  const category = profile.categories.find(({ id }) => id === content.categoryId);
  return category?.subtopics.find(({ id }) => id === content.subtopicId)?.name ?? null;
}

/** Category and subtopic as one. */
export const placeOf = (profile: OfficeProfile, content: Content): string =>
  [categoryName(profile, content), subtopicName(profile, content)].filter(Boolean).join(' › ');

/** The dates that the information covers; null when the form does not say. */
export const coveredPeriod = ({ coversFrom, coversTo }: Content): string | null =>
  coversFrom || coversTo ? thaiDateRange(coversFrom, coversTo) : null;

export const filesInWords = ({ files }: Content): string => (files.length ? `${files.length} ไฟล์` : 'ไม่มี');

/** The same with kinds and size: 2 ไฟล์ (PDF, JPG) 2.1 MB. */
export function filesInShort(content: Content): string {
  const { files } = content;
  if (files.length === 0) return filesInWords(content);
  const kinds = [...new Set(files.map(({ extension }) => extension.toUpperCase()))].join(', ');
  return `${filesInWords(content)} (${kinds}) ${fileSizeInWords(files.reduce((sum, { bytes }) => sum + bytes, 0))}`;
}

/** A person as they sign: name, position, and for whom. */
export const person = ({
  name,
  positionTitle,
  onBehalfOf,
}: Pick<Signature, 'name' | 'positionTitle' | 'onBehalfOf'>): string =>
  [name, joinTitle(positionTitle), ...(onBehalfOf ? [actingFor(onBehalfOf)] : [])].join(' ');

/** What a decision did, as it follows the name of whoever took it. */
export const outcomes: Record<Decision['outcome'], string> = {
  proposed: 'เห็นชอบและเสนอต่อ',
  approved: 'อนุมัติ',
  rejected: 'พิจารณาไม่อนุมัติ',
  sent_back: 'ส่งกลับให้แก้ไข',
};

/** Who decided what and when, in one sentence. */
export const decisionLine = ({ by, outcome, at }: Decision): string =>
  `${person(by)} ${outcomes[outcome]} เมื่อ ${thaiShortDateTime(at)}`;

const verbalStandings: Record<VerbalApproval['status'], string> = {
  pending: 'รอยืนยันเป็นลายลักษณ์อักษร',
  confirmed: 'ยืนยันเป็นลายลักษณ์อักษรแล้ว',
  denied: 'ปฏิเสธว่าไม่ได้อนุมัติ',
  lapsed: 'สิ้นผลเพราะยกเลิกการเผยแพร่',
};

/** A permission by word of mouth and what became of it, in one sentence. */
export function verbalLine({ givenBy, means, givenAt, status, settledAt }: VerbalApproval): string {
  const given = `${person(givenBy)} อนุมัติทางวาจา (${verbalMeans[means]}) เมื่อ ${thaiShortDateTime(givenAt)}`;
  const settled = settledAt ? ` เมื่อ ${thaiShortDateTime(settledAt)}` : '';
  return `${given} ${verbalStandings[status]}${settled}`;
}
