import { isByHand, standsAt, websiteOf } from '@prakat/shared/publication/placements';
import type { Publication } from '@prakat/shared/publication/schema';
import { awaitsRemoval, type Task, taskOf } from '@prakat/shared/publication/standing';
import { scheduledDay } from '@prakat/shared/publication/timing';
import {
  type PublicationAction,
  transitionOf as publicationRow,
} from '@prakat/shared/publication/transitions';
import { stepUnderReview } from '@prakat/shared/submission/permissions';
import { type ActionName, transitionOf as requestRow } from '@prakat/shared/submission/transitions';
import { thaiDate } from '@prakat/shared/time/thai-date';
import type { Item } from '../store/items.ts';

type Acted = { on: 'submission'; action: ActionName } | { on: 'publication'; action: PublicationAction };

/** What follows from an action that was recorded, read off the item as it stands now; null for nothing in particular. */
export function whatFollows(acted: Acted, item: Item): string | null {
  return acted.on === 'submission'
    ? afterDecision(acted.action, item)
    : item.publication && afterTask(acted.action, item.publication);
}

function afterDecision(action: ActionName, { submission, publication }: Item): string | null {
  const isAboutVerbal = requestRow(action).answers === 'verbal';
  switch (submission.state) {
    case 'submitted':
      return `คำขอถูกเสนอต่อขั้นตอน “${stepUnderReview(submission)?.title ?? 'พิจารณาอนุมัติ'}” แล้ว`;
    case 'changes_requested':
      return 'ระบบแจ้งเหตุผลแก่ผู้ยื่นคำขอแล้ว เพื่อให้แก้ไขและส่งอีกครั้ง';
    case 'rejected': {
      if (isAboutVerbal) return afterDenial(publication);
      const stays = submission.corrects && publication && standsAt(publication);
      return `ระบบแจ้งเหตุผลแก่ผู้ยื่นคำขอแล้ว${stays ? ' ข้อมูลฉบับเดิมยังเผยแพร่อยู่' : ''}`;
    }
    case 'approved':
      if (isAboutVerbal) return 'ระบบบันทึกเป็นการอนุมัติของท่านเป็นลายลักษณ์อักษร และแจ้งผู้เกี่ยวข้องแล้ว';
      return publication && afterApproval(publication);
    default:
      return null;
  }
}

function afterApproval(publication: Publication): string {
  const ahead = scheduledDay(publication);
  const day = ahead ? `ในวันที่ ${thaiDate(ahead)}` : '';
  const website = websiteOf(publication);
  if (website && isByHand(website)) return `ระบบแจ้งผู้ดูแลเว็บไซต์ให้นำข้อมูลขึ้นเผยแพร่${day} และแจ้งผลแก่ผู้ยื่นคำขอแล้ว`;
  if (day) return `ระบบจะนำข้อมูลขึ้นเว็บไซต์${day} และแจ้งผลแก่ผู้ยื่นคำขอแล้ว`;
  return 'ระบบกำลังนำข้อมูลขึ้นเว็บไซต์ และจะแจ้งผู้ยื่นคำขอเมื่อเผยแพร่แล้ว';
}

function afterDenial(publication: Publication | null): string {
  if (publication?.placements.some(awaitsRemoval))
    return 'ระบบแจ้งผู้ดูแลเว็บไซต์ให้นำข้อมูลลงจากเว็บไซต์ และแจ้งผู้เกี่ยวข้องแล้ว';
  switch (publication?.state) {
    case 'taken_down':
      return 'ระบบนำข้อมูลลงจากเว็บไซต์ และแจ้งผู้เกี่ยวข้องแล้ว';
    case 'planned':
    case 'on_display':
      return 'ฉบับนี้ไม่ได้เผยแพร่ ข้อมูลฉบับเดิมเผยแพร่ตามเดิม ระบบแจ้งผู้เกี่ยวข้องแล้ว';
    default:
      return 'ข้อมูลนี้จะไม่ถูกนำขึ้นเว็บไซต์ ระบบแจ้งผู้เกี่ยวข้องแล้ว';
  }
}

/** What whoever took a task does next. */
const nextOf: Record<Task, string> = {
  publish: 'เมื่อนำข้อมูลขึ้นเว็บไซต์แล้ว กรุณาเปิดคำขอเพื่อแจ้งที่อยู่หน้าเว็บ',
  confirm: 'เมื่อตรวจหน้าที่เผยแพร่แล้ว กรุณากดยืนยันการเผยแพร่',
  remove: 'เมื่อนำข้อมูลลงจากเว็บไซต์แล้ว กรุณากดแจ้งว่านำลงแล้ว',
  post_sheet: 'เมื่อติดประกาศที่บอร์ดแล้ว กรุณากดแจ้งว่าติดบอร์ดแล้ว',
  remove_sheet: 'เมื่อปลดประกาศจากบอร์ดแล้ว กรุณากดแจ้งว่าปลดจากบอร์ดแล้ว',
};

function afterTask(action: PublicationAction, publication: Publication): string | null {
  const task = taskOf(publication);
  if (action === 'claim_task' && task) return `${nextOf[task]} หากทำต่อไม่ได้กรุณาส่งต่องานจากรายละเอียดคำขอ`;
  if (action === 'confirm_publication') {
    const board = task === 'post_sheet' ? ' ต่อไปกรุณาพิมพ์แผ่นประกาศติดบอร์ดประชาสัมพันธ์' : '';
    return `ระบบบันทึกชื่อท่านเป็นผู้ยืนยัน และแจ้งเจ้าของข้อมูลแล้ว${board}`;
  }
  if (action === 'post_sheet') return 'เมื่อครบกำหนดเผยแพร่ ระบบจะแจ้งผู้ดูแลเว็บไซต์ให้ปลดประกาศ';
  if (action === 'remove_sheet') return null;
  if (publicationRow(action).answers === 'task') return 'ระบบแจ้งเจ้าของข้อมูลแล้ว';
  if (action !== 'renew') return null;
  return publication.displayUntil
    ? `ข้อมูลจะเผยแพร่ถึงวันที่ ${thaiDate(publication.displayUntil)}`
    : 'ข้อมูลจะเผยแพร่ต่อไปโดยไม่กำหนดวันสิ้นสุด';
}
