import fc from 'fast-check';
import { expect, test } from 'vitest';
import { siBunRueang } from './corpus/offices.ts';
import { wrongDates, wrongPeriods } from './corpus/wrong-dates.ts';
import { wrongYears } from './corpus/wrong-law.ts';
import { wrongPeople } from './corpus/wrong-people.ts';
import { wrongWords } from './corpus/wrong-words.ts';
import { findSlips } from './find-slips.ts';

const pieces = [...wrongDates, ...wrongPeriods, ...wrongYears, ...wrongPeople, ...wrongWords].map(
  ([text]) => text,
);
/** Texts of slips, broken pieces of them, blanks and anything else. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...pieces),
      fc.constantFrom(...pieces).chain((text) => fc.nat(text.length).map((at) => text.slice(at))),
      fc.constantFrom('\n', ' ', '\u200B', '....', 'ํา', '\uD83D', '๒๕๖๗', 'พ.ศ.', 'ที่ ', 'นาย'),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

test('whatever the text, each finding stands within it, in order, and says what is there', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let last = 0;
      for (const { start, end, excerpt, suggestion } of findSlips(text, siBunRueang)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(excerpt.length).toBeLessThanOrEqual(80);
        expect(excerpt).not.toMatch(/\n/);
        expect((suggestion ?? '').length).toBeLessThanOrEqual(200);
        last = start;
      }
    }),
  );
});

const thai = (text: string) => text.replace(/[0-9]/g, (digit) => '๐๑๒๓๔๕๖๗๘๙'.charAt(Number(digit)));

test('Thai digits and Arabic ones find the same', () => {
  for (const text of pieces)
    expect(findSlips(thai(text), siBunRueang).map(({ kind, start, end }) => ({ kind, start, end }))).toEqual(
      findSlips(text, siBunRueang).map(({ kind, start, end }) => ({ kind, start, end })),
    );
});

test('zero-width spaces between words hide nothing', () => {
  for (const [text, kind] of [...wrongYears, ...wrongDates]) {
    const spaced = text.replaceAll(' ', '\u200B \u200B');
    expect(findSlips(spaced, siBunRueang).map((finding) => finding.kind)).toEqual([kind]);
  }
});
