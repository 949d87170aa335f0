import { submissionPath } from '@prakat/shared/addresses/mini-app';
import type { Notice } from '@prakat/shared/machine/effects';
import { isWritten } from '@prakat/shared/publication/placements';
import { type Proof, proofSchema } from '@prakat/shared/publication/schema';
import { proofNames } from '@prakat/shared/publication/state-names';
import { transitions } from '@prakat/shared/publication/transitions';
import { thaiDateTime } from '@prakat/shared/time/thai-date';
import type { LineMessage } from '../../line/line-client.ts';
import type { CardData } from '../card-data.ts';
import { liffLink, openButton } from './buttons.ts';
import { itemCard } from './item-parts.ts';
import { closing, panel, rows } from './parts.ts';
import { person } from './words.ts';

type Alert = {
  kind: string;
  /** To whom it is said, in front of `kind`; the administrators when absent. */
  to?: string;
  /** What happened, in a sentence or two. */
  what: string;
  /** What they should do. */
  todo: string;
  more?: [label: string, value: string | null | undefined][];
};

/** Tells whoever looks after the office's procedure that something is stuck and needs them. */
export function alertCard(
  data: CardData,
  { kind, to = 'แจ้งผู้ดูแลระบบ', what, todo, more = [] }: Alert,
): LineMessage {
  const { submission, liffId } = data;
  return itemCard(data, {
    tone: 'alert',
    kind: `${to}: ${kind}`,
    body: [panel('สิ่งที่เกิดขึ้น', what, 'alert'), ...rows(...more), closing(todo)],
    footer: [openButton(liffLink('เปิดดูรายละเอียดคำขอ', liffId, submissionPath(submission.id)))],
  });
}

/** A text of the notice's details, or null: they come from the log and may hold anything. */
export function detail({ details }: CardData, key: string): string | null {
  const value = details[key];
  return typeof value === 'string' && value ? value : typeof value === 'number' ? String(value) : null;
}

/**
 * The website would not take an approved item, so the webmasters have it as a task; or a webmaster says that it
 * cannot be put up, and why.
 */
export function publishFailedCard(data: CardData): LineMessage {
  const reason = detail(data, 'reason');
  if (reason) {
    return alertCard(data, {
      to: 'แจ้งผู้เกี่ยวข้อง',
      kind: 'นำขึ้นเว็บไซต์ไม่ได้',
      what: `ผู้ดูแลเว็บไซต์แจ้งว่านำข้อมูลขึ้นเว็บไซต์ไม่ได้ เหตุผล: ${reason}`,
      todo: 'คำขอนี้ยังอยู่ในงานของผู้ดูแลเว็บไซต์ ผู้ดูแลเว็บไซต์ท่านใดก็รับงานและลองอีกครั้งได้',
    });
  }
  if (detail(data, 'placement')?.startsWith('line-group')) {
    return alertCard(data, {
      kind: 'แจ้งในกลุ่ม LINE ไม่สำเร็จ',
      what: 'ข้อมูลเผยแพร่บนเว็บไซต์แล้ว แต่ระบบส่งประกาศในกลุ่ม LINE ของหน่วยงานไม่สำเร็จ',
      todo: 'กรุณาตรวจสอบว่าบัญชีทางการยังอยู่ในกลุ่ม (พิมพ์ “กลุ่ม”) และโควตาข้อความของเดือนนี้ยังเหลือ',
      more: [['ข้อผิดพลาด', detail(data, 'error')]],
    });
  }
  return alertCard(data, {
    kind: 'เผยแพร่อัตโนมัติไม่สำเร็จ',
    what: 'ระบบนำข้อมูลที่อนุมัติแล้วขึ้นเว็บไซต์ไม่สำเร็จ จึงส่งเป็นงานให้ผู้ดูแลเว็บไซต์นำขึ้นด้วยตนเองแล้ว',
    todo: 'กรุณาตรวจสอบการเชื่อมต่อกับเว็บไซต์ตามข้อผิดพลาดที่แจ้ง เพื่อให้คำขอต่อไปเผยแพร่ได้ตามปกติ',
    more: [['ข้อผิดพลาด', detail(data, 'error')]],
  });
}

/** A website would not let go of what is to come down: the public may still read it there. */
export const removeFailedCard = (data: CardData): LineMessage =>
  alertCard(data, {
    kind: 'นำลงอัตโนมัติไม่สำเร็จ',
    what: 'ระบบนำข้อมูลลงจากเว็บไซต์ไม่สำเร็จ ประชาชนอาจยังเปิดอ่านได้ จึงส่งเป็นงานให้ผู้ดูแลเว็บไซต์นำลงด้วยตนเองแล้ว',
    todo: 'กรุณาตรวจสอบการเชื่อมต่อกับเว็บไซต์ตามข้อผิดพลาดที่แจ้ง และติดตามให้นำลงโดยเร็ว',
    more: [['ข้อผิดพลาด', detail(data, 'error')]],
  });

