import { stepUnderReview } from '@prakat/shared/submission/permissions';
import { calendarDate, thaiShortDate } from '@prakat/shared/time/thai-date';
import type { LineMessage } from '../../line/line-client.ts';
import type { CardData } from '../render.ts';
import { alertBubble, detail } from './alert-bubble.ts';
import { reviewBubble } from './review-bubble.ts';
import { withLead } from './with-lead.ts';

/**
 * Nobody entitled acted in time, or could act at all, as the event's `of` says. Stand-ins get the review card and are told in whose place they act; administrators
 * get the fact, and what to do when the profile names nobody to stand in.
 */
export function escalatedBubble(data: CardData): LineMessage {
  const { submission, actions } = data;
  const step = stepUnderReview(submission);
  const since = thaiShortDate(calendarDate(submission.waiting.since));
  const atOnce = detail(data, 'of') === 'nobody';
  if (actions.some((name) => name === 'approve' || name === 'propose')) {
    return withLead(reviewBubble(data), {
      kind: 'เสนอผู้ปฏิบัติหน้าที่แทน',
      words: atOnce
        ? 'ผู้มีสิทธิ์ของขั้นตอนนี้พิจารณาเรื่องนี้ไม่ได้ ระบบจึงเสนอท่าน ซึ่งหน่วยงานกำหนดให้เป็นผู้ปฏิบัติหน้าที่แทน'
        : `เรื่องนี้รอพิจารณาตั้งแต่ ${since} และยังไม่มีผู้พิจารณาภายในกำหนด ท่านพิจารณาเรื่องนี้แทนได้`,
      tone: 'changes',
    });
  }
  if (!step) {
    return alertBubble(data, {
      kind: 'ไม่มีการดำเนินการภายในกำหนด',
      what: `เรื่องนี้รอดำเนินการตั้งแต่ ${since} และยังไม่มีผู้ดำเนินการภายในกำหนด`,
      todo: 'กรุณาติดตามผู้รับผิดชอบ หากพ้นหน้าที่แล้วกรุณามอบเรื่องหรือคืนงานให้ผู้อื่นจากรายละเอียดคำขอ',
    });
  }
  if (atOnce) {
    return alertBubble(data, {
      kind: 'เสนอผู้ปฏิบัติหน้าที่แทนแล้ว',
      what: `ขั้นตอน “${step.title}” ไม่มีผู้มีสิทธิ์ที่พิจารณาเรื่องนี้ได้และแจ้งทาง LINE ได้ เช่น เป็นผู้ยื่นคำขอเอง ระบบจึงเสนอผู้ปฏิบัติหน้าที่แทนทันที`,
      todo: 'หากเป็นไปตามที่ควร ไม่ต้องดำเนินการ มิฉะนั้นกรุณาตรวจสอบรายชื่อผู้ดำรงตำแหน่งของขั้นตอนนี้',
    });
  }
  const hasStandIn = step.standInSeats.length > 0;
  return alertBubble(data, {
    kind: 'ไม่มีการพิจารณาภายในกำหนด',
    what: hasStandIn
      ? `ขั้นตอน “${step.title}” รอมาตั้งแต่ ${since} ระบบเสนอผู้ปฏิบัติหน้าที่แทนแล้ว`
      : `ขั้นตอน “${step.title}” รอมาตั้งแต่ ${since} และไม่ได้กำหนดผู้ปฏิบัติหน้าที่แทนไว้`,
    todo: hasStandIn
      ? 'กรุณาติดตามให้มีการพิจารณา เรื่องยังรอผู้มีสิทธิ์เดิมได้เช่นกัน'
      : 'กรุณาติดตามผู้มีสิทธิ์ หรือบันทึกผู้รักษาราชการแทนเพื่อให้พิจารณาได้',
  });
}
