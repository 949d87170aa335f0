import type { LineMessage } from '../../line/line-client.ts';
import type { CardData } from '../render.ts';
import { alertBubble, detail } from './alert-bubble.ts';

/**
 * The website would not take an approved item, so the webmasters have it as a task; or a webmaster says that it
 * cannot be put up, and why.
 */
export function publishFailedBubble(data: CardData): LineMessage {
  const reason = detail(data, 'reason');
  if (reason) {
    return alertBubble(data, {
      to: 'แจ้งผู้เกี่ยวข้อง',
      kind: 'นำขึ้นเว็บไซต์ไม่ได้',
      what: `ผู้ดูแลเว็บไซต์แจ้งว่านำข้อมูลขึ้นเว็บไซต์ไม่ได้ เหตุผล: ${reason}`,
      todo: 'เรื่องยังอยู่ในงานของผู้ดูแลเว็บไซต์ ผู้ดูแลเว็บไซต์ท่านใดก็รับงานและลองอีกครั้งได้',
    });
  }
  return alertBubble(data, {
    kind: 'เผยแพร่อัตโนมัติไม่สำเร็จ',
    what: 'ระบบนำข้อมูลที่อนุมัติแล้วขึ้นเว็บไซต์ไม่สำเร็จ จึงส่งเป็นงานให้ผู้ดูแลเว็บไซต์นำขึ้นด้วยตนเองแล้ว',
    todo: 'กรุณาตรวจสอบการเชื่อมต่อกับเว็บไซต์ตามข้อผิดพลาดที่แจ้ง เพื่อให้เรื่องต่อไปเผยแพร่ได้ตามปกติ',
    more: [['ข้อผิดพลาด', detail(data, 'error')]],
  });
}
