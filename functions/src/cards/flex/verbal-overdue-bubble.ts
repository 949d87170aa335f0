import { thaiDateTime } from '@prakat/shared/time/thai-date';
import type { LineMessage } from '../../line/line-client.ts';
import type { CardData } from '../render.ts';
import { alertBubble } from './alert-bubble.ts';
import { person } from './words.ts';

/** A permission by word of mouth was not confirmed in writing by its deadline. */
export function verbalOverdueBubble(data: CardData): LineMessage {
  const { verbal } = data.submission;
  return alertBubble(data, {
    kind: 'อนุมัติทางวาจาเกินกำหนดยืนยัน',
    what: 'เรื่องนี้ได้รับอนุมัติทางวาจา แต่ยังไม่มีการยืนยันเป็นลายลักษณ์อักษรภายในกำหนด และจะปรากฏในรายงานว่าเกินกำหนด',
    todo: 'กรุณาประสานผู้ให้อนุมัติให้กดยืนยันหรือปฏิเสธในการ์ดที่ได้รับ หรือในหน้ารายละเอียดคำขอ',
    more: [
      ['ผู้ให้อนุมัติ', verbal && person(verbal.givenBy)],
      ['ผู้บันทึก', verbal && person(verbal.recordedBy)],
      ['กำหนดยืนยัน', verbal && thaiDateTime(verbal.confirmBy)],
    ],
  });
}
