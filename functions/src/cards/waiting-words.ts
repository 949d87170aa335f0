import { publicationBy } from '@prakat/shared/publication/item-standing';
import type { Publication } from '@prakat/shared/publication/schema';
import { heldNow, type Task, taskOf } from '@prakat/shared/publication/standing';
import { taskNames } from '@prakat/shared/publication/state-names';
import { scheduledDay } from '@prakat/shared/publication/timing';
import { stepUnderReview } from '@prakat/shared/submission/permissions';
import type { Submission } from '@prakat/shared/submission/schema';
import { joinTitle } from '@prakat/shared/text/join-title';
import { thaiDate } from '@prakat/shared/time/thai-date';
import type { Item } from '../store/items.ts';
import type { Held } from './card-data.ts';

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

/** People named of those who can do it; the others are counted. */
const NAMED = 2;

/** Who can do what is waited for, in one line of a card. */
export function holdersInWords({ people }: Pick<Held, 'people'>): string {
  if (people.length === 0) return 'ยังไม่มีผู้ที่ดำเนินการได้ ระบบแจ้งผู้ดูแลระบบแล้ว';
  const named = people
    .slice(0, NAMED)
    .map(({ name, positionTitle }) => `${name} ${joinTitle(positionTitle)}`);
  const more = people.length - named.length;
  return `${named.join(' หรือ ')}${more > 0 ? ` หรืออีก ${more} ท่าน` : ''}`;
}

const afterTask: Record<Task, string> = {
  publish: 'เมื่อนำขึ้นเว็บไซต์แล้ว ระบบจะแจ้งที่อยู่หน้าเว็บให้ทราบ',
  confirm: 'เมื่อผู้ดูแลเว็บไซต์ตรวจและยืนยันแล้ว ระบบจะแจ้งให้ทราบ',
  remove: 'เมื่อนำลงจากเว็บไซต์แล้ว ระบบจะแจ้งให้ทราบ',
  post_sheet: 'เมื่อติดประกาศที่บอร์ดแล้ว ถือว่าเสร็จสิ้น',
  remove_sheet: 'เมื่อปลดประกาศจากบอร์ดแล้ว ถือว่าเสร็จสิ้น',
};

/** What comes once that is done which the item waits for now; null when it waits for nothing. */
export function nextWords({ submission, publication }: Item): string | null {
  const { state, currentStep, steps, content } = submission;
  if (state === 'changes_requested') return 'เมื่อแก้ไขและส่งอีกครั้ง จะพิจารณาใหม่ตั้งแต่ขั้นตอนแรก';
  if (state === 'submitted') {
    const next = currentStep === null ? undefined : steps[currentStep + 1];
    if (next) return `เมื่อเห็นชอบแล้ว จะเสนอขั้นตอน “${next.title}”`;
    return `เมื่ออนุมัติแล้ว จะเผยแพร่บนเว็บไซต์${content.publishOn ? `ตั้งแต่วันที่ ${thaiDate(content.publishOn)}` : ''}`;
  }
  const own = publicationBy(submission, publication);
  if (!own) return null;
  if (heldNow(own)) return 'เมื่อตรวจข้อมูลส่วนบุคคลแล้ว จะเผยแพร่ต่อหรือให้แก้ไข';
  const task = taskOf(own);
  return task && afterTask[task];
}
