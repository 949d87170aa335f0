import { stepUnderReview } from '@prakat/shared/submission/permissions';
import type { Submission } from '@prakat/shared/submission/schema';
import { calendarDate, thaiDate } from '@prakat/shared/time/thai-date';
import { clipLine } from '../cards/flex/clip.ts';
import { say } from '../cards/flex/parts.ts';
import type { Answer } from './scope.ts';

export type ChatAction =
  | 'propose'
  | 'approve'
  | 'reject'
  | 'send_back'
  | 'claim_task'
  | 'confirm_publication'
  | 'confirm_verbal'
  | 'deny_verbal'
  | 'renew';

type Words = {
  did: string;
  reason?: (submission: Submission) => string | null;
  next: (submission: Submission) => string;
};

const refusal = ({ lastRefusal }: Submission): string | null => lastRefusal?.reason ?? null;

const words: Record<ChatAction, Words> = {
  propose: {
    did: 'บันทึกความเห็นชอบ',
    next: (submission) => `เรื่องถูกเสนอต่อขั้นตอน “${stepUnderReview(submission)?.title ?? 'พิจารณาอนุมัติ'}” แล้ว`,
  },
  approve: { did: 'อนุมัติ', next: afterApproval },
  reject: {
    did: 'บันทึกผลไม่อนุมัติ',
    reason: refusal,
    next: ({ state }) =>
      state === 'published' ? 'ระบบแจ้งเหตุผลแก่ผู้ยื่นคำขอแล้ว ข้อมูลเดิมยังเผยแพร่อยู่' : 'ระบบแจ้งเหตุผลแก่ผู้ยื่นคำขอแล้ว',
  },
  send_back: {
    did: 'ส่งกลับให้แก้ไข',
    reason: refusal,
    next: () => 'ระบบแจ้งเหตุผลแก่ผู้ยื่นคำขอเพื่อแก้ไขและส่งอีกครั้งแล้ว',
  },
  claim_task: {
    did: 'รับงานของ',
    next: ({ state }) =>
      state === 'approved'
        ? 'เมื่อนำข้อมูลขึ้นเว็บไซต์แล้ว กรุณาเปิดคำขอเพื่อแจ้งที่อยู่หน้าเว็บ หากทำต่อไม่ได้กรุณาส่งต่องานจากรายละเอียดคำขอ'
        : 'เมื่อตรวจหน้าที่เผยแพร่แล้ว กรุณากดยืนยันการเผยแพร่ หากทำต่อไม่ได้กรุณาส่งต่องานจากรายละเอียดคำขอ',
  },
  confirm_publication: { did: 'ยืนยันการเผยแพร่', next: () => 'ระบบบันทึกชื่อท่านเป็นผู้ยืนยัน และแจ้งเจ้าของข้อมูลแล้ว' },
  confirm_verbal: {
    did: 'ยืนยันการอนุมัติทางวาจาของ',
    next: () => 'ระบบบันทึกเป็นการอนุมัติของท่านเป็นลายลักษณ์อักษร และแจ้งผู้เกี่ยวข้องแล้ว',
  },
  deny_verbal: {
    did: 'บันทึกว่าท่านไม่ได้อนุมัติ',
    reason: refusal,
    next: ({ state }) =>
      state === 'taken_down'
        ? 'ระบบนำข้อมูลลงจากเว็บไซต์ และแจ้งผู้เกี่ยวข้องแล้ว'
        : 'ระบบหยุดการเผยแพร่เรื่องนี้ และแจ้งผู้เกี่ยวข้องแล้ว',
  },
  renew: {
    did: 'ต่ออายุการเผยแพร่',
    next: ({ publication }) =>
      publication?.displayUntil
        ? `ข้อมูลจะเผยแพร่ถึงวันที่ ${thaiDate(publication.displayUntil)}`
        : 'ข้อมูลจะเผยแพร่ต่อไปโดยไม่กำหนดวันสิ้นสุด',
  },
};

function afterApproval({ publishByHand, content, updatedAt }: Submission): string {
  const later = content.publishOn && content.publishOn > calendarDate(updatedAt);
  const day = later ? `ในวันที่ ${thaiDate(content.publishOn ?? '')}` : '';
  if (publishByHand) return `ระบบแจ้งผู้ดูแลเว็บไซต์ให้นำข้อมูลขึ้นเผยแพร่${day} และแจ้งผลแก่ผู้ยื่นคำขอแล้ว`;
  if (later) return `ระบบจะนำข้อมูลขึ้นเว็บไซต์${day} และแจ้งผลแก่ผู้ยื่นคำขอแล้ว`;
  return 'ระบบกำลังนำข้อมูลขึ้นเว็บไซต์ และจะแจ้งผู้ยื่นคำขอเมื่อเผยแพร่แล้ว';
}

/** Confirms an action that was recorded: number, title, reason where there is one, and what follows. */
export function doneAnswer(action: ChatAction, submission: Submission): Answer {
  const { did, reason, next } = words[action];
  const { number, content } = submission;
  const why = reason?.(submission) ?? null;
  return [
    say(
      [
        `${did}คำขอ ${number} แล้ว`,
        `เรื่อง ${clipLine(content.title, 200)}`,
        ...(why ? [`เหตุผล: ${clipLine(why, 500)}`] : []),
        next(submission),
      ].join('\n'),
    ),
  ];
}
