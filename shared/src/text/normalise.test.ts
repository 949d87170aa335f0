import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyCharacter } from '../testing/any-character.ts';
import { normaliseText } from './normalise.ts';

describe('normalised text', () => {
  test.each([
    ['writes SARA AM as one letter', 'ทํางาน', 'ทำงาน'],
    ['also with a tone mark inside', 'นํ้า', 'น้ำ'],
    ['also with the tone mark typed first', 'น้ํา', 'น้ำ'],
    ['is composed', 'e\u0301', 'é'],
    ['has one kind of line break', 'หนึ่ง\r\nสอง\rสาม\nสี่', 'หนึ่ง\nสอง\nสาม\nสี่'],
    ['keeps tabs', 'ก\tข', 'ก\tข'],
    ['has no ends of white space', ' \n ก ข \t\u00A0', 'ก ข'],
    ['has no control characters', 'ก\u0000ข\u0007ค\u001B[31m\u007F', 'กขค[31m'],
    ['cannot turn the direction of what follows', 'รายงาน\u202Efdp.exe\u2066', 'รายงานfdp.exe'],
    ['has no Arabic letter mark', 'ก\u061Cข', 'กข'],
    ['has no byte order mark', '\uFEFFก', 'ก'],
    ['has no half of a letter', 'ก\uD83Dข\uDE00', 'กข'],
    ['keeps whole emoji', 'ดี 😀', 'ดี 😀'],
    ['keeps zero-width spaces between Thai words', 'ตาม\u200Bเอกสาร', 'ตาม\u200Bเอกสาร'],
    ['takes them from the ends', '\u200B ตามเอกสาร\u2060\n', 'ตามเอกสาร'],
    ['leaves nothing of blanks alone', ' \u200B\n\u200B ', ''],
  ])('%s', (_sentence, typed, stored) => {
    expect(normaliseText(typed)).toBe(stored);
  });

  const anyText = fc.string({
    unit: fc.oneof(
      fc.constantFrom(
        'ํ',
        'า',
        'ำ',
        '่',
        '้',
        'ุ',
        'น',
        ' ',
        '\r',
        '\n',
        '\u202E',
        '\uFEFF',
        '\uD83D',
        '\u0301',
        'e',
      ),
      fc.string({ unit: anyCharacter, minLength: 1, maxLength: 1 }),
    ),
  });

  test('does not change when normalised again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = normaliseText(text);
        expect(normaliseText(once)).toBe(once);
      }),
    );
  });

  test('can always be written as UTF-8 and read back', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const stored = normaliseText(text);
        expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(stored))).toBe(
          stored,
        );
      }),
    );
  });
});
