import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyCharacter } from '../testing/any-character.ts';
import { wholeNames } from './whole-names.ts';

const wholes = (text: string, persons: string[] = []) =>
  wholeNames(text, persons)
    .filter(({ whole }) => whole)
    .map((part) => part.text);

describe('stays on one line', () => {
  test.each([
    ['สสอ.ศรีบุญเรือง จังหวัดหนองบัวลำภู', ['ศรีบุญเรือง', 'หนองบัวลำภู']],
    ['อ. ศรีบุญเรือง จ. หนองบัวลำภู', ['ศรีบุญเรือง', 'หนองบัวลำภู']],
    ['โรงพยาบาลกำแพงเพชร', ['กำแพงเพชร']],
    // The longer of two names that begin alike.
    ['อำเภอเมืองกำแพงเพชร', ['เมืองกำแพงเพชร']],
    // Letters of a name by chance.
    ['การเดินทางไปน่านน้ำสากล', []],
  ])('of “%s”: %j', (text, names) => {
    expect(wholes(text)).toEqual(names);
  });
  test.each([
    ['ปีงบประมาณ ๒๕๖๘ (ตุลาคม ๒๕๖๗ - กันยายน ๒๕๖๘)', ['ปีงบประมาณ', 'ตุลาคม', 'กันยายน']],
    ['วิสัยทัศน์และพันธกิจ ไตรมาสละ ๑ ครั้ง', ['วิสัยทัศน์', 'พันธกิจ', 'ไตรมาสละ']],
  ])('of terms and months, “%s”: %j', (text, terms) => {
    expect(wholes(text)).toEqual(terms);
  });
  test('the name of a person, title and surname', () => {
    expect(wholes('เสนอโดย (นายจิรายุ ทินจง) แล้ว', ['นายจิรายุ ทินจง'])).toEqual(['นายจิรายุ ทินจง']);
  });
  test('no name that is longer than a line can hold', () => {
    const name = 'ก'.repeat(60);
    expect(wholes(`(${name})`, [name])).toEqual([]);
  });
});

test('parts in order are the text', () => {
  const text = fc.string({
    unit: fc.oneof(anyCharacter, fc.constantFrom('จังหวัดเลย', 'นาย ก', 'อ.', '(', '\\')),
  });
  fc.assert(
    fc.property(text, fc.array(text, { maxLength: 3 }), (whole, persons) => {
      expect(
        wholeNames(whole, persons)
          .map((part) => part.text)
          .join(''),
      ).toBe(whole);
    }),
  );
});
