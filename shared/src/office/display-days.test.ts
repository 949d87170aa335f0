import { expect, test } from 'vitest';
import { displayDaysText } from './display-days.ts';

test('a period of display is said the same on form, page and card', () => {
  expect(displayDaysText(1095)).toBe('1,095 วันนับจากวันที่เผยแพร่');
  expect(displayDaysText(null)).toBe('ไม่กำหนดวันสิ้นสุด');
});
