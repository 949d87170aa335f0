import { expect, test } from 'vitest';
import { masked } from './masked.ts';

test.each([
  ['ไม่มีเลขใด', 'ไม่มีเลขใด'],
  ['นาย ก 1-1111-11111-11-9 และ 1111111111119 ครับ', 'นาย ก 1-1111-xxxxx-xx-x และ 1-1111-xxxxx-xx-x ครับ'],
  ['เลข ๑-๑๑๑๑-๑๑๑๑๑-๑๑-๙', 'เลข 1-1111-xxxxx-xx-x'],
  // Its check digit is wrong: it is nobody's.
  ['เลขที่ 1-1111-11111-11-8', 'เลขที่ 1-1111-11111-11-8'],
])('of “%s” people read “%s”', (text, read) => {
  expect(masked(text)).toBe(read);
});
