import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  emptyMonth,
  levelOf,
  meanInWords,
  monthsOfYear,
  questions,
  satisfactionMonthSchema,
  shareInWords,
  withAnswers,
} from './survey.ts';

describe('the level of satisfaction', () => {
  // Counts of 1, 2, 3, 4 and 5.
  test.each<[string, number[][], string, string]>([
    ['five who are all most satisfied', [[0, 0, 0, 0, 5]], '5.00', 'ร้อยละ 100'],
    ['one of each', [[1, 1, 1, 1, 1]], '3.00', 'ร้อยละ 40'],
    ['all least satisfied', [[6, 0, 0, 0, 0]], '1.00', 'ร้อยละ 0'],
    [
      'months together',
      [
        [0, 0, 1, 2, 0],
        [0, 0, 0, 1, 4],
      ],
      '4.38',
      'ร้อยละ 87.5',
    ],
  ])('of %s', (_what, counts, mean, share) => {
    const level = levelOf(counts);
    expect([meanInWords(level.mean ?? 0), shareInWords(level.share ?? 0)]).toEqual([mean, share]);
  });

  test.each([
    [[]],
    [[[0, 0, 0, 0, 0]]],
    [[[0, 0, 1, 0, 3]]],
    [
      [
        [1, 0, 0, 0, 0],
        [0, 1, 1, 1, 0],
      ],
    ],
  ])('is not told of fewer than five answers: %j', (counts: number[][]) => {
    expect(levelOf(counts)).toMatchObject({ mean: null, share: null });
  });

  const counts = fc.array(fc.array(fc.nat(50), { minLength: 5, maxLength: 5 }), { maxLength: 4 });
  test('is between 1 and 5 and its share between 0 and 1, of at least five answers', () => {
    fc.assert(
      fc.property(counts, (months) => {
        const { answers, mean, share } = levelOf(months);
        expect(answers).toBe(months.flat().reduce((sum, each) => sum + each, 0));
        expect(mean === null).toBe(answers < 5);
        expect(share === null).toBe(answers < 5);
        if (mean !== null) expect(mean >= 1 && mean <= 5).toBe(true);
        if (share !== null) expect(share >= 0 && share <= 1).toBe(true);
      }),
    );
  });
});

describe('a month of answers', () => {
  const at = '2021-12-24T03:00:00.000Z';
  const month = emptyMonth('test-office', '2021-12', at);
  const answers = fc.record(
    Object.fromEntries(questions.map(({ id }) => [id, fc.integer({ min: 1, max: 5 })])),
    { requiredKeys: [] },
  );

  test('has each answer once, under its question and score', () => {
    fc.assert(
      fc.property(fc.array(answers), (given) => {
        const counted = given.reduce((sum, each) => withAnswers(sum, each, at), month);
        for (const { id } of questions)
          for (const score of [1, 2, 3, 4, 5])
            expect(counted[id][score - 1]).toBe(given.filter((each) => each[id] === score).length);
        expect(satisfactionMonthSchema.safeParse(counted).success).toBe(true);
        expect(month.overall).toEqual([0, 0, 0, 0, 0]);
      }),
    );
  });

  test('belongs to the fiscal year that it lies in', () => {
    const months = ['2021-09', '2021-10', '2022-09', '2022-10'].map((name) => emptyMonth('o', name, at));
    expect(monthsOfYear(months, 2565).map((each) => each.month)).toEqual(['2021-10', '2022-09']);
  });
});

test('the questions are those of the standard’s surveys: content, up to date, easy to find, looks, and overall', () => {
  expect(questions.map(({ id }) => id)).toEqual(['overall', 'content', 'current', 'findable', 'looks']);
});
