import type { Postback } from '@prakat/shared/buttons/postback-data';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import { REASON_MAX } from '@prakat/shared/submission/actions/review-input';
import type { Submission } from '@prakat/shared/submission/schema';
import type { LineMessage } from '../../line/line-client.ts';
import { agreeButton, postback, quietButton, refuseButton } from './buttons.ts';
import { ink } from './palette.ts';
import { band, bubble, card, closing, heading, note, panel, pressable, text } from './parts.ts';

/** What is decided with a reason, exactly as it stood on the card that was pressed. */
export type Reasoned =
  | { action: 'reject' | 'send_back' | 'approve'; revision: number; contentHash: string }
  /** `recordedAt` of the permission by word of mouth that is denied. */
  | { action: 'deny_verbal'; recordedAt: string };
export type ReasonedAction = Reasoned['action'];

type Words = { ask: string; confirm: string; what: string; tone: 'rejected' | 'changes' | 'published' };

export const reasonedWords: Record<ReasonedAction, Words> = {
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
  approve: {
    ask: 'ตรวจแล้ว เผยแพร่ได้ เพราะ',
    confirm: 'ยืนยันอนุมัติ',
    what: 'ระบบจะบันทึกเหตุผลไว้กับการอนุมัติ และนำขึ้นเว็บไซต์',
    tone: 'published',
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

/**
 * Why what names a person may be public does not differ between offices either: by PDPA 2562 s. 24 and 26, or because the
 * number is nobody's.
 */
const clearanceReasons = [
  { id: 'law', text: 'กฎหมายหรือระเบียบกำหนดให้เผยแพร่ข้อมูลนี้' },
  { id: 'consent', text: 'เจ้าของข้อมูลยินยอมให้เผยแพร่เป็นหนังสือแล้ว' },
  { id: 'no-person', text: 'ตรวจแล้วไม่ใช่ข้อมูลของบุคคล เช่น เลขโครงการ หรือเลขตัวอย่าง' },
];

/** The reasons that an office offers for an action. */
export function reasonsOf(profile: OfficeProfile, action: ReasonedAction): { id: string; text: string }[] {
  if (action === 'deny_verbal') return denialReasons;
  if (action === 'approve') return clearanceReasons;
  return action === 'reject' ? profile.refusalReasons : profile.correctionReasons;
}

export type ReasonCard = {
  profile: OfficeProfile;
  submission: Pick<Submission, 'id' | 'number' | 'content'>;
  /** The decision will hold for what stood on the card that was pressed and for nothing else. */
  reasoned: Reasoned;
};

/** The data of the button that decides, with a reason of the list or the typed one. */
function press(reasoned: Reasoned, s: string, w: string): Postback {
  if (reasoned.action === 'deny_verbal') return { a: reasoned.action, s, v: reasoned.recordedAt, w };
  return { a: reasoned.action, s, r: reasoned.revision, h: reasoned.contentHash, w };
}

/**
 * Asks why. The office's reasons are rows of the card itself, because quick replies and keyboard prefill do not
 * work on LINE for PC; any other reason is simply typed.
 */
export function reasonBubble({ profile, submission, reasoned }: ReasonCard): LineMessage {
  const { action } = reasoned;
  const { ask, what, tone } = reasonedWords[action];
  const { id: s, number, content } = submission;
  const contents = bubble({
    header: band(tone, profile.name.short, ask, number),
    body: [
      heading(content.title),
      { ...note(`กรุณาเลือกเหตุผลหนึ่งข้อ เมื่อกดแล้ว${what}`), margin: 'md' },
      ...reasonsOf(profile, action).map(({ id, text: reason }) =>
        pressable(
          [text(reason, { color: ink.pressableText, weight: 'bold' }, 200)],
          postback(reason, press(reasoned, s, id), reason),
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
  { profile, submission, reasoned }: ReasonCard,
  reason: string,
  /** Names exactly this text, so that an older card cannot confirm a newer one. */
  choice: string,
): LineMessage {
  const { action } = reasoned;
  const { ask, confirm, tone } = reasonedWords[action];
  const { id: s, number, content } = submission;
  const contents = bubble({
    header: band(tone, profile.name.short, 'ยืนยันเหตุผล', number),
    body: [heading(content.title), panel(ask, reason, tone), closing('หากต้องการแก้ไขเหตุผล กรุณาพิมพ์ใหม่ในแชตนี้')],
    footer: [
      (action === 'send_back' || action === 'approve' ? agreeButton : refuseButton)(
        postback(confirm, press(reasoned, s, choice)),
      ),
      quietButton(postback('ยกเลิก', { a: 'cancel' })),
    ],
  });
  return card(`${confirm} คำขอ ${number}: ${content.title}`, contents);
}
