import type { OfficeProfile } from '@prakat/shared/office/profile';
import { REASON_MAX } from '@prakat/shared/submission/actions/review-input';
import type { Submission } from '@prakat/shared/submission/schema';
import type { LineMessage } from '../line-client.ts';
import { ink } from './palette.ts';
import {
  agreeButton,
  band,
  bubble,
  card,
  heading,
  note,
  panel,
  postback,
  pressable,
  quietButton,
  refuseButton,
  text,
} from './parts.ts';

export type RefusingAction = 'reject' | 'send_back';

export const refusingWords: Record<
  RefusingAction,
  { ask: string; confirm: string; tone: 'rejected' | 'changes' }
> = {
  reject: { ask: 'เหตุผลที่ไม่อนุมัติ', confirm: 'ยืนยันไม่อนุมัติ', tone: 'rejected' },
  send_back: { ask: 'เหตุผลที่ส่งกลับแก้ไข', confirm: 'ยืนยันส่งกลับแก้ไข', tone: 'changes' },
};

/** The reasons that an office offers for an action. */
export const reasonsOf = (profile: OfficeProfile, action: RefusingAction) =>
  action === 'reject' ? profile.refusalReasons : profile.correctionReasons;

export type ReasonCard = {
  profile: OfficeProfile;
  action: RefusingAction;
  submission: Pick<Submission, 'id' | 'number' | 'content'>;
  /** What the card that was pressed was drawn from: the decision will hold for that and nothing else. */
  seen: { revision: number; contentHash: string };
};

/**
 * Asks why. The office's reasons are rows of the card itself, because quick replies and keyboard prefill do not
 * work on LINE for PC; any other reason is simply typed.
 */
export function reasonBubble({ profile, action, submission, seen }: ReasonCard): LineMessage {
  const { ask, tone } = refusingWords[action];
  const { id: s, number, content } = submission;
  const contents = bubble({
    header: band(tone, profile.name.short, ask, number),
    body: [
      heading(content.title),
      { ...note('กรุณาเลือกเหตุผลหนึ่งข้อ เมื่อกดแล้วระบบจะบันทึกผลและแจ้งผู้ยื่นคำขอ'), margin: 'md' },
      ...reasonsOf(profile, action).map(({ id, text: reason }) =>
        pressable(
          [text(reason, { color: ink.pressableText, weight: 'bold' }, 200)],
          postback(reason, { a: action, s, r: seen.revision, h: seen.contentHash, w: id }, reason),
        ),
      ),
      {
        ...note(
          `หากต้องการระบุเหตุผลอื่น กรุณาพิมพ์ในแชตนี้ไม่เกิน ${REASON_MAX} ตัวอักษร ภายใน 30 นาที ระบบจะให้ยืนยันก่อนบันทึก`,
        ),
        margin: 'lg',
      },
    ],
    footer: [quietButton(postback('ยกเลิก', { a: 'cancel' }))],
  });
  return card(`${ask} คำขอ ${number}: ${content.title}`, contents);
}

/** Shows the reason as it was typed and asks for the last word. */
export function typedReasonBubble(
  { profile, action, submission, seen }: ReasonCard,
  reason: string,
  /** Names exactly this text, so that an older card cannot confirm a newer one. */
  choice: string,
): LineMessage {
  const { ask, confirm, tone } = refusingWords[action];
  const { id: s, number, content } = submission;
  const contents = bubble({
    header: band(tone, profile.name.short, 'ยืนยันเหตุผล', number),
    body: [
      heading(content.title),
      panel(ask, reason, tone),
      { ...note('หากต้องการแก้ไขเหตุผล กรุณาพิมพ์ใหม่ในแชตนี้'), margin: 'lg' },
    ],
    footer: [
      (action === 'reject' ? refuseButton : agreeButton)(
        postback(confirm, { a: action, s, r: seen.revision, h: seen.contentHash, w: choice }),
      ),
      quietButton(postback('ยกเลิก', { a: 'cancel' })),
    ],
  });
  return card(`${confirm} คำขอ ${number}: ${content.title}`, contents);
}
