import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Paper, paragraph } from '../paper.ts';
import { announcementDifferences } from './differences.ts';

const paperOf = (lines: readonly string[]): Paper => ({
  title: '',
  at: null,
  mark: null,
  blocks: lines.map((line) => paragraph(line)),
  persons: [],
  missing: [],
});
const between = (before: readonly string[], after: readonly string[]) =>
  announcementDifferences(paperOf(before), paperOf(after));

describe('a draft beside the announcement of the year before', () => {
  test('marks what is new, changed and gone, where it stands', () => {
    const before = [
      'ประกาศสำนักงาน',
      'เรื่อง แนวทางการเผยแพร่ข้อมูล พ.ศ. ๒๕๖๔',
      '๔.๑ อย่างน้อย ๒ คน',
      '๔.๒ ข้อความที่ตัดออก',
      '๕. ให้ติดประกาศไว้ที่บอร์ดประชาสัมพันธ์',
      'ทั้งนี้ ให้ถือปฏิบัติ',
    ];
    const after = [
      'ประกาศสำนักงาน',
      'เรื่อง แนวทางการเผยแพร่ข้อมูล พ.ศ. ๒๕๖๕',
      '๔.๑ อย่างน้อย ๒ คน',
      '๖. ให้ติดประกาศไว้ที่บอร์ดประชาสัมพันธ์',
      'เพิ่มขึ้นใหม่',
      'ทั้งนี้ ให้ถือปฏิบัติ',
    ];
    const same = (line: string) => ({ line, change: 'same', was: null });
    expect(between(before, after)).toEqual([
      same('ประกาศสำนักงาน'),
      { line: after[1], change: 'changed', was: before[1] },
      same('๔.๑ อย่างน้อย ๒ คน'),
      { line: '๔.๒ ข้อความที่ตัดออก', change: 'gone', was: null },
      { line: after[3], change: 'changed', was: before[4] },
      { line: 'เพิ่มขึ้นใหม่', change: 'new', was: null },
      same('ทั้งนี้ ให้ถือปฏิบัติ'),
    ]);
  });

  const lines = fc.array(fc.constantFrom('ก', 'ข', 'กขค', 'กขง', 'งจฉชซ', '๑. กขคง', '๒. กขคง'), {
    maxLength: 12,
  });

  test('gives both papers back, whatever they say', () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const found = between(before, after);
        expect(found.flatMap(({ line, change }) => (change === 'gone' ? [] : [line]))).toEqual(after);
        const was = found.flatMap(({ line, change, was: old }) => (change === 'new' ? [] : [old ?? line]));
        expect(was).toEqual(before);
      }),
    );
  });

  test('finds nothing between a paper and itself', () => {
    fc.assert(
      fc.property(lines, (same) => {
        expect(between(same, same).every(({ change }) => change === 'same')).toBe(true);
      }),
    );
  });
});