/** What the product did, and what came of it. */
const unprovedSentences: Record<Proof['says'], string> = {
  found: 'ระบบเปิดหน้าเว็บอย่างบุคคลภายนอกแล้ว',
  changed: 'ระบบเปิดหน้าเว็บและสอบถามเว็บไซต์แล้ว สิ่งที่อยู่บนเว็บไซต์ไม่เป็นไปตามที่อนุมัติ',
  missing: 'ระบบเปิดหน้าเว็บอย่างบุคคลภายนอกแล้ว ไม่พบข้อมูลตามที่ได้รับอนุมัติ',
  unreached: 'ระบบเปิดหน้าเว็บอย่างบุคคลภายนอกหลายครั้งแล้ว ไม่ได้รับคำตอบจากเว็บไซต์ จึงไม่ทราบว่าประชาชนเปิดดูได้หรือไม่',
  vouched: 'ผู้ดูแลเว็บไซต์เปิดดูหน้าเว็บแล้ว',
  gone: 'ระบบเปิดหน้าเว็บอย่างบุคคลภายนอกแล้ว',
  still_there: 'ระบบเปิดหน้าเว็บอย่างบุคคลภายนอกแล้ว ข้อมูลที่นำลงแล้วยังเปิดได้',
};

/**
 * An outsider does not find on the website what was approved, or finds what was taken down: webmasters hear what is wrong.
 * `details.says` and `details.reason` are those of the look.
 */
export function unprovedCard(data: CardData): LineMessage {
  const said = proofSchema.shape.says.safeParse(detail(data, 'says'));
  const says = said.success ? said.data : 'missing';
  const isLeft = says === 'still_there';
  const waits = data.publication?.placements.some(
    ({ destination, state }) => destination === 'line-group' && state === 'wanted',
  );
  const isWrittenHere = data.publication?.placements.some(
    (place) => place.id === detail(data, 'placement') && isWritten(place),
  );
  return alertCard(data, {
    to: 'แจ้งผู้ดูแลเว็บไซต์',
    kind: proofNames[says],
    what: `${unprovedSentences[says]}: ${detail(data, 'reason') ?? 'ไม่ทราบสาเหตุ'}`,
    todo: isLeft
      ? 'กรุณานำหน้าและไฟล์ออกจากเว็บไซต์ให้หมด ระบบจะตรวจซ้ำทุกวันจนกว่าจะไม่พบ'
      : `กรุณา${waysToMend(says, isWrittenHere)} ในรายละเอียดคำขอ${waits ? ` กลุ่ม LINE จะได้รับแจ้งเมื่อตรวจพบ${says === 'unreached' ? 'หรือท่านยืนยัน' : ''}แล้ว` : ''}`,
    more: [['ที่อยู่เว็บ', detail(data, 'url')]],
  });
}

/** What webmasters can do about it, by the buttons of the request. */
function waysToMend(says: Proof['says'], isWrittenHere = false): string {
  const { prove_again, place_again, vouch } = transitions;
  const mended = `แก้ไขหน้าเว็บ แล้วกด “${prove_again.label}”`;
  if (says === 'unreached')
    return `ตรวจสอบเว็บไซต์ แล้วกด “${prove_again.label}” หากระบบเข้าถึงเว็บไซต์ของหน่วยงานไม่ได้เลย กรุณาเปิดดูจากเครือข่ายภายนอก แล้วกด “${vouch.label}”`;
  return isWrittenHere ? `กด “${place_again.label}” หรือ${mended}` : mended;
}

/** To administrators and head: a permission by word of mouth was not confirmed in writing by its deadline. */
export function verbalOverdueCard(data: CardData): LineMessage {
  const { verbal } = data.submission;
  const comesDown = data.profile.verbalApproval.afterDeadline === 'take_down';
  return alertCard(data, {
    to: 'แจ้งผู้อนุมัติและผู้ดูแลระบบ',
    kind: 'อนุมัติทางวาจาเกินกำหนดยืนยัน',
    what: `คำขอนี้ได้รับอนุมัติทางวาจา แต่ยังไม่มีการยืนยันเป็นลายลักษณ์อักษรภายในกำหนด ${
      comesDown ? 'ระบบจึงนำข้อมูลลงตามแนวทางของหน่วยงาน' : 'ข้อมูลยังเผยแพร่อยู่ และจะปรากฏในรายงานว่าเกินกำหนด'
    }`,
    todo: 'กรุณาประสานผู้ให้อนุมัติให้กดยืนยันหรือปฏิเสธในการ์ดที่ได้รับ หรือในหน้ารายละเอียดคำขอ',
    more: [
      ['ผู้ให้อนุมัติ', verbal && person(verbal.givenBy)],
      ['ผู้บันทึก', verbal && person(verbal.recordedBy)],
      ['กำหนดยืนยัน', verbal && thaiDateTime(verbal.confirmBy)],
    ],
  });
}

