import { anyCharacter } from '@prakat/shared/testing/any-character';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawPdf } from './draw-pdf.ts';
import { printable } from './printable.ts';
import { aPaper } from './testing/read-drawn.ts';

test.each([
  ['ประกาศ ฉบับที่ ๑ “ก” – ข…', 'ประกาศ ฉบับที่ ๑ “ก” – ข…'],
  ['37℃ № 5 ①', '37°C No 5 1'],
  ['โทร ☎ 😀', 'โทร [U+260E] [U+1F600]'],
  ['ก\u200Bข\uFE0F', 'กข'],
  ['a\tb\nc', 'a b\nc'],
])('%j is printed as %j', (text, printed) => {
  expect(printable(text)).toBe(printed);
});

test('no text is refused, whatever was typed', async () => {
  const text = fc.string({
    unit: fc.oneof(anyCharacter, fc.constantFrom('#', '"', '\\', '$', ']')),
    maxLength: 30,
  });
  await fc.assert(
    fc.asyncProperty(text, async (typed) => {
      expect((await drawPdf(aPaper([typed]))).length).toBeGreaterThan(0);
    }),
    { numRuns: 30 },
  );
});
