import { describe, expect, it, test } from 'vitest';
import { aMember, anAttachedFile, aSignature, BUILDER_TIME } from '../../testing/builders.ts';
import { anOfficeProfile } from '../../testing/office-profile-builder.ts';
import { aPaperRecord } from '../../testing/paper-builders.ts';
import { calendarDate } from '../../time/thai-date.ts';
import { decidePaper } from './decide-paper.ts';
import type { PaperInput } from './inputs.ts';
import { derivedId, readDerivedId } from './paper-ids.ts';
import { MAX_SCANS, type PaperRecord } from './paper-record.ts';

const profile = anOfficeProfile();
const scan = (given: Partial<PaperRecord>, input: Partial<PaperInput['paper_scan']> = {}) =>
  decidePaper(
    'paper_scan',
    { file: anAttachedFile(), signedOn: null, numberTaken: false, inputsId: null, ...input },
    {
      paper: aPaperRecord({ officeId: profile.id, scans: [], ...given }),
      ownsSubject: false,
      actor: { kind: 'member', member: aMember({ officeId: profile.id, roles: ['webmaster'] }) },
      profile,
      at: BUILDER_TIME,
    },
  );
const outcome = (result: ReturnType<typeof scan>) => (result.ok ? 'done' : result.refusal.code);
const inLine = { kind: 'approve', reason: '', by: aSignature(), at: BUILDER_TIME } as const;

describe('number and day that a scan brings', () => {
  // Offices number and date an order once it is signed; what stood on it when the head signed in LINE is what was signed.
  it.each<[string, Partial<PaperRecord>, Partial<PaperInput['paper_scan']>, string]>([
    [
      'were not given before',
      { decision: inLine, number: null, date: null },
      { number: '1/2565', date: '2021-12-24' },
      'done',
    ],
    [
      'are those of the paper signed in LINE',
      { decision: inLine },
      { number: 'นภ 0332/674', date: '2021-09-30' },
      'done',
    ],
    ['are left as they are', { decision: inLine }, {}, 'done'],
    [
      'are another number than was signed in LINE',
      { decision: inLine },
      { number: 'นภ 0332/675' },
      'paper_number_signed',
    ],
    [
      'are another day than was signed in LINE',
      { decision: inLine },
      { date: '2021-10-01' },
      'paper_number_signed',
    ],
    [
      'take the day away that was signed in LINE',
      { decision: inLine },
      { date: null },
      'paper_number_signed',
    ],
    ['mend what was typed of one signed by hand', { decision: null }, { number: 'นภ 0332/675' }, 'done'],
  ])('%s', (_what, paper, input, expected) => expect(outcome(scan(paper, input))).toBe(expected));
});

test('nothing was signed on a day to come', () => {
  const today = calendarDate(BUILDER_TIME);
  expect(outcome(scan({}, { signedOn: today }))).toBe('done');
  expect(scan({}, { signedOn: '2099-01-01' })).toMatchObject({
    ok: false,
    refusal: { code: 'scan_signed_ahead', fields: [{ field: 'signedOn' }] },
  });
});

test('a paper with as many scans as its record holds takes no more, and says so', () => {
  const one = { file: anAttachedFile(), signedOn: null, by: aSignature(), at: BUILDER_TIME };
  expect(outcome(scan({ scans: Array.from({ length: MAX_SCANS - 1 }, () => one) }))).toBe('done');
  expect(outcome(scan({ scans: Array.from({ length: MAX_SCANS }, () => one) }))).toBe('paper_scans_full');
});

test('a paper that is made from the records has one id', () => {
  const id = derivedId('o', 'record', '2565-Q1:news');
  expect(readDerivedId('o', id)).toEqual({ kind: 'record', subject: '2565-Q1:news' });
  expect(readDerivedId('o', 'o.record.2565-Q1:news')).toBeNull();
});
