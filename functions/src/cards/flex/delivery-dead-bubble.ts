import type { Notice } from '@prakat/shared/submission/effects';
import type { LineMessage } from '../../line/line-client.ts';
import type { CardData } from '../render.ts';
import { alertBubble, detail } from './alert-bubble.ts';

const noticeNames: Record<Notice, string> = {
  review_requested: 'การ์ดขอให้พิจารณา',
  approved: 'แจ้งผลอนุมัติ',
  rejected: 'แจ้งผลไม่อนุมัติ',
  changes_requested: 'แจ้งส่งกลับให้แก้ไข',
  published: 'แจ้งเผยแพร่แล้ว',
  publish_task: 'งานนำขึ้นเผยแพร่',
  confirm_task: 'งานตรวจและยืนยันการเผยแพร่',
  confirmed: 'แจ้งยืนยันการเผยแพร่',
  publish_failed: 'แจ้งนำขึ้นเว็บไซต์ไม่สำเร็จ',
  withdrawn: 'แจ้งถอนคำขอ',
  verbal_confirm: 'การ์ดขอให้ยืนยันการอนุมัติทางวาจา',
  verbal_confirmed: 'แจ้งยืนยันการอนุมัติทางวาจา',
  verbal_denied: 'แจ้งปฏิเสธการอนุมัติทางวาจา',
  verbal_overdue: 'แจ้งอนุมัติทางวาจาเกินกำหนดยืนยัน',
  taken_down: 'แจ้งนำลงจากเว็บไซต์',
  expired: 'แจ้งครบกำหนดเผยแพร่',
  restored: 'แจ้งนำกลับขึ้นเว็บไซต์',
  expiry_notice: 'แจ้งใกล้ครบกำหนดเผยแพร่',
  reminder: 'แจ้งเตือนเรื่องที่รอดำเนินการ',
  escalated: 'แจ้งเสนอผู้ปฏิบัติหน้าที่แทน',
  transferred: 'แจ้งมอบเรื่อง',
  announcement: 'ประกาศในกลุ่ม LINE',
  nobody_entitled: 'แจ้งไม่มีผู้รับเรื่อง',
  delivery_dead: 'แจ้งส่งข้อความไม่สำเร็จ',
};

/** A LINE message could not be delivered and will not be tried again. */
export function deliveryDeadBubble(data: CardData): LineMessage {
  const notice = detail(data, 'notice');
  const to = detail(data, 'to');
  return alertBubble(data, {
    kind: 'ส่งข้อความ LINE ไม่สำเร็จ',
    what: 'ข้อความของเรื่องนี้ส่งไม่สำเร็จ และระบบหยุดพยายามส่งแล้ว ผู้รับจึงยังไม่ทราบเรื่อง',
    todo: 'กรุณาแจ้งผู้รับด้วยวิธีอื่น และตรวจสอบโควตาข้อความของบัญชี LINE ทางการ',
    more: [
      ['ข้อความ', notice && (noticeNames[notice as Notice] ?? notice)],
      ['ผู้รับ', to === 'group' ? 'กลุ่ม LINE ของหน่วยงาน' : to === 'member' ? 'เจ้าหน้าที่ทางแชตส่วนตัว' : to],
      ['จำนวนครั้ง', detail(data, 'attempts')],
      ['ข้อผิดพลาด', detail(data, 'error')],
      ['รหัสอ้างอิง', detail(data, 'requestId')],
    ],
  });
}
