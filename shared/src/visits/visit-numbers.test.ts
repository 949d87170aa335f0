import { describe, expect, test } from 'vitest';
import { countsByMonth, fiscalYearOf, isCounting, visitNumbers } from './visit-numbers.ts';

const count = (of: string, views: number, visitors: number) => ({ of, views, visitors });

describe('the numbers of an office', () => {
  // Two days are not folded yet; the fiscal year began on 1 October 2564.
  const counted = {
    total: { views: 1000, visitors: 400 },
    months: [count('2021-12', 300, 90), count('2021-10', 200, 50), count('2021-09', 500, 260)],
    open: [count('2021-12-23', 7, 3), count('2021-12-24', 5, 2)],
  };

  test('are of today, of the month, of the fiscal year from October, and of all', () => {
    expect(visitNumbers(counted, '2021-12-24')).toEqual({
      today: { views: 5, visitors: 2 },
      month: { views: 312, visitors: 95 },
      year: { views: 512, visitors: 145 },
      total: { views: 1012, visitors: 405 },
    });
  });

  test('begin anew with the day, the month and the fiscal year', () => {
    const { today, month, year, total } = visitNumbers(
      { ...counted, open: [count('2022-09-30', 9, 4)] },
      '2022-10-01',
    );
    expect([today.views, month.views, year.views, total.views]).toEqual([0, 0, 0, 1009]);
  });

  test('are all none before anybody came', () => {
    const none = { views: 0, visitors: 0 };
    expect(visitNumbers({ total: none, months: [], open: [] }, '2021-12-24')).toEqual({
      today: none,
      month: none,
      year: none,
      total: none,
    });
  });

  test('by month have folded and open days together, in order', () => {
    expect(countsByMonth(counted)).toEqual([
      count('2021-09', 500, 260),
      count('2021-10', 200, 50),
      count('2021-12', 312, 95),
    ]);
  });
});

test.each([
  ['2021-09-30', 2564],
  ['2021-10-01', 2565],
  ['2021-12', 2565],
  ['2022-09', 2565],
])('%s is in fiscal year %s', (of, year) => expect(fiscalYearOf(of)).toBe(year));

test.each([
  ['days were folded today', '2021-12-24T01:30:00.000Z', true],
  ['yesterday', '2021-12-23T01:30:00.000Z', true],
  ['three days ago', '2021-12-21T03:00:00.000Z', true],
  ['the job has not run for longer', '2021-12-21T02:59:59.999Z', false],
  ['it never ran', null, false],
])('visits are being counted where %s', (_what, foldedAt, expected) => {
  expect(isCounting(foldedAt, Date.parse('2021-12-24T03:00:00.000Z'))).toBe(expected);
});
