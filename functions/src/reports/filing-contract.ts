import type { Publication } from '@prakat/shared/publication/schema';
import type { ProblemReport } from '@prakat/shared/reports/problem-report';
import { MOST_A_DAY, MOST_TOLD_AT_ONCE } from '@prakat/shared/reports/tell-now';
import { describe, expect, test } from 'vitest';
import { MOST_FROM_ADDRESS } from './file-report.ts';
import { DAY_MS, NEWS, type OpenStore, reportingOn } from './testing/reporting.ts';

/** Residents' reports from the sending to the telling: the same on every store. `open` gives an empty one. */
export function filingContract(name: string, open: OpenStore): void {
  describe(`a resident's report on ${name}`, () => {
    const on = reportingOn(open);
    const { store, officeId, advance, person, anItem, put, file, reports, cards, told, settle, tend } = on;

    test('one is taken with a number of the fiscal year, and its owner and the webmasters are told without what was written', async () => {
      expect(await file('news', { details: 'เบอร์เก่า', contact: '08 1000 0000' })).toEqual({
        outcome: 'filed',
        number: '1/2565',
      });
      expect(await reports()).toMatchObject([
        { number: '1/2565', version: 1, status: 'open', details: 'เบอร์เก่า', day: '2021-12-24', ...NEWS },
      ]);
      expect(await told()).toEqual(['owner', 'webmaster']);
      const [[, words = ''] = []] = await cards();
      expect(words).toContain('ข้อมูล news');
      expect(words).toContain('2565-0042');
      expect(words).not.toMatch(/เบอร์เก่า|08 1000/);
    });

    test('no address is kept', async () => {
      await file();
      await store().snapshot(async (snapshot) => {
        for (const name of ['problemReports', 'raters', 'outbox', 'counters'] as const)
          for await (const record of snapshot.all(name))
            expect(JSON.stringify(record)).not.toContain('203.0.113');
      });
    });

    test('administrators are told where neither owner nor webmaster can be reached', async () => {
      await store().transact(async (tx) => {
        tx.put('members', person('owner', { reachable: false }));
        tx.put('members', person('webmaster', { roles: ['webmaster'], reachable: false }));
      });
      await file();
      expect(await told()).toEqual(['admin']);
    });

    test('pressed twice it is one, even at the same moment', async () => {
      const both = await Promise.all([file(), file()]);
      expect(both).toEqual([
        { outcome: 'filed', number: '1/2565' },
        { outcome: 'filed', number: '1/2565' },
      ]);
      expect(await reports()).toHaveLength(1);
    });

    test.each<[string, Partial<Publication>, string]>([
      ['that came down', { state: 'taken_down' }, 'gone'],
      ['whose time is over', { displayUntil: '2021-12-23' }, 'gone'],
      ['on its last day', { displayUntil: '2021-12-24' }, 'filed'],
    ])('about an item %s: %s', async (_what, given, outcome) => {
      await put(anItem('news', given));
      expect((await file()).outcome).toBe(outcome);
    });

    test('of an item of another office there is none', async () => {
      const other = `${officeId()}-other`;
      await put({ ...anItem('elsewhere'), officeId: other });
      expect((await file('elsewhere')).outcome).toBe('gone');
    });

    test('one address sends so many a day and no more', async () => {
      for (let n = 0; n < MOST_FROM_ADDRESS; n += 1)
        expect((await file('news', { details: `${n}` })).outcome).toBe('filed');
      expect((await file('news', { details: 'x' })).outcome).toBe('too_many');
      expect((await file('news', { details: 'x' }, '203.0.113.8')).outcome).toBe('filed');
      advance(DAY_MS);
      expect((await file('news', { details: 'x' })).outcome).toBe('filed');
    });

    test('an office takes so many a day and no more, from however many addresses', async () => {
      await file();
      const [first] = await reports();
      await store().transact(async (tx) => {
        for (let n = 2; n < MOST_A_DAY; n += 1)
          tx.create('problemReports', {
            ...first,
            id: `${first?.id}-${n}`,
            details: `${n}`,
          } as ProblemReport);
      });
      expect((await file('news', { details: 'last' }, '203.0.113.8')).outcome).toBe('filed');
      expect((await file('news', { details: 'x' }, '198.51.100.1')).outcome).toBe('too_many');
      expect(await told()).toEqual(['owner', 'webmaster']);
    });

    test('of what came after the first of an item, or after many items, people hear once more the next morning, in one card', async () => {
      const items = Array.from({ length: MOST_TOLD_AT_ONCE + 2 }, (_, n) => `item-${n}`);
      await put(...items.map((id) => anItem(id)));
      for (const id of items) await file(id);
      await file('item-0', { details: 'อีกครั้ง' });
      expect(await told()).toHaveLength(2 * MOST_TOLD_AT_ONCE);
      advance(DAY_MS);
      await tend();
      await tend();
      const rest = (await cards())
        .slice(-2 * MOST_TOLD_AT_ONCE - 2)
        .filter(([, words]) => words.includes('3 รายการ'));
      expect(rest.map(([to]) => to)).toEqual(['owner', 'webmaster']);
      for (const [, words] of rest)
        for (const id of ['item-0', 'item-5', 'item-6']) expect(words).toContain(`ข้อมูล ${id} (แจ้ง 1 ครั้ง)`);
      expect(await told()).toHaveLength(2 * MOST_TOLD_AT_ONCE + 2);
      // About what they heard this morning nobody gets another card today, about other things they do.
      await file('item-6', { details: 'อีกแล้ว' });
      expect(await told()).toHaveLength(2 * MOST_TOLD_AT_ONCE + 2);
      await file('news');
      expect(await told()).toHaveLength(2 * MOST_TOLD_AT_ONCE + 4);
    });

    test('nobody hears the next morning of what was dealt with', async () => {
      await file();
      await file('news', { details: 'อีกครั้ง' });
      for (const { id } of await reports()) await settle('owner', id);
      advance(DAY_MS);
      await tend();
      expect(await told()).toEqual(['owner', 'webmaster']);
    });
  });
}
