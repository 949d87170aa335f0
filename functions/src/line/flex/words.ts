import { handlingFor } from '@prakat/shared/office/handling';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { Decision, Submission } from '@prakat/shared/submission/schema';
import { stateNames } from '@prakat/shared/submission/state-names';
import { thaiDate, thaiDateRange, thaiShortDateTime } from '@prakat/shared/time/thai-date';
import type { Tone } from './palette.ts';

export function categoryName(profile: OfficeProfile, { categoryId }: Submission['content']): string {
  const category = profile.categories.find(({ id }) => id === categoryId);
  return category ? `${category.number}. ${category.name}` : categoryId;
}

export function subtopicName(profile: OfficeProfile, content: Submission['content']): string | null {
  const category = profile.categories.find(({ id }) => id === content.categoryId);
  return category?.subtopics.find(({ id }) => id === content.subtopicId)?.name ?? null;
}

/** How long the item stays on the website: as the submitter says, else as its kind of information sets. */
export function displayPeriod(profile: OfficeProfile, content: Submission['content']): string {
  if (content.displayUntil) return `ถึงวันที่ ${thaiDate(content.displayUntil)}`;
  const days = handlingFor(profile, content.categoryId, content.subtopicId)?.displayDays;
  return days ? `${days.toLocaleString('en')} วันนับจากวันเผยแพร่` : 'ไม่กำหนดวันสิ้นสุด';
}

/** The dates that the information covers; null when the form does not say. */
export const coveredPeriod = ({ coversFrom, coversTo }: Submission['content']): string | null =>
  coversFrom || coversTo ? thaiDateRange(coversFrom, coversTo) : null;

export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} ไบต์`;
  const kilobytes = bytes / 1024;
  if (kilobytes < 1000) return `${Math.max(1, Math.round(kilobytes))} KB`;
  return `${(kilobytes / 1024).toFixed(1)} MB`;
}

export const person = ({ name, positionTitle }: { name: string; positionTitle: string }): string =>
  `${name} ${positionTitle}`;

const outcomes: Record<Decision['outcome'], string> = {
  proposed: 'เห็นชอบและเสนอต่อ',
  approved: 'อนุมัติ',
  rejected: 'ไม่อนุมัติ',
  sent_back: 'ส่งกลับให้แก้ไข',
};

/** Who decided what and when, in one sentence. */
export const decisionLine = ({ by, outcome, at }: Decision): string =>
  `${person(by)} ${outcomes[outcome]} เมื่อ ${thaiShortDateTime(at)}`;

/** Where the request stands, with the step it waits at. */
export function standing(submission: Submission): { name: string; tone: Tone } {
  const { state, currentStep, steps, publication, publishByHand } = submission;
  switch (state) {
    case 'submitted': {
      const step = currentStep === null ? undefined : steps[currentStep];
      const place = step ? ` ขั้นตอนที่ ${(currentStep ?? 0) + 1} จาก ${steps.length}: ${step.title}` : '';
      return { name: `${stateNames.submitted}${place}`, tone: 'review' };
    }
    case 'changes_requested':
      return { name: stateNames.changes_requested, tone: 'changes' };
    case 'rejected':
      return { name: stateNames.rejected, tone: 'rejected' };
    case 'approved':
      return {
        name: publishByHand ? 'อนุมัติแล้ว รอผู้ดูแลเว็บไซต์นำขึ้นเผยแพร่' : stateNames.approved,
        tone: 'approved',
      };
    case 'published':
      return {
        name: publication?.confirmed ? stateNames.published : 'เผยแพร่แล้ว รอผู้ดูแลเว็บไซต์ยืนยัน',
        tone: 'published',
      };
  }
}
