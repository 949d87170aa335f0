import type { Postback } from '@prakat/shared/buttons/postback-data';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import { REASON_MAX } from '@prakat/shared/submission/actions/review-input';
import type { Submission } from '@prakat/shared/submission/schema';
import type { LineMessage } from '../../line/line-client.ts';
import { agreeButton, postback, quietButton, refuseButton } from './buttons.ts';
import { ink } from './palette.ts';
import { band, bubble, card, closing, heading, note, panel, pressable, text } from './parts.ts';

/** What is refused, exactly as it stood on the card that was pressed. */
export type Refusing =
  | { action: 'reject' | 'send_back'; revision: number; contentHash: string }
  /** `recordedAt` of the permission by word of mouth that is denied. */
  | { action: 'deny_verbal'; recordedAt: string };
export type RefusingAction = Refusing['action'];

type Words = { ask: string; confirm: string; what: string; tone: 'rejected' | 'changes' };

export const refusingWords: Record<RefusingAction, Words> = {
  reject: {
    ask: 'เหตุผลที่ไม่อนุมัติ',
    confirm: 'ยืนยันไม่อนุมัติ',
    what: 'ระบบจะบันทึกผลและแจ้งผู้ยื่นคำขอ',
    tone: 'rejected',
  },
  send_back: {
    ask: 'เหตุผลที่ส่งกลับแก้ไข',
    confirm: 'ยืนยันส่งกลับแก้ไข',
    what: 'ระบบจะบันทึกผลและแจ้งผู้ยื่นคำขอ',
    tone: 'changes',
  },
  deny_verbal: {
    ask: 'เหตุผลที่ปฏิเสธการอนุมัติทางวาจา',
    confirm: 'ยืนยันว่าไม่ได้อนุมัติ',
    what: 'ระบบจะบันทึก นำข้อมูลลงจากเว็บไซต์ และแจ้งผู้เกี่ยวข้อง',
    tone: 'rejected',
  },
};

/** Why a permission is denied does not differ between offices: it was not given, or not for this. */
const denialReasons = [
  { id: 'not-given', text: 'ไม่ได้ให้อนุมัติทางวาจาในคำขอนี้' },
  { id: 'other-matter', text: 'ให้อนุมัติทางวาจาไว้สำหรับเรื่องอื่น' },
  { id: 'other-content', text: 'เนื้อหาหรือไฟล์แนบไม่ตรงกับที่แจ้งขออนุมัติ' },
];

/** The reasons that an office offers for an action. */
export function reasonsOf(profile: OfficeProfile, action: RefusingAction): { id: string; text: string }[] {
  if (action === 'deny_verbal') return denialReasons;
  return action === 'reject' ? profile.refusalReasons : profile.correctionReasons;
}

export type ReasonCard = {
  profile: OfficeProfile;
  submission: Pick<Submission, 'id' | 'number' | 'content'>;
  /** The decision will hold for what stood on the card that was pressed and for nothing else. */
  refusing: Refusing;
};

/** The data of the button that refuses, with a reason of the list or the typed one. */
function press(refusing: Refusing, s: string, w: string): Postback {
  if (refusing.action === 'deny_verbal') return { a: refusing.action, s, v: refusing.recordedAt, w };
  return { a: refusing.action, s, r: refusing.revision, h: refusing.contentHash, w };
}

/**
 * Asks why. The office's reasons are rows of the card itself, because quick replies and keyboard prefill do not
 * work on LINE for PC; any other reason is simply typed.
 */
export function reasonBubble({ profile, submission, refusing }: ReasonCard): LineMessage {
  const { action } = refusing;
  const { ask, what, tone } = refusingWords[action];
  const { id: s, number, content } = submission;
  const contents = bubble({
    header: band(tone, profile.name.short, ask, number),
    body: [
      heading(content.title),
      { ...note(`กรุณาเลือกเหตุผลหนึ่งข้อ เมื่อกดแล้ว${what}`), margin: 'md' },
      ...reasonsOf(profile, action).map(({ id, text: reason }) =>
        pressable(
          [text(reason, { color: ink.pressableText, weight: 'bold' }, 200)],
          postback(reason, press(refusing, s, id), reason),
        ),
      ),
      closing(`หากต้องการระบุเหตุผลอื่น กรุณาพิมพ์ในแชตนี้ไม่เกิน ${REASON_MAX} ตัวอักษร ภายใน 30 นาที ระบบจะให้ยืนยันก่อนบันทึก`),
    ],
    footer: [quietButton(postback('ยกเลิก', { a: 'cancel' }))],
  });
  return card(`${ask} คำขอ ${number}: ${content.title}`, contents);
}

/** Shows the reason as it was typed and asks for the last word. */
export function typedReasonBubble(
  { profile, submission, refusing }: ReasonCard,
  reason: string,
  /** Names exactly this text, so that an older card cannot confirm a newer one. */
  choice: string,
): LineMessage {
  const { action } = refusing;
  const { ask, confirm, tone } = refusingWords[action];
  const { id: s, number, content } = submission;
  const contents = bubble({
    header: band(tone, profile.name.short, 'ยืนยันเหตุผล', number),
    body: [heading(content.title), panel(ask, reason, tone), closing('หากต้องการแก้ไขเหตุผล กรุณาพิมพ์ใหม่ในแชตนี้')],
    footer: [
      (action === 'send_back' ? agreeButton : refuseButton)(postback(confirm, press(refusing, s, choice))),
      quietButton(postback('ยกเลิก', { a: 'cancel' })),
    ],
  });
  return card(`${confirm} คำขอ ${number}: ${content.title}`, contents);
}
