import type { PostbackOf, ResidentPostback } from '@prakat/shared/buttons/postback-data';
import { meaningsOf } from '../typed-text.ts';

/** What a resident asks for, by a button or by typing. */
export type Asked = PostbackOf<ResidentPostback> & {
  /** Words to look for, after ค้นหา. */
  words?: string;
};

/** Words that call each, folded and without blanks. */
const WORDS: Partial<Record<ResidentPostback, readonly string[]>> = {
  news: [
    'ข่าว',
    'ข่าวสาร',
    'ข่าวล่าสุด',
    'ข่าวและประกาศ',
    'ข่าวและประกาศล่าสุด',
    'ข่าวประชาสัมพันธ์',
    'ประกาศ',
    'ประกาศล่าสุด',
    'news',
  ],
  categories: ['หมวด', 'หมวดหมู่', 'หมวดหมู่ข้อมูล', 'ข้อมูล', 'ข้อมูลหน่วยงาน'],
  contact: [
    'ติดต่อ',
    'ติดต่อหน่วยงาน',
    'ติดต่อเจ้าหน้าที่',
    'ติดต่อและเวลาทำการ',
    'เบอร์',
    'เบอร์โทร',
    'เบอร์โทรศัพท์',
    'โทรศัพท์',
    'เวลาทำการ',
    'เปิดกี่โมง',
    'ปิดกี่โมง',
    'ที่อยู่',
    'แผนที่',
    'ที่ตั้ง',
    'contact',
  ],
  complain: [
    'ร้องเรียน',
    'ร้องทุกข์',
    'เสนอแนะ',
    'ข้อเสนอแนะ',
    'ร้องเรียนร้องทุกข์',
    'ร้องเรียนร้องทุกข์เสนอแนะ',
    'ร้องเรียนเจ้าหน้าที่',
    'ร้องเรียนทุจริต',
    'แจ้งทุจริต',
    'กล่องรับความคิดเห็น',
    'แสดงความคิดเห็น',
    'ติดตามคำร้อง',
    'คำร้อง',
  ],
  following: [
    'ติดตามหมวดหมู่',
    'ติดตามหมวด',
    'ติดตามข่าว',
    'ติดตามข่าวสาร',
    'หมวดหมู่ที่ติดตาม',
    'หมวดที่ติดตาม',
    'หยุดติดตาม',
    'เลิกติดตาม',
    'ยกเลิกติดตาม',
    'ยกเลิกการติดตาม',
  ],
  report_wrong: ['แจ้งข้อมูลผิด', 'แจ้งข้อมูลผิดหรือล้าสมัย', 'ข้อมูลผิด', 'ข้อมูลล้าสมัย', 'แจ้งข้อมูลล้าสมัย'],
  find: ['ค้นหา', 'ค้นหาข้อมูล', 'search'],
};

/** After ค้นหา words may follow without a blank, as people type; หา alone begins many words. */
const FIND = /^(?:ค้นหา[ :]*|(?:หา|ค้น)[ :]+)(.+)$/;

/** What a typed text asks for; null for any other. */
export function residentAsked(text: string | undefined): Asked | null {
  if (text === undefined) return null;
  for (const said of meaningsOf(text)) {
    const word = said.replaceAll(' ', '');
    for (const [a, words] of Object.entries(WORDS))
      if (words.includes(word)) return { a: a as ResidentPostback };
    const [, words] = FIND.exec(said) ?? [];
    if (words) return { a: 'find', words };
  }
  return null;
}

const GREETINGS = ['สวัสดี', 'หวัดดี', 'ดี', 'hello', 'hi', 'เมนู', 'menu', 'ช่วยเหลือ', 'help', 'เริ่ม', 'เริ่มต้น'];

/** Do they only greet, or ask what there is? */
export const residentGreets = (text: string): boolean =>
  meaningsOf(text).some((said) => GREETINGS.includes(said.replaceAll(' ', '')));
