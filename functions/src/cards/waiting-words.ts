import { stepUnderReview } from '@prakat/shared/submission/permissions';
import type { Submission } from '@prakat/shared/submission/schema';
import { scheduledDay } from '@prakat/shared/submission/timing';
import { thaiDate } from '@prakat/shared/time/thai-date';

/**
 * Whose turn it is, or what day the item waits for, in words; null when nothing is. Cards say it after the state, lists
 * and screens by itself.
 */
export function turnWords(submission: Submission): string | null {
  const { state, publishByHand, publication } = submission;
  switch (state) {
    case 'submitted':
      return stepUnderReview(submission)?.title ?? null;
    case 'changes_requested':
      return 'รอผู้ยื่นคำขอแก้ไข';
    case 'approved': {
      const day = scheduledDay(submission);
      if (publishByHand) return `รอผู้ดูแลเว็บไซต์นำขึ้นเว็บไซต์${day ? `ตั้งแต่วันที่ ${thaiDate(day)}` : ''}`;
      return day ? `รอเผยแพร่วันที่ ${thaiDate(day)}` : 'ระบบกำลังเผยแพร่';
    }
    case 'published':
      return publication?.confirmed ? null : 'รอผู้ดูแลเว็บไซต์ยืนยัน';
    default:
      return null;
  }
}

/** Everything that a request waits for, a permission by word of mouth to be confirmed included; null for nothing. */
export function waitingFor(submission: Submission): string | null {
  const verbal = submission.verbal?.status === 'pending' ? 'รอยืนยันอนุมัติทางวาจา' : null;
  return [turnWords(submission), verbal].filter((words) => words !== null).join(' และ') || null;
}
