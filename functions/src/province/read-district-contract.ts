import { anOfficeThatLooks } from '@prakat/shared/freshness/test-office';
import { type DistrictCounts, MOST_COUNTED } from '@prakat/shared/province/districts';
import { aContent, aPublication, aSubmission, aVersion } from '@prakat/shared/testing/builders';
import { aVerbalApproval } from '@prakat/shared/testing/verbal-approval-builder';
import { startOfDay } from '@prakat/shared/time/thai-date';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countReads } from '../store/contract/count-reads.ts';
import type { Store } from '../store/store.ts';
import { readDistrict } from './read-district.ts';

/** A Monday in the third quarter of fiscal year 2567. */
const TODAY = '2024-04-22';
const profileOf = (id: string) => ({ ...anOfficeThatLooks(), id });

/** Something that an office published on a day and that stands on its website, or has come down. */
function published(officeId: string, at: number, day: string, isDown = false) {
  const publishedAt = `${day}T03:00:00.000Z`;
  return aPublication({
    id: `${officeId}-${at}`,
    officeId,
    content: aContent({ categoryId: 'law', subtopicId: null }),
    versions: [aVersion({ upFrom: publishedAt })],
    publishedAt,
    ...(isDown ? { state: 'taken_down' as const } : {}),
  });
}

/** A request that has waited for the head since the beginning of a day. */
const waiting = (officeId: string, at: number, since: string) =>
  aSubmission({
    id: `${officeId}-waiting-${at}`,
    officeId,
    waiting: { on: 'people', since: startOfDay(since), reminders: 0, remindedOn: null, escalated: false },
  });

/**
 * Counting how an office stands: the same from every store. `news`: how much one of them publishes in a quarter, more than is
 * counted or less.
 */
export function readDistrictContract(
  name: string,
  open: () => Promise<{ store: Store; close: () => Promise<void> }>,
  { news }: { news: number },
): void {
  describe(`the counts of an office, from ${name}`, () => {
    let opened: Awaited<ReturnType<typeof open>>;
    beforeAll(async () => {
      opened = await open();
      await opened.store.transact(async (tx) => {
        for (const publication of [
          published('display', 1, '2019-05-01'),
          published('came-down', 1, '2019-05-01'),
          published('came-down', 2, '2024-02-10', true),
          published('came-down', 3, '2024-02-20', true),
          published('newer', 1, '2024-02-10', true),
          published('newer', 2, '2024-03-31'),
          published('long-ago', 1, '2022-03-31', true),
          published('this-month', 1, '2024-03-31'),
          published('this-month', 2, '2024-04-01'),
          published('this-month', 3, '2024-04-19', true),
        ])
          tx.create('publications', publication);
        // Friday, Thursday, and the day before Songkran: three working days are Wednesday to Monday.
        for (const [at, since] of ['2024-04-19', '2024-04-18', '2024-04-17', '2024-04-11'].entries())
          tx.create('submissions', waiting('waits', at, since));
        for (const [at, givenAt] of ['2024-04-18T03:00:00.000Z', '2024-04-17T03:00:00.000Z'].entries())
          tx.create(
            'submissions',
            aSubmission({
              id: `waits-verbal-${at}`,
              officeId: 'waits',
              state: 'approved',
              currentStep: null,
              verbal: aVerbalApproval({ givenAt }),
            }),
          );
      });
      // A transaction writes 500 records at most.
      for (let first = 0; first < news; first += 400)
        await opened.store.transact(async (tx) => {
          for (let at = first; at < Math.min(news, first + 400); at += 1)
            tx.create('publications', published('busy', at, '2024-04-02'));
        });
    });
    afterAll(() => opened.close());

    const countsOf = (officeId: string): Promise<DistrictCounts> =>
      readDistrict(opened.store, profileOf(officeId), TODAY);

    test.each([
      ['nothing', 'nothing', null],
      ['what is on display, however old', 'display', '2019-05-01'],
      ['something newer, though it has come down', 'came-down', '2024-02-20'],
      ['what is on display, though something older has come down', 'newer', '2024-03-31'],
      ['nothing of two years', 'long-ago', null],
      ['the newest of this quarter', 'this-month', '2024-04-19'],
    ])('have as the last publication %s', async (_what, officeId, last) => {
      expect((await countsOf(officeId)).published.last).toBe(last);
    });

    test('have what went up this month and this quarter, wherever it stands now', async () => {
      expect((await countsOf('this-month')).published).toMatchObject({ month: 2, quarter: 2 });
      expect((await countsOf('busy')).published.quarter).toBe(Math.min(news, MOST_COUNTED));
    });

    test('have what waits for three working days or longer, and what is not confirmed in writing', async () => {
      expect(await countsOf('waits')).toMatchObject({
        waitingTooLong: 2,
        verbal: { number: 2, oldest: '2024-04-17' },
      });
    });

    test('cost a few reads for each topic, however much was published', async () => {
      const counted = countReads(opened.store);
      const { topics } = await readDistrict(counted.reader, profileOf('busy'), TODAY);
      const items = topics.current + topics.due + topics.late;
      expect(items).toBe(4);
      // The mark of the first day, three lists of what waits and was published, of which the last has pages.
      expect(counted.reads()).toBeLessThanOrEqual(3 * items + 4 + Math.ceil(MOST_COUNTED / 200));
    });
  });
}
