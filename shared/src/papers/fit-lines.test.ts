import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitLines, linesTaken } from './fit-lines.ts';

test.each<[string, string, number, number]>([
  ['nothing', '', 1, 1],
  ['a short line', 'ประกาศ', 1, 1],
  ['marks, which stand over letters', 'ที่'.repeat(66), 1, 1],
  ['one letter more than a line', `${'ก'.repeat(66)}ก`, 1, 2],
  ['paragraphs, with room between them', 'ก\nข', 1, 2.4],
  ['letters three times as large', 'ก'.repeat(67), 3, 4],
  ['capitals and wide letters', 'MOPH'.repeat(12), 1, 2],
  ['signs that the font lacks, printed as their codes', '😀'.repeat(8), 1, 2],
])('of %s', (_what, text, scale, lines) => {
  expect(linesTaken(text, scale)).toBe(lines);
});

describe('a text that does not fit', () => {
  const sentence = 'ขอเชิญประชาชนกลุ่มเสี่ยงเข้ารับวัคซีนป้องกันโรคไข้หวัดใหญ่ตามฤดูกาลโดยไม่เสียค่าใช้จ่าย';

  test('ends with a sentence', () => {
    const { text, cut } = fitLines(`${sentence} `.repeat(20), 10);
    expect(cut).toBe(true);
    expect(text.split(' ').every((each) => each === sentence)).toBe(true);
    expect(text.split(' ').length).toBeGreaterThan(5);
  });

  test('ends with a word where no sentence ends in its second half', () => {
    const { text } = fitLines('โรงพยาบาลกำแพงเพชร'.repeat(100), 10);
    expect(text).toMatch(/(?:โรงพยาบาล|กำแพงเพชร|กำแพง)$/);
  });

  test('ends anywhere within a word of many lines', () => {
    expect(fitLines('a'.repeat(1000), 2).text).toBe('a'.repeat(132));
  });

  const any = fc.string({ unit: fc.constantFrom(...'กขเาิ่ฌM \n', '😀'), maxLength: 600 });

  test('takes no more lines than there are, is its beginning, and is whole where it fits', () => {
    fc.assert(
      fc.property(any, fc.integer({ min: 1, max: 12 }), (text, lines) => {
        const fitted = fitLines(text, lines);
        expect(linesTaken(fitted.text)).toBeLessThanOrEqual(lines);
        expect(text.startsWith(fitted.text)).toBe(true);
        expect(fitted.cut).toBe(linesTaken(text) > lines);
        if (!fitted.cut) expect(fitted.text).toBe(text);
      }),
    );
  });
});
