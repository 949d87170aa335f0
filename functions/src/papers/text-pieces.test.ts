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
      'กี่'.repeat(20),
      '๑๒๓๔๕๖๗๘๙๐'.repeat(3),
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

// No dictionary breaks these, and they would run out of the page.
test.each([
  ['one letter, a key held down', 'ก'.repeat(60)],
  ['one letter with its marks', 'กี่'.repeat(20)],
  ['a sign', 'ๆ'.repeat(60)],
  ['letters and figures in turn', 'ก๑'.repeat(30)],
  ['figures', '๑๒๓๔๕๖๗๘๙๐'.repeat(6)],
])('a line may end in a row of %s, behind eight letters at most and before no mark', (_what, row) => {
  const pieces = textPieces(`ข้อความ ${row} ท้าย`, []).flatMap((piece) =>
    'text' in piece ? [piece.text] : [],
  );
  expect(pieces[0]).toBe('ข้อความ ');
  expect(pieces.at(-1)).toBe(' ท้าย');
  const parts = pieces.slice(1, -1);
  expect(parts.join('')).toBe(row);
  for (const part of parts) {
    expect(part.replace(/\p{M}/gu, '').length).toBeLessThanOrEqual(8);
    expect(part).toMatch(/^\P{M}/u);
  }
});

test.each(['พ.ศ. ๒๕๔๐', 'มาตรา ๙', '๐ ๔๒๓๕ ๓๑๒๓', '08 1234 5678'])('no line ends within %s', (text) => {
  expect(textPieces(`ก ${text} ข`, [])).toEqual([
    { kind: 'words', text: 'ก ' },
    { kind: 'whole', text },
    { kind: 'words', text: ' ข' },
  ]);
});
