import type { Draft } from './draft.ts';

/** The fields of the paper form, named the same on every screen and card. */
export const fieldLabels: Record<keyof Draft, string> = {
  requestDate: 'วัน/เดือน/ปี ที่ยื่นคำขอ',
  categoryId: 'หมวดหมู่',
  subtopicId: 'หัวข้อย่อย',
  title: 'หัวข้อ',
  details: 'รายละเอียดข้อมูล',
  fileIds: 'ไฟล์แนบ',
  noticeBoard: 'บอร์ดประชาสัมพันธ์',
  externalLink: 'ลิงก์ภายนอก',
  remarks: 'หมายเหตุ',
  source: 'แหล่งที่มาหรือเจ้าของข้อมูล',
  coversFrom: 'ข้อมูลตั้งแต่วันที่',
  coversTo: 'ข้อมูลถึงวันที่',
  datedAt: 'วันและเวลากำกับข้อมูล',
  publishOn: 'เผยแพร่ตั้งแต่วันที่',
  displayUntil: 'เผยแพร่ถึงวันที่',
  urgency: 'ความเร่งด่วน',
  urgentReason: 'เหตุผลความเร่งด่วน',
  ownerName: 'ชื่อผู้รับผิดชอบการให้ข้อมูล',
  ownerPosition: 'ตำแหน่งผู้รับผิดชอบการให้ข้อมูล',
};

export const urgencyNames: Record<Draft['urgency'], string> = { normal: 'ปกติ', urgent: 'เร่งด่วน' };
