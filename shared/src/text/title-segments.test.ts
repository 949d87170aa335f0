import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinTitle, withoutJoiners } from './join-title.ts';
import { titleSegments } from './title-segments.ts';

const thai = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      'ก',
      'า',
      'เ',
      'ร',
      '่',
      'ิ',
      'ส',
      ' ',
      '(',
      'a',
      '1',
      'ผู้ช่วย',
      'สาธารณสุข',
      'อำเภอ',
      'ชำนาญการ',
    ),
  ),
});

describe('a title of a position', () => {
  test.each([
    ['ผู้ช่วยสาธารณสุขอำเภอศรีบุญเรือง', ['ผู้ช่วย', 'สาธารณสุข', 'อำเภอ', 'ศรีบุญเรือง']],
    ['นักวิชาการสาธารณสุขชำนาญการพิเศษ', ['นักวิชาการ', 'สาธารณสุข', 'ชำนาญการพิเศษ']],
    ['เจ้าพนักงานธุรการชำนาญงาน', ['เจ้าพนักงาน', 'ธุรการ', 'ชำนาญงาน']],
    ['หัวหน้ากลุ่มงานพัสดุ (ด้านบริหาร)', ['หัวหน้า', 'กลุ่มงาน', 'พัสดุ', ' ', '(ด้านบริหาร)']],
    ['', []],
  ])('%s may end a line between its parts', (title, parts) => {
    expect(titleSegments(title)).toEqual(parts);
  });

  test('is what it was, whatever it says, once what joins it is taken out', () => {
    fc.assert(
      fc.property(thai, (title) => {
        expect(titleSegments(title).join('')).toBe(title);
        expect(withoutJoiners(joinTitle(title))).toBe(title);
      }),
    );
  });

  test('is joined within its parts, and says where a line may end', () => {
    const drawn = joinTitle('ผู้ช่วยสาธารณสุขอำเภอ');
    expect(drawn.split('\u200B').map(withoutJoiners)).toEqual(['ผู้ช่วย', 'สาธารณสุข', 'อำเภอ']);
    expect(drawn).toContain('สา\u2060ธา\u2060ร\u2060ณ\u2060สุ\u2060ข');
    // A letter keeps its marks, and a vowel that is written first its letter.
    expect(drawn).toMatch(/อำ\u2060เภ\u2060อ/);
  });

  test('leaves what would not fit a line as it is', () => {
    const long = 'ก'.repeat(31);
    expect(joinTitle(long)).toBe(long);
  });
});
