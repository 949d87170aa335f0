import { aFixedClock } from '@prakat/shared/testing/builders';
import { anOfficeProfile } from '@prakat/shared/testing/office-profile-builder';
import { addDays } from '@prakat/shared/time/thai-date';
import { type Count, visitNumbers } from '@prakat/shared/visits/visit-numbers';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Context, Office } from '../context.ts';
import { every } from '../store/every.ts';
import type { Store } from '../store/store.ts';
import { foldVisits } from './fold-visits.ts';
import { forgetPassing } from './forget.ts';
import { MOST_FROM_ADDRESS, type Respondent, rate, tellMore } from './rate.ts';
import { readSatisfaction } from './read-satisfaction.ts';
import { footNumbersOf, readVisits } from './read-visits.ts';
import { type Look, VisitBook } from './visit-book.ts';

const DAY_MS = 24 * 3600_000;
/** 10.00 in Bangkok. */
const START = '2021-12-24T03:00:00.000Z';

/** Counting, folding and forgetting: the same on every store. `open` gives an empty one. */
export function visitsContract(
  name: string,
  open: () => Promise<{ store: Store; close: () => Promise<void> }>,
): void {
  describe(`visits and satisfaction on ${name}`, () => {
    let opened: Awaited<ReturnType<typeof open>>;
    let clock: ReturnType<typeof aFixedClock>;
    let offices = 0;
    let officeId = '';
    let ids = 0;

    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened.close());
    beforeEach(() => {
      clock = aFixedClock(START);
      offices += 1;
      officeId = `office-${offices}`;
    });

    /** A process of the product: what it has not written dies with it. */
    const aProcess = (store: Store = opened.store) => {
      const context = {
        store,
        clock,
        newId: () => {
          ids += 1;
          return `id-${ids}`;
        },
        logger: pino({ enabled: false }),
      } as unknown as Context;
      return { context, book: new VisitBook(context) };
    };
    const look = (given: Partial<Look> & { page?: string } = {}): Look => ({
      officeId,
      viewed: { topic: 'law', item: given.page ?? null },
      address: '203.0.113.7',
      agent: 'Mozilla/5.0 Firefox/128.0',
      ...given,
    });
    const today = () => new Date(clock() + 7 * 3600_000).toISOString().slice(0, 10);
    const numbers = async () => {
      const read = await readVisits(opened.store, officeId, today());
      return { ...visitNumbers(read, today()), days: read.days, items: read.year.items };
    };
    const fold = async () => {
      const office = { profile: { ...anOfficeProfile(), id: officeId } } as Office;
      await foldVisits(aProcess().context, office, today());
    };
    const counts = (views: number, visitors: number): Count => ({ views, visitors });
    const recordsOf = async (kind: string) => {
      const found = [];
      for await (const each of every(opened.store, 'visits', 'byKind', { equals: { officeId, kind } }))
        found.push(each);
      return found;
    };

    test('one visitor a day is one, whatever they look at, in whichever process, before and after it was killed', async () => {
      const [first, second] = [aProcess(), aProcess()];
      await first.book.add(look());
      await first.book.add(look({ page: 'item-1' }));
      await first.book.write();
      await second.book.add(look({ page: 'item-1' }));
      await second.book.add(look({ address: '203.0.113.8' }));
      await second.book.write();
      expect((await numbers()).today).toEqual(counts(4, 2));
      expect((await numbers()).items).toEqual({ 'item-1': 2 });
      const afterwards = aProcess();
      await afterwards.book.add(look());
      await afterwards.book.write();
      expect((await numbers()).today).toEqual(counts(5, 2));
    });

    test('the same visitor is another on the next day, and two browsers at one address are two', async () => {
      const { book } = aProcess();
      await book.add(look());
      await book.add(look({ agent: 'Mozilla/5.0 Chrome/120' }));
      clock.advance(DAY_MS);
      await book.add(look());
      await book.write();
      expect((await numbers()).days).toEqual([
        { of: '2021-12-24', ...counts(2, 2) },
        { of: '2021-12-25', ...counts(1, 1) },
      ]);
      expect((await numbers()).month).toEqual(counts(3, 3));
    });

    test('what is written twice, or of which nobody knows whether it arrived, counts once', async () => {
      let fails = true;
      const shaky: Store = {
        ...opened.store,
        get: opened.store.get.bind(opened.store),
        async transact(work) {
          const answer = await opened.store.transact(work);
          if (fails) throw new Error('the answer was lost');
          return answer;
        },
      };
      const { book } = aProcess(shaky);
      fails = false;
      await book.add(look());
      fails = true;
      await book.write();
      await book.write();
      fails = false;
      await book.add(look());
      await book.write();
      await book.write();
      expect((await numbers()).today).toEqual(counts(2, 1));
      await book.stop();
    });

    test('a process that is killed loses what it has not written, and nothing else', async () => {
      const { book } = aProcess();
      await book.add(look());
      await book.write();
      await book.add(look({ address: '203.0.113.9' }));
      expect((await numbers()).today).toEqual(counts(1, 1));
    });

    test('a day becomes one record when the one after it is over, and no number moves', async () => {
      const [first, second] = [aProcess(), aProcess()];
      for (const { book } of [first, second]) {
        await book.add(look({ page: 'item-1' }));
        await book.add(look({ address: '203.0.113.8' }));
      }
      await first.book.write();
      await second.book.write();
      const before = await numbers();
      clock.advance(DAY_MS);
      await fold();
      expect(await recordsOf('day')).toEqual([]);
      clock.advance(DAY_MS);
      await fold();
      await fold();
      const after = await numbers();
      expect(after.days).toEqual([{ of: '2021-12-24', ...counts(4, 2) }]);
      expect([after.month, after.year, after.total]).toEqual([before.month, before.year, before.total]);
      expect(after.items).toEqual({ 'item-1': 2 });
      expect(await recordsOf('part')).toEqual([]);
    });

    test('a process that stood still over midnight may write the day before, and is counted', async () => {
      const { book } = aProcess();
      await book.add(look());
      clock.advance(DAY_MS);
      await fold();
      await book.write();
      clock.advance(DAY_MS);
      await fold();
      expect((await numbers()).total).toEqual(counts(1, 1));
      // Two days later it is folded: what comes then is dropped and not added.
      const late = aProcess();
      await late.book.add(look());
      clock.advance(2 * DAY_MS);
      await late.book.write();
      expect((await numbers()).total).toEqual(counts(1, 1));
    });

    test('days are told apart for 13 months, then their month has them', async () => {
      const { book } = aProcess();
      await book.add(look());
      await book.write();
      clock.advance(2 * DAY_MS);
      await fold();
      clock.advance(394 * DAY_MS);
      await fold();
      expect(today()).toBe('2023-01-24');
      expect(await recordsOf('day')).toEqual([]);
      expect((await recordsOf('month')).map(({ of, views }) => [of, views])).toEqual([['2021-12', 1]]);
      expect((await numbers()).total).toEqual(counts(1, 1));
    });

    test('that days are folded is noted without visitors, too', async () => {
      await fold();
      expect(await readVisits(opened.store, officeId, today())).toMatchObject({
        total: counts(0, 0),
        foldedAt: START,
      });
    });

    test('the foot has today and all, read once a minute', async () => {
      const { context, book } = aProcess();
      expect(await footNumbersOf(context, officeId)).toEqual({ today: 0, total: 0 });
      await book.add(look());
      await book.write();
      expect(await footNumbersOf(context, officeId)).toEqual({ today: 0, total: 0 });
      clock.advance(11 * 60_000);
      expect(await footNumbersOf(context, officeId)).toEqual({ today: 1, total: 1 });
    });

    test('the salt ends with the day, in the store and in each process, and hashes end with what they are for', async () => {
      const { context, book } = aProcess();
      await book.add(look());
      await book.write();
      await rate(context, { officeId, who: page(), score: 5 });
      const salt = await opened.store.get('salts', '2021-12-24');
      expect(salt?.expiresAt).toBe('2021-12-24T17:00:00.000Z');
      clock.advance(13 * 3600_000 + 59 * 60_000);
      await forgetPassing(context);
      expect(await opened.store.get('salts', '2021-12-24')).not.toBeNull();
      clock.advance(60_000);
      await forgetPassing(context);
      expect(await opened.store.get('salts', '2021-12-24')).toBeNull();
      expect(await opened.store.get('salts', '2021-12')).not.toBeNull();
      clock.advance(8 * DAY_MS);
      await forgetPassing(context);
      expect(await opened.store.get('salts', '2021-12')).toBeNull();
      for (const collection of ['raters', 'visitors'] as const) {
        const find = { equals: {}, upTo: '2999-01-01T00:00:00.000Z', limit: 10 };
        expect((await opened.store.find(collection, 'expired', find)).items).toEqual([]);
      }
    });

    const page = (given: Partial<Extract<Respondent, { kind: 'page' }>> = {}): Respondent => ({
      kind: 'page',
      address: '203.0.113.7',
      agent: 'Mozilla/5.0 Firefox/128.0',
      ...given,
    });
    const overall = async () =>
      (await readSatisfaction(opened.store, officeId)).map((month) => [month.month, month.overall]);

    test('a person is counted once a month, and what they said first stands', async () => {
      const { context } = aProcess();
      const line: Respondent = { kind: 'line', lineUserId: `U${'1'.repeat(32)}` };
      for (const who of [page(), line]) {
        expect(await rate(context, { officeId, who, score: 4 })).toBe('counted');
        expect(await rate(context, { officeId, who, score: 1 })).toBe('again');
        expect(await rate(aProcess().context, { officeId, who, score: 1 })).toBe('again');
      }
      expect(await overall()).toEqual([['2021-12', [0, 0, 0, 2, 0]]]);
      clock.advance(8 * DAY_MS);
      expect(await rate(context, { officeId, who: page(), score: 5 })).toBe('counted');
      expect(await overall()).toEqual([
        ['2022-01', [0, 0, 0, 0, 1]],
        ['2021-12', [0, 0, 0, 2, 0]],
      ]);
    });

    test('taps at the same moment count once', async () => {
      const { context } = aProcess();
      const taps = Array.from({ length: 2 }, () => rate(context, { officeId, who: page(), score: 5 }));
      expect((await Promise.all(taps)).filter((each) => each === 'counted')).toHaveLength(1);
      expect(await overall()).toEqual([['2021-12', [0, 0, 0, 0, 1]]]);
    });

    test('one address cannot be any number of people in a day, whatever browsers it names', async () => {
      const { context } = aProcess();
      const tap = (n: number) => rate(context, { officeId, who: page({ agent: `Browser ${n}` }), score: 1 });
      for (let n = 0; n < MOST_FROM_ADDRESS; n += 1) expect(await tap(n)).toBe('counted');
      expect(await tap(99)).toBe('too_many');
      clock.advance(DAY_MS);
      expect(await tap(99)).toBe('counted');
    });

    test('the other questions and a text follow the first answer, once', async () => {
      const { context } = aProcess();
      const more = {
        officeId,
        who: page(),
        answers: { content: 5, current: 2, overall: 1 },
        text: ' หาแบบฟอร์มไม่พบ ',
      };
      expect(await tellMore(context, more)).toBe(false);
      await rate(context, { officeId, who: page(), score: 4 });
      expect(await tellMore(context, more)).toBe(true);
      expect(await tellMore(context, more)).toBe(false);
      const [month] = await readSatisfaction(opened.store, officeId);
      expect(month).toMatchObject({
        overall: [0, 0, 0, 1, 0],
        content: [0, 0, 0, 0, 1],
        current: [0, 1, 0, 0, 0],
        findable: [0, 0, 0, 0, 0],
      });
      const { items } = await opened.store.find('opinions', 'byDay', { equals: { officeId }, limit: 10 });
      expect(items.map(({ text, day }) => [text, day])).toEqual([['หาแบบฟอร์มไม่พบ', '2021-12-24']]);
    });

    test('texts are kept for 13 months', async () => {
      const { context } = aProcess();
      await rate(context, { officeId, who: page(), score: 4 });
      await tellMore(context, { officeId, who: page(), answers: {}, text: 'ก'.repeat(600) });
      const opinions = async () =>
        (await opened.store.find('opinions', 'byDay', { equals: { officeId }, limit: 10 })).items;
      expect((await opinions()).map(({ text }) => text.length)).toEqual([500]);
      expect(addDays('2021-12-24', 395)).toBe('2023-01-23');
      clock.advance(396 * DAY_MS);
      await fold();
      expect(await opinions()).toEqual([]);
    });
  });
}
