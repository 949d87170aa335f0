import type { Notice } from '@prakat/shared/machine/effects';
import { stepUnderReview } from '@prakat/shared/submission/permissions';
import { calendarDate, thaiShortDate } from '@prakat/shared/time/thai-date';
import type { LineMessage } from '../../line/line-client.ts';
import { type CardData, isAnswering } from '../card-data.ts';
import { alertCard, detail } from './alert-cards.ts';
import { withLead } from './parts.ts';
import { reviewCard } from './review-card.ts';

/**
 * Nobody entitled acted in time, or could act at all, as the event's `of` says. Stand-ins get the review card and are
 * told in whose place they act; administrators get the fact, and what to do when the profile names nobody to stand in.
 */
export function escalatedCard(data: CardData): LineMessage {
  const { submission, publication } = data;
  const step = stepUnderReview(submission);
  const { waiting } = step ? submission : (publication ?? submission);
  const since = thaiShortDate(calendarDate(waiting.since));
  const atOnce = detail(data, 'of') === 'nobody';
  if (isAnswering(data, ['review'])) {
    return withLead(reviewCard(data), {
      kind: 'เสนอผู้ปฏิบัติหน้าที่แทน',
      words: atOnce
        ? 'ผู้มีสิทธิของขั้นตอนนี้พิจารณาคำขอนี้ไม่ได้ ระบบจึงเสนอท่าน ซึ่งหน่วยงานกำหนดให้เป็นผู้ปฏิบัติหน้าที่แทน'
        : `คำขอนี้รอพิจารณาตั้งแต่ ${since} และยังไม่มีผู้พิจารณาภายในกำหนด ท่านพิจารณาคำขอนี้แทนได้`,
      tone: 'changes',
    });
  }
  if (!step) {
    return alertCard(data, {
      kind: 'ไม่มีการดำเนินการภายในกำหนด',
      what: `งานของผู้ดูแลเว็บไซต์รอดำเนินการตั้งแต่ ${since} และยังไม่มีผู้ดำเนินการภายในกำหนด`,
      todo: 'กรุณาติดตามผู้ดูแลเว็บไซต์ หากผู้รับงานดำเนินการไม่ได้ กรุณามอบหมายหรือคืนงานให้ผู้อื่นจากรายละเอียดคำขอ',
    });
  }
  if (atOnce) {
    return alertCard(data, {
      kind: 'เสนอผู้ปฏิบัติหน้าที่แทนแล้ว',
      what: `ขั้นตอน “${step.title}” ไม่มีผู้มีสิทธิที่พิจารณาคำขอนี้ได้และแจ้งทาง LINE ได้ เช่น เป็นผู้ยื่นคำขอเอง ระบบจึงเสนอผู้ปฏิบัติหน้าที่แทนทันที`,
      todo: 'หากเป็นไปตามที่ควร ไม่ต้องดำเนินการ มิฉะนั้นกรุณาตรวจสอบรายชื่อผู้ดำรงตำแหน่งของขั้นตอนนี้',
    });
  }
  const hasStandIn = step.standInSeats.length > 0;
  return alertCard(data, {
    kind: 'ไม่มีการพิจารณาภายในกำหนด',
    what: hasStandIn
      ? `ขั้นตอน “${step.title}” รอมาตั้งแต่ ${since} ระบบเสนอผู้ปฏิบัติหน้าที่แทนแล้ว`
      : `ขั้นตอน “${step.title}” รอมาตั้งแต่ ${since} และไม่ได้กำหนดผู้ปฏิบัติหน้าที่แทนไว้`,
    todo: hasStandIn
      ? 'กรุณาติดตามให้มีการพิจารณา คำขอยังรอผู้มีสิทธิเดิมได้เช่นกัน'
      : 'กรุณาติดตามผู้มีสิทธิ หรือบันทึกผู้รักษาราชการแทนเพื่อให้พิจารณาได้',
  });
}

/** What was asked for, where it was no step of the review. */
const duties: Partial<Record<Notice, string>> = {
  publish_task: 'นำข้อมูลขึ้นเผยแพร่',
  confirm_task: 'ตรวจและยืนยันการเผยแพร่',
  remove_task: 'นำข้อมูลลงจากเว็บไซต์',
  post_sheet_task: 'ติดประกาศที่บอร์ดประชาสัมพันธ์',
  remove_sheet_task: 'ปลดประกาศจากบอร์ดประชาสัมพันธ์',
  verbal_confirm: 'ยืนยันการอนุมัติทางวาจาเป็นลายลักษณ์อักษร',
};

/** Somebody must act, and nobody who could can be reached; `details.unheard` is the notice that reached nobody. */
export function nobodyEntitledCard(data: CardData): LineMessage {
  const duty = duties[detail(data, 'unheard') as Notice];
  const step = duty ?? stepUnderReview(data.submission)?.title ?? 'งานของผู้ดูแลเว็บไซต์';
  return alertCard(data, {
    kind: 'ไม่มีผู้รับคำขอ',
    what: `ขั้นตอน “${step}” ไม่มีผู้มีสิทธิที่ระบบแจ้งทาง LINE ได้ คำขอจึงรออยู่โดยไม่มีผู้ทราบ`,
    todo: 'กรุณาตรวจสอบว่ามีผู้ทำหน้าที่ของขั้นตอนนี้ในรายชื่อเจ้าหน้าที่ ไม่ใช่ผู้ยื่นคำขอเอง และเพิ่มบัญชี LINE ทางการของหน่วยงานเป็นเพื่อนแล้ว',
  });
}
