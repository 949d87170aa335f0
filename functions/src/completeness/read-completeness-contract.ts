import { type CompletenessFacts, completeness } from '@prakat/shared/completeness/completeness';
import type { ListMark } from '@prakat/shared/completeness/list-mark';
import { listById } from '@prakat/shared/completeness/lists/index';
import { anAbsence, aTie } from '@prakat/shared/completeness/test-marks';
import { anOfficeThatLooks } from '@prakat/shared/freshness/test-office';
import { aContent, aPublication, aSignature, aVersion } from '@prakat/shared/testing/builders';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countReads } from '../store/contract/count-reads.ts';
import type { Store } from '../store/store.ts';
import { readCompleteness } from './read-completeness.ts';

const profile = anOfficeThatLooks();
const TODAY = '2024-04-15';

/** One on display since a day, under a topic, unless told otherwise. */
function publicationOf(
  id: string,
  place: string,
  day: string,
  given: Parameters<typeof aPublication>[0] = {},
) {
  const [categoryId = '', subtopicId = null] = place.split('.');
  const publishedAt = `${day}T03:00:00.000Z`;
  return aPublication({
    id,
    officeId: profile.id,
    number: id,
    content: aContent({ title: id, categoryId, subtopicId }),
    versions: [aVersion({ upFrom: publishedAt })],
    publishedAt,
    ...given,
  });
}

/** Older than the news, so that no list of the newest has them where those are many. */
const old = [
  publicationOf('history', 'general-information.history', '2019-05-01'),
  publicationOf('structure', 'general-information.forms', '2019-05-02'),
  publicationOf('came-down', 'general-information.history', '2019-05-03', { state: 'taken_down' }),
  publicationOf('plan', 'general-information.plans', '2019-05-04', {
    versions: [
      aVersion({ upFrom: '2019-05-04T03:00:00.000Z' }),
      aVersion({ version: 2, upFrom: '2024-04-02T03:00:00.000Z' }),
    ],
    shown: {
      version: 2,
      content: aContent({ title: 'plan', categoryId: 'general-information', subtopicId: 'plans' }),
    },
  }),
  publicationOf('over', 'law', '2019-05-05', { displayUntil: '2024-04-14' }),
  publicationOf('job', 'general-information.jobs', '2019-05-06', { officeId: 'another-office' }),
];

const marks: ListMark[] = [
  aTie('gws-1.1', 'history'),
  aTie('gws-1.3', 'came-down'),
  aTie('gws-2', 'over'),
  aTie('gws-8.4', 'job'),
  aTie('oia-9-8-purchases', 'plan'),
  anAbsence('oia-9-6'),
];

/**
 * Gathering what an office's lists are checked by: the same answers from every store. `news`: how many newer publications
 * stand there, 200 are looked through.
 */
export function readCompletenessContract(
  name: string,
  open: () => Promise<{ store: Store; close: () => Promise<void> }>,
  { news }: { news: number },
): void {
  describe(`what lists are checked by, from ${name}`, () => {
    let opened: Awaited<ReturnType<typeof open>>;
    let facts: CompletenessFacts;
    let reads: number;
    beforeAll(async () => {
      opened = await open();
      await opened.store.transact(async (tx) => {
        for (const publication of old) tx.create('publications', publication);
        for (const mark of marks) tx.create('listMarks', mark);
        for (let n = 0; n < news; n += 1)
          tx.create('publications', publicationOf(`news-${n}`, 'general-information.news', '2024-03-01'));
        tx.create('freshnessChecks', {
          id: `${profile.id}:general-information:news:2024-04`,
          officeId: profile.id,
          item: 'general-information.news',
          period: '2024-04',
          by: aSignature(),
          at: '2024-04-03T03:00:00.000Z',
          result: 'unchanged',
          event: { publicationId: 'news-1', seq: 4 },
        });
      });
      const counted = countReads(opened.store);
      facts = await readCompleteness(counted.reader, profile, TODAY);
      reads = counted.reads();
    });
    afterAll(() => opened.close());

    test('has what is tied and what stands in each topic, however old', () => {
      const found = facts.publications.filter(({ id }) => !id.startsWith('news-'));
      expect(
        found.map(({ id, publishedAt, isShown }) => [id, publishedAt.slice(0, 10), isShown]).sort(),
      ).toEqual([
        ['came-down', '2019-05-03', false],
        ['history', '2019-05-01', true],
        ['over', '2019-05-05', false],
        // What it shows is a correction of this month.
        ['plan', '2024-04-02', true],
        // Stands in its subtopic, tied to nothing.
        ['structure', '2019-05-02', true],
      ]);
    });

    test.each([
      ['gws-1.1', 'present'],
      ['gws-1.2', 'missing'],
      ['gws-1.3', 'missing'],
      ['gws-2', 'missing'],
      ['gws-8.4', 'missing'],
      ['oia-9-6', 'absent'],
      ['own-general-information.news', 'present'],
      // Looked at by nobody in this quarter; the office has only begun.
      ['own-general-information.plans', 'due'],
      ['oia-9-8-purchases', 'due'],
      ['own-general-information.history', 'present'],
      ['own-law', 'missing'],
    ] as const)('gives %s as %s', (lineId, state) => {
      const results = (['gws', 'oia', 'own'] as const).flatMap(
        (id) => completeness(profile, listById(profile, id), facts).lines,
      );
      expect(results.find(({ line }) => line.id === lineId)?.state).toBe(state);
    });

    test('asks a few times for each topic and mark, however much was published', () => {
      const topics = profile.categories.flatMap(({ subtopics }) =>
        subtopics.length > 0 ? subtopics : [null],
      );
      expect(reads).toBeLessThanOrEqual(4 + marks.length + 6 * topics.length);
    });
  });
}
