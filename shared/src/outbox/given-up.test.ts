import { expect, test } from 'vitest';
import { anOutboxEntry } from '../testing/builders.ts';
import { whyGivenUp } from './given-up.ts';

const place = (placement: string) => ({ kind: 'place' as const, placement, version: 1, messages: null });

test.each([
  ['LINE ตอบว่า 400: Failed to send messages', undefined, 'ปิดกั้นบัญชี LINE'],
  ['LINE ตอบว่า 404: Not found', undefined, 'เลิกใช้บัญชี LINE'],
  ['LINE ตอบว่า 400: Failed to send messages', place('line-group:C1'), 'ถูกนำออกจากกลุ่ม'],
  ['LINE ตอบว่า 400: A message (messages[0].type) is invalid', undefined, 'LINE ไม่รับข้อความนี้'],
  ['LINE ตอบว่า 401: Authentication failed', undefined, 'ไม่รับรหัสเชื่อมต่อ'],
  ['บัญชี LINE ทางการใช้ข้อความของเดือนนี้หมดแล้ว (429: monthly limit)', undefined, 'ของเดือนนี้หมดแล้ว'],
  ['ติดต่อ LINE ไม่ได้ (fetch failed)', undefined, 'ติดต่อ LINE ไม่ได้เป็นเวลานาน'],
  ['ปลายทางไม่ตอบภายในเวลาที่กำหนด', place('wordpress'), 'ปลายทางไม่ตอบภายในเวลาที่กำหนด'],
])('“%s” is told in plain words', (lastError, task, why) => {
  const told = whyGivenUp(anOutboxEntry({ lastError, ...(task && { task }) }));
  expect(told.why).toContain(why);
  expect(`${told.why}${told.todo}`.replaceAll('LINE', '')).not.toMatch(/[A-Za-z]/);
});

test('of nothing known it says so, and what to do', () => {
  expect(whyGivenUp(anOutboxEntry())).toEqual({
    why: expect.stringContaining('ไม่ทราบสาเหตุ'),
    todo: expect.stringContaining('กดส่งใหม่'),
  });
});
