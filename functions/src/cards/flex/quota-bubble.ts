import type { OfficeProfile } from '@prakat/shared/office/profile';
import { KEPT_BACK } from '@prakat/shared/outbox/quota-guard';
import type { LineMessage } from '../../line/line-client.ts';
import { band, bubble, card, closing, rows, text } from './parts.ts';

export type QuotaCardData = {
  /** Per cent of the month's messages that were used. */
  percent: number;
  used: number;
  limit: number;
  /** What the whole month comes to if it goes on so. */
  forecast: number;
};

/** Tells the administrators how the office's messages of the month run out, and what the product does about it. */
export function quotaBubble(
  { name }: Pick<OfficeProfile, 'name'>,
  { percent, used, limit, forecast }: QuotaCardData,
): LineMessage {
  const title = `ใช้ข้อความ LINE ของเดือนนี้ไปแล้วร้อยละ ${percent}`;
  const [first, last] = KEPT_BACK;
  const contents = bubble({
    header: band('alert', name.short, 'แจ้งผู้ดูแลระบบ: ข้อความ LINE ใกล้หมด'),
    body: [
      text(title, { size: 'md', weight: 'bold' }),
      ...rows(['ใช้ไปแล้ว', `${used} จาก ${limit} ข้อความ`], ['คาดว่าทั้งเดือน', `${forecast} ข้อความ`]),
      closing(
        `เมื่อใช้ถึงร้อยละ ${first?.from} ระบบจะงดส่งสรุปรายวันและประกาศในกลุ่ม ผู้รับจะเห็นเมื่อเปิดแชตหรือเมื่อมีผู้เขียนในกลุ่ม เมื่อถึงร้อยละ ${last?.from} จะส่งเฉพาะเรื่องที่ต้องพิจารณาและเรื่องที่ต้องนำลง ไม่มีเรื่องใดสูญหาย`,
      ),
    ],
  });
  return card(`แจ้งผู้ดูแลระบบ: ${title}`, contents);
}
