import { describe, expect, test } from 'vitest';
import { residentAsked, residentGreets } from './asked.ts';

describe('what residents type', () => {
  test.each([
    ['ข่าว', 'news'],
    ['ขอดูข่าวหน่อยค่ะ', 'news'],
    ['ประกาศครับ', 'news'],
    ['หมวดหมู่', 'categories'],
    ['ติดต่อ', 'contact'],
    ['ขอเบอร์โทรครับ', 'contact'],
    ['เวลาทำการ', 'contact'],
    ['ร้องเรียน', 'complain'],
    ['อยากร้องเรียนค่ะ', 'complain'],
    ['เสนอแนะ', 'complain'],
    ['แจ้งข้อมูลผิด', 'report_wrong'],
    ['ค้นหา', 'find'],
  ])('%s: %s', (text, asked) => {
    expect(residentAsked(text)?.a).toBe(asked);
  });

  test.each([
    ['ค้นหา วัคซีน', 'วัคซีน'],
    ['ค้นหาวัคซีนครับ', 'วัคซีน'],
    ['หา แบบฟอร์ม', 'แบบฟอร์ม'],
  ])('%s looks for %s', (text, words) => {
    expect(residentAsked(text)).toEqual({ a: 'find', words });
  });

  test.each(['หายใจไม่ออก', 'คำขอของฉัน', 'มีวัคซีนไหม', '', undefined])(
    '%s asks for nothing that is known',
    (text) => {
      expect(residentAsked(text)).toBeNull();
    },
  );

  test('a greeting is one', () => {
    expect(['สวัสดีค่ะ', 'หวัดดีครับ', 'hello', 'เมนู'].map(residentGreets)).toEqual([true, true, true, true]);
    expect(residentGreets('ขอบคุณ')).toBe(false);
  });
});
