import { anOfficeThatLooks } from '@prakat/shared/freshness/test-office';
import { parsePeriod } from '@prakat/shared/papers/record-period';
import type { YearlyFacts } from '@prakat/shared/papers/yearly-facts';
import type { Publication } from '@prakat/shared/publication/schema';
import {
  aContent,
  aDecision,
  aPublication,
  aSignature,
  aSubmission,
  aVersion,
} from '@prakat/shared/testing/builders';
import { aVerbalApproval } from '@prakat/shared/testing/verbal-approval-builder';
import { addMonths } from '@prakat/shared/time/thai-date';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countReads } from '../../store/contract/count-reads.ts';
import type { Store } from '../../store/store.ts';
import { readYearlyFacts } from './yearly-facts.ts';

const profile = anOfficeThatLooks();
const BEFORE = '2022-05-01T03:00:00.000Z';
const IN_YEAR = '2024-01-10T03:00:00.000Z';
const LATER = '2024-02-20T03:00:00.000Z';
const AFTER = '2024-11-05T03:00:00.000Z';

/** Up since a moment, and unchanged since, unless told otherwise. */
function up(id: string, place: string, publishedAt: string, given: Partial<Publication> = {}): Publication {
  const [categoryId = '', subtopicId = null] = place.split('.');
  const versions = [aVersion({ upFrom: publishedAt })];
  const content = aContent({ categoryId, subtopicId });
  const base = {
    id,
    officeId: profile.id,
    number: id,
    content,
    versions,
    publishedAt,
    updatedAt: publishedAt,
  };
  return aPublication({ ...base, ...given });
}

const down = (kind: 'expired' | 'early', at: string): Partial<Publication> => ({
  state: 'taken_down',
  updatedAt: at,
  takenDown: { kind, at, by: null, byDecider: false, reason: '', publicReason: '' },
});

const publications = [
  // The first and the last moment of the year, and those beside them.
  up('first', 'law', '2023-09-30T17:00:00.000Z'),
  up('last', 'law', '2024-09-30T16:59:59.999Z'),
  up('too-early', 'law', '2023-09-30T16:59:59.999Z'),
  up('too-late', 'law', '2024-09-30T17:00:00.000Z'),
  // Stood there all the year; came down in it; came down after it; went up after it; its time was over before its end.
  up('news', 'general-information.news', BEFORE),
  up('plan', 'general-information.plans', BEFORE, {
    versions: [aVersion({ upFrom: BEFORE, upUntil: LATER })],
    ...down('early', LATER),
  }),
  up('job', 'general-information.jobs', BEFORE, {
    versions: [aVersion({ upFrom: BEFORE, upUntil: AFTER })],
    ...down('expired', AFTER),
  }),
  up('history', 'general-information.history', AFTER),
  up('form', 'general-information.forms', BEFORE, {
    displayUntil: '2024-06-30',
    versions: [aVersion({ upFrom: BEFORE, displayUntil: '2024-06-30' })],
  }),
  // Corrected twice, once of these in the year.
  up('knowledge', 'knowledge.general', BEFORE, {
    updatedAt: LATER,
    versions: [
      aVersion({ upFrom: BEFORE, upUntil: '2022-06-01T03:00:00.000Z' }),
      aVersion({ version: 2, upFrom: '2022-06-01T03:00:00.000Z', upUntil: LATER }),
      aVersion({ version: 3, upFrom: LATER }),
    ],
  }),
  up('elsewhere', 'web-links.general', BEFORE, { visibility: 'elsewhere' }),
  up('of-others', 'law', IN_YEAR, { officeId: 'another-office' }),
];

const sentBack = { ...aDecision(), outcome: 'sent_back' as const, reason: 'แนบไฟล์ให้ครบถ้วน' };
const submissions = [
  aSubmission({
    id: 'sent-back',
    decisions: [
      { ...sentBack, at: BEFORE },
      { ...sentBack, at: IN_YEAR },
      { ...sentBack, at: LATER },
    ],
    updatedAt: LATER,
  }),
  aSubmission({
    id: 'refused',
    decisions: [{ ...aDecision(), outcome: 'rejected', reason: 'ไม่ตรงกับภารกิจ', at: LATER }],
    updatedAt: AFTER,
  }),
  aSubmission({
    id: 'by-telephone',
    number: '2567-0007',
    verbal: aVerbalApproval({ givenAt: LATER, status: 'confirmed', settledAt: AFTER }),
    updatedAt: AFTER,
  }),
  aSubmission({
    id: 'in-person',
    number: '2567-0003',
    verbal: aVerbalApproval({ givenAt: IN_YEAR }),
    updatedAt: LATER,
  }),
  aSubmission({ id: 'long-ago', verbal: aVerbalApproval({ givenAt: BEFORE }), updatedAt: BEFORE }),
].map((submission) => ({ ...submission, officeId: profile.id }));

