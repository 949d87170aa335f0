import type { Postback } from '@prakat/shared/buttons/postback-data';
import { personalSeat } from '@prakat/shared/office/seat';
import { awaitsRemoval } from '@prakat/shared/publication/standing';
import { verbalMeans } from '@prakat/shared/submission/state-names';
import { isVerbalOverdue } from '@prakat/shared/submission/timing';
import { type ActionName, transitionOf } from '@prakat/shared/submission/transitions';
import { thaiShortDateTime } from '@prakat/shared/time/thai-date';
import type { LineMessage } from '../../line/line-client.ts';
import type { CardData } from '../card-data.ts';
import { openRequest, postback } from './buttons.ts';
import { findingsParts } from './findings-part.ts';
import { itemCard, signingFor } from './item-parts.ts';
import { closing, facts, type Part, panel, rows, sideBySide } from './parts.ts';
import { weighted } from './review-card.ts';
import { person } from './words.ts';

/** Asks whoever gave permission by word of mouth to confirm it in writing, or to say that it was not so. */
export function verbalConfirmCard(data: CardData): LineMessage {
  const { submission, now } = data;
  const { content, verbal } = submission;
  const overdue = isVerbalOverdue(submission, now);
  const hasLeft = verbal && !verbal.settledBy.includes(personalSeat(verbal.givenBy.memberId));
  return itemCard(data, {
    tone: 'changes',
    kind: 'ขอให้ยืนยันการอนุมัติทางวาจา',
    alt: 'กรุณายืนยันการอนุมัติทางวาจา',
    content,
    body: [
      ...(verbal && overdue
        ? [panel('เลยกำหนดยืนยันแล้ว', thaiShortDateTime(verbal.confirmBy), 'rejected')]
        : []),
      ...(hasLeft
        ? [panel('ผู้อนุมัติพ้นหน้าที่แล้ว', 'ขอให้ท่านซึ่งดำรงตำแหน่งนี้ตรวจสอบ แล้วยืนยันหรือปฏิเสธแทน', 'changes')]
        : []),
      // Whoever confirms it signs for that word as well.
      ...findingsParts(submission.checks),
      ...facts(
        ['ยืนยันภายใน', verbal && !overdue ? thaiShortDateTime(verbal.confirmBy) : null],
        ['เผยแพร่ได้เพราะ', verbal?.clearance, 3],
        // Everybody else knows what they themselves have said.
        ['ผู้อนุมัติ', hasLeft ? person(verbal.givenBy) : null],
        ['อนุมัติเมื่อ', verbal && `${thaiShortDateTime(verbal.givenAt)} ${verbalMeans[verbal.means]}`, 2],
        ['ความเร่งด่วน', verbal?.whyUrgent],
        ['หมายเหตุ', verbal?.note],
        ['ภาพถ่าย', verbal?.photo ? 'มี เปิดดูได้ในรายละเอียด' : null],
        ['ผู้บันทึก', verbal?.recordedBy.name],
        ['ข้ามขั้นตอน', verbal?.passedOver.join(', ')],
      ),
      ...signingFor(data, 'ยืนยัน'),
    ],
    footer: [...answers(data), openRequest(data, verbal?.photo ? 'เปิดดูรายละเอียดและภาพถ่าย' : undefined)],
  });
}

const answers = (data: CardData): Part[] => {
  const buttons = data.actions.flatMap((name) => verbalAnswerButton(name, data) ?? []);
  return buttons.length > 1 ? [sideBySide(buttons)] : buttons;
};

/**
 * It names the moment of the record, so that a card of an earlier permission never settles a later one. Null for what
 * is no answer to a permission by word of mouth.
 */
function verbalAnswerButton(name: ActionName, { submission }: CardData): Part | null {
  const { id, number, verbal } = submission;
  const { label, answers, weight = 'neutral', needsReason } = transitionOf(name);
  if (!verbal || answers !== 'verbal') return null;
  const a = (needsReason ? `ask_${name}` : name) as 'confirm_verbal' | 'ask_deny_verbal';
  const press: Postback = { a, s: id, v: verbal.recordedAt };
  return weighted[weight](postback(label, press, `${label} คำขอ ${number}`));
}

/** What a denial led to, which depends on how far the item had come and on what stood there before. */
function afterDenial({ publication }: CardData): string {
  if (publication?.placements.some(awaitsRemoval))
    return 'ข้อมูลนี้อยู่บนเว็บไซต์ที่ผู้ดูแลเว็บไซต์นำขึ้นเอง ระบบแจ้งผู้ดูแลเว็บไซต์ให้นำลงโดยเร็วแล้ว';
  switch (publication?.state) {
    case 'on_display':
    case 'planned':
      return 'ฉบับนี้ไม่ได้เผยแพร่ ข้อมูลฉบับเดิมที่ได้รับอนุมัติเผยแพร่ตามเดิม';
    case 'taken_down':
      return 'ข้อมูลไม่ได้เผยแพร่บนเว็บไซต์แล้ว หากต้องการเผยแพร่กรุณายื่นคำขอใหม่และขออนุมัติเป็นลายลักษณ์อักษร';
    default:
      return 'ข้อมูลจะไม่ถูกนำขึ้นเว็บไซต์ หากต้องการเผยแพร่กรุณายื่นคำขอใหม่';
  }
}

/** Tells everyone who acted on a permission by word of mouth that it stands now in writing. */
export function verbalConfirmedCard(data: CardData): LineMessage {
  const { verbal, decisions, content } = data.submission;
  const by = decisions.findLast(({ at }) => at === verbal?.settledAt)?.by ?? verbal?.givenBy;
  return itemCard(data, {
    tone: 'approved',
    kind: 'ยืนยันการอนุมัติทางวาจาแล้ว',
    content,
    body: [
      ...rows(
        ['ผู้ยืนยัน', by && person(by)],
        ['ยืนยันเมื่อ', verbal?.settledAt && thaiShortDateTime(verbal.settledAt)],
        ...howItWasGiven(data),
      ),
      closing('การอนุมัติทางวาจาของคำขอนี้มีการยืนยันเป็นลายลักษณ์อักษรแล้ว ไม่ต้องดำเนินการเพิ่มเติม'),
    ],
    footer: [openRequest(data)],
  });
}

/** Tells them that whoever should have given it says that it was not so. */
export function verbalDeniedCard(data: CardData): LineMessage {
  const { lastRefusal, content } = data.submission;
  return itemCard(data, {
    tone: 'alert',
    kind: 'ผู้อนุมัติปฏิเสธว่าไม่ได้อนุมัติทางวาจา',
    content,
    body: [
      ...(lastRefusal ? [panel('เหตุผล', lastRefusal.reason, 'alert')] : []),
      ...rows(
        ['ผู้ปฏิเสธ', lastRefusal && person(lastRefusal.by)],
        ['ปฏิเสธเมื่อ', lastRefusal && thaiShortDateTime(lastRefusal.at)],
        ...howItWasGiven(data),
      ),
      closing(afterDenial(data)),
    ],
    footer: [openRequest(data)],
  });
}

const howItWasGiven = ({ submission: { verbal } }: CardData): [string, string | null][] => [
  ['วิธี', verbal && `${verbalMeans[verbal.means]} เมื่อ ${thaiShortDateTime(verbal.givenAt)}`],
  ['ผู้บันทึก', verbal && person(verbal.recordedBy)],
];
