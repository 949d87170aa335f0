import { expect, test } from 'vitest';
import { displayDaysText, unitNameOf } from './names.ts';

test('a unit is called by its name, and by its id once the profile has it no longer', () => {
  const profile = { units: [{ id: 'legal', name: 'นิติการ' }] };
  expect(unitNameOf(profile, 'legal')).toBe('นิติการ');
  expect(unitNameOf(profile, 'closed')).toBe('closed');
});

test('a period of display is said the same on form, page and card', () => {
  expect(displayDaysText(1095)).toBe('1,095 วันนับจากวันที่เผยแพร่');
  expect(displayDaysText(null)).toBe('ไม่กำหนดวันสิ้นสุด');
});
