import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeFileName } from './safe-file-name.ts';

describe('the name of a file', () => {
  test.each([
    ['stays as it is', 'แบบฟอร์มขอเผยแพร่ข้อมูล ๒๕๖๙ (ฉบับที่ 2).pdf', 'แบบฟอร์มขอเผยแพร่ข้อมูล ๒๕๖๙ (ฉบับที่ 2).pdf'],
    ['is the last part of a path', 'C:\\Users\\office\\ประกาศ.pdf', 'ประกาศ.pdf'],
    ['of any kind', '../../etc/ประกาศ.pdf', 'ประกาศ.pdf'],
    [
      'has none of the signs that file systems keep for themselves',
      'แผน: "ปี" <2569>?.xlsx',
      'แผน_ _ปี_ _2569__.xlsx',
    ],
    ['hides nothing by a dot at its beginning', '..ประกาศ.pdf', 'ประกาศ.pdf'],
    ['has no blank or dot at its end', 'ประกาศ.pdf. ', 'ประกาศ.pdf'],
    ['has SARA AM as one letter', 'ค\u0E4D\u0E32สั่ง.pdf', 'คำสั่ง.pdf'],
    ['has no characters that are not seen', 'ประ\u200Bกาศ\u202Efdp.p\u2060df', 'ประกาศfdp.pdf'],
    [
      'keeps its extension when it is cut, at a letter',
      `${'ก'.repeat(139)}ที่สำคัญ.pdf`,
      `${'ก'.repeat(78)}.pdf`,
    ],
    ['is not cut within a letter and its marks', `${'a'.repeat(233)}ที่.pdf`, `${'a'.repeat(233)}.pdf`],
    ['holds as many bytes as it may', `${'a'.repeat(227)}ที่.pdf`, `${'a'.repeat(227)}ที่.pdf`],
    ['is not cut within an emoji', `${'a'.repeat(233)}😀.pdf`, `${'a'.repeat(233)}.pdf`],
    [
      'takes what follows the last dot for words where it is too long',
      `ประกาศ.${'ก'.repeat(100)}`,
      `ประกาศ.${'ก'.repeat(73)}`,
    ],
    ['ends with no dot that it was cut at', `${'ก'.repeat(79)}ab.${'ก'.repeat(9)}`, `${'ก'.repeat(79)}ab`],
    ['is none in signs alone', '/', ''],
    ['is none in what is not seen', '\u200B\u2060.', ''],
    ['is none where one letter is too long', `ก${'\u0E48'.repeat(200)}.pdf`, ''],
  ])('%s', (_what, raw, name) => {
    expect(safeFileName(raw)).toBe(name);
  });

  const anyName = fc.string({
    unit: fc.oneof(
      fc.constantFrom(...'กำที่้ ./\\\u200B😀a\uD83D'),
      fc.string({ unit: 'binary', maxLength: 2 }),
    ),
    maxLength: 300,
    size: 'max',
  });

  test('has at most 240 bytes, whatever it was, and is the same when made safe again', () => {
    fc.assert(
      fc.property(anyName, (raw) => {
        const name = safeFileName(raw);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(240);
        expect(safeFileName(name)).toBe(name);
      }),
    );
  });
});
