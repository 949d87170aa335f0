import { stepUnderReview } from '@prakat/shared/submission/permissions';
import type { LineMessage } from '../line-client.ts';
import type { CardData } from '../render.ts';
import { alertBubble } from './alert-bubble.ts';

/** A step waits for somebody, and nobody who could take it can be reached. */
export function nobodyEntitledBubble(data: CardData): LineMessage {
  const step = stepUnderReview(data.submission)?.title ?? 'ตรวจและยืนยันการเผยแพร่';
  return alertBubble(data, {
    kind: 'ไม่มีผู้รับเรื่อง',
    what: `ขั้นตอน “${step}” ไม่มีผู้มีสิทธิ์ที่ระบบแจ้งทาง LINE ได้ เรื่องจึงรออยู่โดยไม่มีผู้ทราบ`,
    todo: 'กรุณาตรวจสอบว่ามีผู้ดำรงตำแหน่งของขั้นตอนนี้ในรายชื่อเจ้าหน้าที่ ไม่ใช่ผู้ยื่นคำขอเอง และเพิ่มบัญชี LINE ทางการของหน่วยงานเป็นเพื่อนแล้ว',
  });
}