const noticeNames: Record<Notice, string> = {
  review_requested: 'การ์ดขอให้พิจารณา',
  proposed: 'แจ้งเสนอขั้นตอนต่อไปแล้ว',
  approved: 'แจ้งผลอนุมัติ',
  rejected: 'แจ้งผลไม่อนุมัติ',
  changes_requested: 'แจ้งส่งกลับให้แก้ไข',
  published: 'แจ้งเผยแพร่แล้ว',
  publish_task: 'งานนำขึ้นเผยแพร่',
  confirm_task: 'งานตรวจและยืนยันการเผยแพร่',
  remove_task: 'งานนำลงจากเว็บไซต์',
  post_sheet_task: 'งานติดบอร์ดประชาสัมพันธ์',
  remove_sheet_task: 'งานปลดจากบอร์ดประชาสัมพันธ์',
  sheet_skipped: 'แจ้งไม่ติดบอร์ดประชาสัมพันธ์',
  task_claimed: 'แจ้งมีผู้รับงาน',
  confirmed: 'แจ้งยืนยันการเผยแพร่',
  publish_failed: 'แจ้งนำขึ้นเว็บไซต์ไม่สำเร็จ',
  remove_failed: 'แจ้งนำลงจากเว็บไซต์ไม่สำเร็จ',
  removed: 'แจ้งนำลงจากเว็บไซต์เรียบร้อย',
  unproved: 'แจ้งไม่พบบนเว็บไซต์ตามที่อนุมัติ',
  withdrawn: 'แจ้งถอนคำขอ',
  called_off: 'แจ้งยกเลิกการเผยแพร่',
  lapsed: 'แจ้งไม่นำขึ้นเว็บไซต์',
  verbal_confirm: 'การ์ดขอให้ยืนยันการอนุมัติทางวาจา',
  verbal_confirmed: 'แจ้งยืนยันการอนุมัติทางวาจา',
  verbal_denied: 'แจ้งปฏิเสธการอนุมัติทางวาจา',
  verbal_overdue: 'แจ้งอนุมัติทางวาจาเกินกำหนดยืนยัน',
  taken_down: 'แจ้งนำลงจากเว็บไซต์',
  expired: 'แจ้งครบกำหนดเผยแพร่',
  restored: 'แจ้งนำกลับขึ้นเว็บไซต์',
  held: 'แจ้งพักการเผยแพร่',
  expiry_notice: 'แจ้งใกล้ครบกำหนดเผยแพร่',
  reminder: 'แจ้งเตือนคำขอที่รอดำเนินการ',
  nudged: 'แจ้งเจ้าของคำขอติดตาม',
  escalated: 'แจ้งเสนอผู้ปฏิบัติหน้าที่แทน',
  transferred: 'แจ้งมอบคำขอ',
  nobody_entitled: 'แจ้งไม่มีผู้รับคำขอ',
  undelivered: 'แจ้งส่งข้อความไม่สำเร็จ',
};

/** A LINE message could not be delivered and will not be tried again. */
export function undeliveredCard(data: CardData): LineMessage {
  const notice = detail(data, 'notice');
  return alertCard(data, {
    kind: 'ส่งข้อความ LINE ไม่สำเร็จ',
    what: 'ข้อความของคำขอนี้ส่งไม่สำเร็จ และระบบหยุดพยายามส่งแล้ว ผู้รับจึงยังไม่ทราบ',
    todo: 'กรุณาแจ้งผู้รับด้วยวิธีอื่น และตรวจสอบโควตาข้อความของบัญชี LINE ทางการ',
    more: [
      ['ข้อความ', notice && (noticeNames[notice as Notice] ?? notice)],
      ['ผู้รับ', detail(data, 'to')],
      ['จำนวนครั้ง', detail(data, 'attempts')],
      ['ข้อผิดพลาด', detail(data, 'error')],
      ['รหัสอ้างอิง', detail(data, 'requestId')],
    ],
  });
}
