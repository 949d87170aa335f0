import { type Count, visitNumbers } from '@prakat/shared/visits/visit-numbers';
import { beforeEach, describe, expect, test } from 'vitest';
import { every } from '../store/every.ts';
import type { Store } from '../store/store.ts';
import { forgetPassing } from './forget.ts';
import { rate } from './rate.ts';
import { footNumbersOf, readVisits } from './read-visits.ts';
import { countingOn, DAY_MS, type OpenStore, START } from './testing/counting.ts';
import type { Look } from './visit-book.ts';

/** Counting, folding and forgetting: the same on every store. `open` gives an empty one. */
export function visitsContract(name: string, open: OpenStore): void {
  describe(`visits on ${name}`, () => {
    const { store, officeId: office, today, aProcess, advance, fold } = countingOn(open);
    let officeId = '';
    beforeEach(() => {
      officeId = office();
    });

    const look = (given: Partial<Look> & { page?: string } = {}): Look => ({
      officeId,
      viewed: { topic: 'law', item: given.page ?? null },
      address: '203.0.113.7',
      agent: 'Mozilla/5.0 Firefox/128.0',
      ...given,
    });
    const numbers = async () => {
      const read = await readVisits(store(), officeId, today());
      return { ...visitNumbers(read, today()), days: read.days, items: read.year.items };
    };
    const counts = (views: number, visitors: number): Count => ({ views, visitors });
    const recordsOf = async (kind: string) => {
      const found = [];
      for await (const each of every(store(), 'visits', 'byKind', { equals: { officeId, kind } }))
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
      advance(DAY_MS);
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
        ...store(),
        get: store().get.bind(store()),
        async transact(work) {
          const answer = await store().transact(work);
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
      advance(DAY_MS);
      await fold();
      expect(await recordsOf('day')).toEqual([]);
      advance(DAY_MS);
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
      advance(DAY_MS);
      await fold();
      await book.write();
      advance(DAY_MS);
      await fold();
      expect((await numbers()).total).toEqual(counts(1, 1));
      // Two days later it is folded: what comes then is dropped and not added.
      const late = aProcess();
      await late.book.add(look());
      advance(2 * DAY_MS);
      await late.book.write();
      expect((await numbers()).total).toEqual(counts(1, 1));
    });

    test('days are told apart for 13 months, then their month has them', async () => {
      const { book } = aProcess();
      await book.add(look());
      await book.write();
      advance(2 * DAY_MS);
      await fold();
      advance(394 * DAY_MS);
      await fold();
      expect(today()).toBe('2023-01-24');
      expect(await recordsOf('day')).toEqual([]);
      expect((await recordsOf('month')).map(({ of, views }) => [of, views])).toEqual([['2021-12', 1]]);
      expect((await numbers()).total).toEqual(counts(1, 1));
    });

    test('that days are folded is noted without visitors, too', async () => {
      await fold();
      expect(await readVisits(store(), officeId, today())).toMatchObject({
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
      advance(11 * 60_000);
      expect(await footNumbersOf(context, officeId)).toEqual({ today: 1, total: 1 });
    });

    test('the salt ends with the day, in the store and in each process, and hashes end with what they are for', async () => {
      const { context, book } = aProcess();
      await book.add(look());
      await book.write();
      await rate(context, { officeId, who: { kind: 'line', lineUserId: 'U1' }, score: 5 });
      const salt = await store().get('salts', '2021-12-24');
      expect(salt?.expiresAt).toBe('2021-12-24T17:00:00.000Z');
      advance(13 * 3600_000 + 59 * 60_000);
      await forgetPassing(context);
      expect(await store().get('salts', '2021-12-24')).not.toBeNull();
      advance(60_000);
      await forgetPassing(context);
      expect(await store().get('salts', '2021-12-24')).toBeNull();
      expect(await store().get('salts', '2021-12')).not.toBeNull();
      advance(8 * DAY_MS);
      await forgetPassing(context);
      expect(await store().get('salts', '2021-12')).toBeNull();
      for (const collection of ['raters', 'visitors'] as const) {
        const find = { equals: {}, upTo: '2999-01-01T00:00:00.000Z', limit: 10 };
        expect((await store().find(collection, 'expired', find)).items).toEqual([]);
      }
    });
  });
}
