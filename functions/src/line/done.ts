import { stepUnderReview } from '@prakat/shared/submission/permissions';
import type { Submission } from '@prakat/shared/submission/schema';
import { clipLine } from './flex/clip.ts';
import { say } from './flex/parts.ts';
import type { Answer } from './scope.ts';

export type ChatAction = 'propose' | 'approve' | 'reject' | 'send_back' | 'confirm_publication';

const words: Record<ChatAction, { did: string; next: (submission: Submission) => string }> = {
  propose: {
    did: 'บันทึกความเห็นชอบ',
    next: (submission) => `เรื่องถูกเสนอต่อขั้นตอน “${stepUnderReview(submission)?.title ?? 'พิจารณาอนุมัติ'}” แล้ว`,
  },
  approve: {
    did: 'อนุมัติ',
    next: ({ publishByHand }) =>
      publishByHand
        ? 'ระบบแจ้งผู้ดูแลเว็บไซต์ให้นำข้อมูลขึ้นเผยแพร่ และแจ้งผลแก่ผู้ยื่นคำขอแล้ว'
        : 'ระบบกำลังนำข้อมูลขึ้นเว็บไซต์ และจะแจ้งผู้ยื่นคำขอเมื่อเผยแพร่แล้ว',
  },
  reject: { did: 'บันทึกผลไม่อนุมัติ', next: () => 'ระบบแจ้งเหตุผลแก่ผู้ยื่นคำขอแล้ว' },
  send_back: { did: 'ส่งกลับให้แก้ไข', next: () => 'ระบบแจ้งเหตุผลแก่ผู้ยื่นคำขอเพื่อแก้ไขและส่งอีกครั้งแล้ว' },
  confirm_publication: { did: 'ยืนยันการเผยแพร่', next: () => 'ระบบบันทึกชื่อท่านเป็นผู้ยืนยัน และแจ้งเจ้าของข้อมูลแล้ว' },
};

/** Confirms a decision that was recorded: number, title, reason where there is one, and what follows. */
export function doneAnswer(action: ChatAction, submission: Submission): Answer {
  const { did, next } = words[action];
  const { number, content, decisions } = submission;
  const reason = action === 'reject' || action === 'send_back' ? decisions.at(-1)?.reason : null;
  return [
    say(
      [
        `${did}คำขอ ${number} แล้ว`,
        `เรื่อง ${clipLine(content.title, 200)}`,
        ...(reason ? [`เหตุผล: ${clipLine(reason, 500)}`] : []),
        next(submission),
      ].join('\n'),
    ),
  ];
}
