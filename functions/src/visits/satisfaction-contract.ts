import { addDays } from '@prakat/shared/time/thai-date';
import { beforeEach, describe, expect, test } from 'vitest';
import { MOST_FROM_ADDRESS, type Respondent, rate, tellMore } from './rate.ts';
import { readSatisfaction } from './read-satisfaction.ts';
import { countingOn, DAY_MS, type OpenStore } from './testing/counting.ts';

/** Answers and texts, counted once: the same on every store. `open` gives an empty one. */
export function satisfactionContract(name: string, open: OpenStore): void {
  describe(`satisfaction on ${name}`, () => {
    const { store, officeId: office, aProcess, advance, fold } = countingOn(open);
    let officeId = '';
    beforeEach(() => {
      officeId = office();
    });

    const page = (given: Partial<Extract<Respondent, { kind: 'page' }>> = {}): Respondent => ({
      kind: 'page',
      address: '203.0.113.7',
      agent: 'Mozilla/5.0 Firefox/128.0',
      ...given,
    });
    const overall = async () =>
      (await readSatisfaction(store(), officeId)).map((month) => [month.month, month.overall]);

    test('a person is counted once a month, and what they said first stands', async () => {
      const { context } = aProcess();
      const line: Respondent = { kind: 'line', lineUserId: `U${'1'.repeat(32)}` };
      for (const who of [page(), line]) {
        expect(await rate(context, { officeId, who, score: 4 })).toBe('counted');
        expect(await rate(context, { officeId, who, score: 1 })).toBe('again');
        expect(await rate(aProcess().context, { officeId, who, score: 1 })).toBe('again');
      }
      expect(await overall()).toEqual([['2021-12', [0, 0, 0, 2, 0]]]);
      advance(8 * DAY_MS);
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
      advance(DAY_MS);
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
      const [month] = await readSatisfaction(store(), officeId);
      expect(month).toMatchObject({
        overall: [0, 0, 0, 1, 0],
        content: [0, 0, 0, 0, 1],
        current: [0, 1, 0, 0, 0],
        findable: [0, 0, 0, 0, 0],
      });
      const { items } = await store().find('opinions', 'byDay', { equals: { officeId }, limit: 10 });
      expect(items.map(({ text, day }) => [text, day])).toEqual([['หาแบบฟอร์มไม่พบ', '2021-12-24']]);
    });

    test('texts are kept for 13 months', async () => {
      const { context } = aProcess();
      await rate(context, { officeId, who: page(), score: 4 });
      await tellMore(context, { officeId, who: page(), answers: {}, text: 'ก'.repeat(600) });
      const opinions = async () =>
        (await store().find('opinions', 'byDay', { equals: { officeId }, limit: 10 })).items;
      expect((await opinions()).map(({ text }) => text.length)).toEqual([500]);
      expect(addDays('2021-12-24', 395)).toBe('2023-01-23');
      advance(396 * DAY_MS);
      await fold();
      expect(await opinions()).toEqual([]);
    });
  });
}
