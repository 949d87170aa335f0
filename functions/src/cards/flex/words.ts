import { handlingFor } from '@prakat/shared/office/handling';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { Signature } from '@prakat/shared/people/member';
import { actingFor } from '@prakat/shared/people/names';
import type { Decision, Submission, VerbalApproval } from '@prakat/shared/submission/schema';
import { stateNames, verbalMeans } from '@prakat/shared/submission/state-names';
import { thaiDate, thaiDateRange, thaiShortDateTime } from '@prakat/shared/time/thai-date';
import { turnWords } from '../waiting-words.ts';
import type { Tone } from './palette.ts';

export function categoryName(profile: OfficeProfile, { categoryId }: Submission['content']): string {
  const category = profile.categories.find(({ id }) => id === categoryId);
  return category ? `${category.number}. ${category.name}` : categoryId;
}

export function subtopicName(profile: OfficeProfile, content: Submission['content']): string | null {
  const category = profile.categories.find(({ id }) => id === content.categoryId);
  return category?.subtopics.find(({ id }) => id === content.subtopicId)?.name ?? null;
}

/** How long the item stays on the website: as it stands there, else as the submitter says or its kind sets. */
export function displayPeriod(profile: OfficeProfile, { state, content, publication }: Submission): string {
  if (publication && (state === 'published' || state === 'taken_down'))
    return until(publication.displayUntil);
  if (content.displayUntil) return until(content.displayUntil);
  const days = handlingFor(profile, content.categoryId, content.subtopicId)?.displayDays;
  return days ? `${days.toLocaleString('en')} วันนับจากวันเผยแพร่` : until(null);
}

const until = (lastDay: string | null): string => (lastDay ? `ถึงวันที่ ${thaiDate(lastDay)}` : 'ไม่กำหนดวันสิ้นสุด');

/** The day that the submitter asked for, as long as the item is not up. */
export const publicationDay = ({ content, publication }: Submission): string | null =>
  content.publishOn && !publication ? thaiDate(content.publishOn) : null;

/** The dates that the information covers; null when the form does not say. */
export const coveredPeriod = ({ coversFrom, coversTo }: Submission['content']): string | null =>
  coversFrom || coversTo ? thaiDateRange(coversFrom, coversTo) : null;

export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} ไบต์`;
  const kilobytes = bytes / 1024;
  if (kilobytes < 1000) return `${Math.max(1, Math.round(kilobytes))} KB`;
  return `${(kilobytes / 1024).toFixed(1)} MB`;
}

/** A person as they sign: name, position, and for whom. */
export const person = ({
  name,
  positionTitle,
  onBehalfOf,
}: Pick<Signature, 'name' | 'positionTitle' | 'onBehalfOf'>): string =>
  [name, positionTitle, ...(onBehalfOf ? [actingFor(onBehalfOf)] : [])].join(' ');

const outcomes: Record<Decision['outcome'], string> = {
  proposed: 'เห็นชอบและเสนอต่อ',
  approved: 'อนุมัติ',
  rejected: 'ไม่อนุมัติ',
  sent_back: 'ส่งกลับให้แก้ไข',
};

/** Who decided what and when, in one sentence. */
export const decisionLine = ({ by, outcome, at }: Decision): string =>
  `${person(by)} ${outcomes[outcome]} เมื่อ ${thaiShortDateTime(at)}`;

/** Permission by word of mouth that still has to be confirmed in writing; for people of the office only. */
export const VERBAL_PENDING = 'อนุมัติทางวาจา รอยืนยัน';
export const isVerbalPending = ({ verbal }: Submission): boolean => verbal?.status === 'pending';

/** Who permitted publication, and how; null when nobody has. */
export function approvedBy({ decisions, verbal }: Submission): string | null {
  const approval = decisions.findLast(({ outcome }) => outcome === 'approved');
  if (approval) return person(approval.by);
  if (!verbal || verbal.status === 'denied') return null;
  return `${person(verbal.givenBy)} (${verbal.status === 'pending' ? VERBAL_PENDING : 'อนุมัติทางวาจา'})`;
}

/** Where the request stands, with the step it waits at. */
export function standing(submission: Submission): { name: string; tone: Tone } {
  const { state, currentStep, steps, publication } = submission;
  const turn = turnWords(submission);
  switch (state) {
    case 'submitted': {
      const step = currentStep === null ? undefined : steps[currentStep];
      const place = step ? ` ขั้นตอนที่ ${(currentStep ?? 0) + 1} จาก ${steps.length}: ${step.title}` : '';
      const name = submission.publishedContent ? 'ขอแก้ไขข้อมูล รอพิจารณา' : stateNames.submitted;
      return { name: `${name}${place}`, tone: 'review' };
    }
    case 'changes_requested':
      return { name: stateNames.changes_requested, tone: 'changes' };
    case 'rejected':
      return { name: stateNames.rejected, tone: 'rejected' };
    case 'withdrawn':
      return { name: stateNames.withdrawn, tone: 'plain' };
    case 'approved':
      return { name: `อนุมัติแล้ว ${turn}`, tone: 'approved' };
    case 'published':
      return { name: [stateNames.published, turn].filter(Boolean).join(' '), tone: 'published' };
    case 'taken_down':
      return { name: takenDownNames[publication?.takenDown?.kind ?? 'early'], tone: 'plain' };
  }
}

const takenDownNames = {
  expired: 'ครบกำหนดเผยแพร่ นำลงจากเว็บไซต์แล้ว',
  early: stateNames.taken_down,
  denied: 'นำลงจากเว็บไซต์แล้ว เพราะไม่ได้รับอนุมัติ',
} as const;

/** A permission by word of mouth and what became of it, in one sentence. */
export function verbalLine({ givenBy, means, givenAt, status, settledAt }: VerbalApproval): string {
  const given = `${person(givenBy)} อนุมัติทางวาจา (${verbalMeans[means]}) เมื่อ ${thaiShortDateTime(givenAt)}`;
  const settled = settledAt ? ` เมื่อ ${thaiShortDateTime(settledAt)}` : '';
  return `${given} ${{ pending: 'รอยืนยันเป็นลายลักษณ์อักษร', confirmed: `ยืนยันแล้ว${settled}`, denied: `ปฏิเสธว่าไม่ได้อนุมัติ${settled}` }[status]}`;
}