/** Looks in every month from September 2566 to November 2567 but March. */
const looks = Array.from({ length: 15 }, (_, at) => addMonths('2023-09-05', at)).filter(
  (day) => day !== '2024-03-05',
);

/** Reading what a fiscal year has: the same answers from every store. `many`: publications of another topic besides. */
export function yearlyFactsContract(
  name: string,
  open: () => Promise<{ store: Store; close: () => Promise<void> }>,
  { many }: { many: number },
): void {
  describe(`the facts of a year, from ${name}`, () => {
    let opened: Awaited<ReturnType<typeof open>>;
    let facts: YearlyFacts;
    let reads: number;
    beforeAll(async () => {
      opened = await open();
      await opened.store.transact(async (tx) => {
        for (const publication of publications) tx.create('publications', publication);
        for (const submission of submissions) tx.create('submissions', submission);
        for (const day of looks)
          tx.create('freshnessChecks', {
            id: `${profile.id}:law:-:${day.slice(0, 7)}`,
            officeId: profile.id,
            item: 'law',
            period: day.slice(0, 7),
            by: aSignature(),
            at: `${day}T03:00:00.000Z`,
            result: 'unchanged',
            event: { publicationId: 'first', seq: 4 },
          });
        const began = '2023-12-01T03:00:00.000Z';
        const job = { id: `${profile.id}:freshness`, officeId: profile.id, mark: '2024-10:begin' };
        tx.put('jobRuns', { ...job, firstAt: began, at: began });
      });
      // Of 400 a transaction, which takes 500 writes at most.
      for (let from = 0; from < many; from += 400)
        await opened.store.transact(async (tx) => {
          for (let n = from; n < Math.min(from + 400, many); n += 1)
            tx.create('publications', up(`many-${n}`, 'statistics.general', IN_YEAR));
        });
      const parsed = parsePeriod('2567', '2024-11-20');
      if (!parsed.ok) throw new Error(parsed.refusal.message);
      const counted = countReads(opened.store);
      const asked = { period: parsed.period, today: '2024-11-20', remarks: [] };
      facts = await readYearlyFacts(counted.reader, profile, asked);
      reads = counted.reads();
    });
    afterAll(() => opened.close());

    test('has what went up in it for the first time, by the day in Bangkok', () => {
      expect(facts.published).toEqual({ law: 2, ...(many > 0 ? { statistics: many } : {}) });
    });

    test('has of each subtopic whether something stood there on its last day', () => {
      expect(facts.standing.filter((place) => !place.startsWith('statistics'))).toEqual([
        'general-information.jobs',
        'general-information.news',
        'knowledge.general',
        'web-links.general',
      ]);
    });

    test('has the looks that were made in it, and the day on which the office began', () => {
      expect(facts.checked).toEqual({
        law: [
          '2024-09',
          '2024-08',
          '2024-07',
          '2024-06',
          '2024-05',
          '2024-04',
          '2024-02',
          '2024-01',
          '2023-12',
          '2023-11',
          '2023-10',
        ],
      });
      expect(facts.firstDay).toBe('2023-12-01');
    });

    test('has what was corrected and taken down in it', () => {
      expect(facts.corrections).toBe(1);
      expect(facts.takenDown).toEqual({ expired: 0, early: 1, denied: 0, unconfirmed: 0 });
    });

    test('has why requests were sent back or refused in it, the commonest first', () => {
      expect(facts.refusals).toEqual([
        { reason: 'แนบไฟล์ให้ครบถ้วน', count: 2 },
        { reason: 'ไม่ตรงกับภารกิจ', count: 1 },
      ]);
    });

    test('has every permission by word of mouth that was given in it, and when it was confirmed', () => {
      expect(facts.verbal.map(({ number, status, settledAt }) => [number, status, settledAt])).toEqual([
        ['2567-0003', 'pending', null],
        ['2567-0007', 'confirmed', AFTER],
      ]);
    });

    test('is dated by the newest moment of these', () => {
      expect(facts.at).toBe(AFTER);
    });

    test('takes a page of reads for two hundred records, and a few for each topic', () => {
      const topics = profile.categories.flatMap(({ subtopics }) =>
        subtopics.length > 0 ? subtopics : [null],
      );
      expect(reads).toBeLessThanOrEqual(4 + many / 200 + 3 * topics.length);
    });
  });
}
