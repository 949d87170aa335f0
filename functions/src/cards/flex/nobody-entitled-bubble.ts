import { stepUnderReview } from '@prakat/shared/submission/permissions';
import type { LineMessage } from '../../line/line-client.ts';
import type { CardData } from '../render.ts';
import { alertBubble, detail } from './alert-bubble.ts';

/** What was asked for, where it was no step of the review. */
const duties: Record<string, string> = {
  publish_task: 'นำข้อมูลขึ้นเผยแพร่',
  confirm_task: 'ตรวจและยืนยันการเผยแพร่',
  verbal_confirm: 'ยืนยันการอนุมัติทางวาจาเป็นลายลักษณ์อักษร',
};

/** Somebody must act, and nobody who could can be reached; `details.unheard` is the notice that reached nobody. */
export function nobodyEntitledBubble(data: CardData): LineMessage {
  const duty = duties[detail(data, 'unheard') ?? ''];
  const step = duty ?? stepUnderReview(data.submission)?.title ?? 'ตรวจและยืนยันการเผยแพร่';
  return alertBubble(data, {
    kind: 'ไม่มีผู้รับเรื่อง',
    what: `ขั้นตอน “${step}” ไม่มีผู้มีสิทธิ์ที่ระบบแจ้งทาง LINE ได้ เรื่องจึงรออยู่โดยไม่มีผู้ทราบ`,
    todo: 'กรุณาตรวจสอบว่ามีผู้ทำหน้าที่ของขั้นตอนนี้ในรายชื่อเจ้าหน้าที่ ไม่ใช่ผู้ยื่นคำขอเอง และเพิ่มบัญชี LINE ทางการของหน่วยงานเป็นเพื่อนแล้ว',
  });
}
