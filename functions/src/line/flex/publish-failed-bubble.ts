import type { LineMessage } from '../line-client.ts';
import type { CardData } from '../render.ts';
import { alertBubble, detail } from './alert-bubble.ts';

/** The website would not take an approved item, so the webmasters have it as a task. */
export const publishFailedBubble = (data: CardData): LineMessage =>
  alertBubble(data, {
    kind: 'เผยแพร่อัตโนมัติไม่สำเร็จ',
    what: 'ระบบนำข้อมูลที่อนุมัติแล้วขึ้นเว็บไซต์ไม่สำเร็จ จึงส่งเป็นงานให้ผู้ดูแลเว็บไซต์นำขึ้นด้วยตนเองแล้ว',
    todo: 'กรุณาตรวจสอบการเชื่อมต่อกับเว็บไซต์ตามข้อผิดพลาดที่แจ้ง เพื่อให้เรื่องต่อไปเผยแพร่ได้ตามปกติ',
    more: [['ข้อผิดพลาด', detail(data, 'error')]],
  });
