import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textPieces } from './text-pieces.ts';

const joined = (text: string) =>
  textPieces(text, ['นาย ก'])
    .map((piece) => (piece.kind === 'break' ? '\n' : piece.text))
    .join('');

test('pieces put together are the text', () => {
  const part = fc.oneof(
    fc.constantFrom(
      'พ.ศ. ๒๕๔๐',
      '๐ ๔๒๓๕ ๓๑๒๓',
      'อำเภอเลย',
      'นาย ก',
      '\n',
      ' ',
      'x'.repeat(30),
      'https://example.go.th/',
    ),
    fc.string({ unit: 'grapheme' }),
  );
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      expect(joined(parts.join(''))).toBe(parts.join(''));
    }),
  );
});

test('a line may end in a word without end, and in no word that fits a line', () => {
  expect(textPieces('x'.repeat(30), []).map((piece) => ('text' in piece ? piece.text.length : 0))).toEqual([
    8, 8, 8, 6,
  ]);
  expect(textPieces('plan-2565.pdf', [])).toEqual([{ kind: 'words', text: 'plan-2565.pdf' }]);
});

test.each(['พ.ศ. ๒๕๔๐', 'มาตรา ๙', '๐ ๔๒๓๕ ๓๑๒๓', '08 1234 5678'])('no line ends within %s', (text) => {
  expect(textPieces(`ก ${text} ข`, [])).toEqual([
    { kind: 'words', text: 'ก ' },
    { kind: 'whole', text },
    { kind: 'words', text: ' ข' },
  ]);
});
