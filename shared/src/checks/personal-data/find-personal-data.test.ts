import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPersonalData } from './find-personal-data.ts';
import { correctHealth } from './testing/correct-health.ts';
import { correctOffice } from './testing/correct-office.ts';
import { correctProcurement } from './testing/correct-procurement.ts';
import { correctThoughTricky } from './testing/correct-though-tricky.ts';
import { withPersonalData } from './testing/with-personal-data.ts';

const none = { telephones: [] };
const correct = [...correctProcurement, ...correctHealth, ...correctOffice, ...correctThoughTricky];

describe('what offices publish correctly', () => {
  test('is a corpus of 200 texts at least', () => {
    expect(new Set(correct).size).toBeGreaterThanOrEqual(200);
  });

  test('raises a false alarm in 1 of 200 texts at most', () => {
    const alarms = correct.flatMap((text) =>
      findPersonalData(text, none).map(({ kind, start, end }) => ({
        text,
        kind,
        at: text.slice(start, end),
      })),
    );
    expect(alarms.length, JSON.stringify(alarms, null, 1)).toBeLessThanOrEqual(correct.length / 200);
  });

  test('stays silent as one long text, where neighbours are closer', () => {
    const sure = findPersonalData(correct.join('\n\n'), none).filter(({ certainty }) => certainty === 'sure');
    expect(sure).toEqual([]);
  });
});

describe('what must not be published', () => {
  test('is a corpus of 100 texts at least', () => {
    expect(new Set(withPersonalData).size).toBeGreaterThanOrEqual(100);
  });

  test.each(withPersonalData)('is found: %s (%s) in %s', (kind, certainty, marked) => {
    const text = marked.replace(/[⟦⟧]/g, '');
    const start = marked.indexOf('⟦');
    const end = marked.indexOf('⟧') - 1;
    const found = findPersonalData(text, none);
    expect(found).toContainEqual(expect.objectContaining({ kind, certainty, start, end }));
    const others = found.filter((finding) => finding.start >= end || finding.end <= start);
    expect(others).toEqual([]);
  });
});

test.each([
  ['เลขบัตรประชาชน ๑-๒๓๔๕-๖๗๘๙๐-๑๒-๑', '1-2345-xxxxx-xx-x'],
  ['ญาติผู้ป่วย โทร. ๐๘๑ ๒๓๔ ๕๖๗๘', '081xxxxx78'],
  ['เลขที่บัญชี 123-4-56789-0', '123-x-xxxxx-0'],
  ['HN 123456', 'HN 12xxxx'],
  ['AN 680012345', 'AN 68xxxxxxx'],
  ['หนังสือเดินทาง AA1234567', 'AA1xxxxx7'],
  ['ไลน์ไอดี kla1985', 'klaxxxx'],
])('of “%s” the warning says only %s', (text, excerpt) => {
  expect(findPersonalData(text, none)).toMatchObject([{ excerpt, suggestion: null }]);
});

test('a number of the office is public, whatever way it is written', () => {
  const known = { telephones: ['๐๘๑-๒๓๔-๕๖๗๘', '+66 89 876 5432'] };
  expect(findPersonalData('ผู้ป่วยโทร 0812345678 หรือ 089 876 5432', known)).toEqual([]);
});

describe('a number of thirteen digits', () => {
  const twelve = fc.tuple(
    fc.integer({ min: 1, max: 8 }),
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 11, maxLength: 11 }),
  );
  const found = (digits: string) => findPersonalData(`บัตร ${digits} ออกให้`, none);

  test('is a person’s with one last digit of ten', () => {
    fc.assert(
      fc.property(twelve, ([first, rest]) => {
        const sure = Array.from({ length: 10 }, (_, last) => `${first}${rest.join('')}${last}`).filter(
          (digits) => found(digits).length > 0,
        );
        expect(sure).toHaveLength(1);
      }),
      { numRuns: 50 },
    );
  });

  test('is no person’s when it is part of a longer one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), fc.boolean(), (digit, front) => {
        expect(found(front ? `${digit}1234567890121` : `1234567890121${digit}`)).toEqual([]);
      }),
    );
  });

  test('is found at its place whatever unseen letters stand in it and before it', () => {
    const unseen = fc.constantFrom('', '\u200b', '\u00ad', '\u200b\ufeff');
    fc.assert(
      fc.property(fc.array(unseen, { minLength: 14, maxLength: 14 }), (between) => {
        const written = [...'1234567890121'].map((digit, i) => (between[i] ?? '') + digit).join('');
        const text = `ก่อน\u200bหน้า ${written}${between[13]} หลัง`;
        const [finding] = findPersonalData(text, none);
        expect(text.slice(finding?.start, finding?.end).replace(/\D/g, '')).toBe('1234567890121');
        expect(text.slice(finding?.end).replace(/[\u200b\u00ad\ufeff]/g, '')).toBe(' หลัง');
      }),
      { numRuns: 50 },
    );
  });
});
