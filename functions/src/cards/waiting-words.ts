import { publicationBy } from '@prakat/shared/publication/item-standing';
import type { Publication } from '@prakat/shared/publication/schema';
import { heldNow, taskOf } from '@prakat/shared/publication/standing';
import { taskNames } from '@prakat/shared/publication/state-names';
import { scheduledDay } from '@prakat/shared/publication/timing';
import { stepUnderReview } from '@prakat/shared/submission/permissions';
import type { Submission } from '@prakat/shared/submission/schema';
import { thaiDate } from '@prakat/shared/time/thai-date';
import type { Item } from '../store/items.ts';

/**
 * Whose turn it is, or what day the item waits for, in words; null when nothing is. Cards say it after the state, lists
 * and screens by itself.
 */
export function turnWords({ submission, publication }: Item): string | null {
  if (submission.state === 'submitted') return stepUnderReview(submission)?.title ?? null;
  if (submission.state === 'changes_requested') return 'รอผู้ยื่นคำขอแก้ไข';
  const own = publicationBy(submission, publication);
  return own && publicationTurnWords(own);
}

/** The same of what stands on the website. */
export function publicationTurnWords(publication: Publication): string | null {
  const day = scheduledDay(publication);
  if (heldNow(publication)) return 'พักการเผยแพร่ รอผู้มีอำนาจอนุมัติตรวจข้อมูลส่วนบุคคล';
  const task = taskOf(publication);
  if (task) return `${taskNames[task]}${task === 'publish' && day ? `ตั้งแต่วันที่ ${thaiDate(day)}` : ''}`;
  if (!publication.next) return null;
  const what = publication.state === 'on_display' ? 'ฉบับแก้ไข' : '';
  return `${what}${day ? `รอเผยแพร่วันที่ ${thaiDate(day)}` : 'ระบบกำลังเผยแพร่'}`;
}

/** Permission by word of mouth that still has to be confirmed in writing; for people of the office only. */
export const isVerbalPending = ({ verbal }: Pick<Submission, 'verbal'>): boolean =>
  verbal?.status === 'pending';

/** Everything that an item waits for, a permission by word of mouth to be confirmed included; null for nothing. */
export function waitingFor(item: Item): string | null {
  const verbal = isVerbalPending(item.submission) ? 'รอยืนยันอนุมัติทางวาจา' : null;
  return [turnWords(item), verbal].filter((words) => words !== null).join(' และ') || null;
}
