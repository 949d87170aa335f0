import { describe, expect, it } from 'vitest';
import { aReport } from '../testing/report-builder.ts';
import { readReport, saysTheSame, type TypedReport } from './read-report.ts';
import { LONGEST_CONTACT, LONGEST_DETAILS } from './report-kinds.ts';

const typed = (given: Partial<TypedReport> = {}): TypedReport => ({
  kind: 'wrong',
  details: '',
  contact: '',
  ...given,
});

describe('what somebody sent', () => {
  it.each<[string, Partial<TypedReport>, object]>([
    ['a kind alone is enough', {}, { kind: 'wrong', details: null, contact: null }],
    [
      'texts are tidied',
      { kind: 'other', details: ' วันที่\r\nไม่ตรง​ ', contact: ' 08 1000 0000 ' },
      { kind: 'other', details: 'วันที่\nไม่ตรง', contact: '08 1000 0000' },
    ],
    [
      'a text of the greatest length',
      { details: 'ก'.repeat(LONGEST_DETAILS), contact: 'ข'.repeat(LONGEST_CONTACT) },
      { kind: 'wrong', details: 'ก'.repeat(1_000), contact: 'ข'.repeat(200) },
    ],
    [
      'line breaks count once, as the browser counts them',
      { details: `${'ก\r\n'.repeat(499)}กข` },
      { kind: 'wrong', details: `${'ก\n'.repeat(499)}กข`, contact: null },
    ],
  ])('is taken: %s', (_what, given, said) => {
    expect(readReport(typed(given))).toEqual({ ok: true, said });
  });

  it.each<[string, Partial<TypedReport>, object[]]>([
    ['without a kind', { kind: '' }, [{ field: 'kind', code: 'kind_missing' }]],
    ['of a kind that there is not', { kind: 'constructor' }, [{ field: 'kind', code: 'kind_missing' }]],
    [
      'of another kind that says nothing',
      { kind: 'other', details: ' . ' },
      [{ field: 'details', code: 'details_missing' }],
    ],
    [
      'longer than it may be',
      { details: 'ก'.repeat(LONGEST_DETAILS + 1), contact: 'ข'.repeat(LONGEST_CONTACT + 1) },
      [
        { field: 'details', code: 'details_too_long' },
        { field: 'contact', code: 'contact_too_long' },
      ],
    ],
    [
      'with everything wrong at once',
      { kind: 'x', details: 'ก'.repeat(1_001) },
      [
        { field: 'kind', code: 'kind_missing' },
        { field: 'details', code: 'details_too_long' },
      ],
    ],
  ])('is not taken: %s', (_what, given, problems) => {
    expect(readReport(typed(given))).toEqual({ ok: false, problems });
  });
});

it.each([
  ['word for word', {}, true],
  ['of another kind', { kind: 'wrong' }, false],
  ['in other words', { details: null }, false],
  ['with another way to call back', { contact: null }, false],
  ['about another item', { publicationId: 'submission-2' }, false],
  ['which was dealt with', { status: 'settled' }, false],
] as const)('what was said before %s is the same: %s', (_what, given, expected) => {
  const { kind, details, contact } = aReport();
  expect(saysTheSame(aReport(given), 'submission-1', { kind, details, contact })).toBe(expected);
});
