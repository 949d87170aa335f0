import { describe, expect, test } from 'vitest';
import { aDistrict } from '../testing/district-builder.ts';
import { byNeed } from './by-need.ts';
import { countNames, needsAttention, totalOf } from './districts.ts';

describe('districts', () => {
  test('stand in the order in which they ask for attention, then by name', () => {
    const ordered = [
      aDistrict({ name: 'ซ', topics: { current: 0, due: 0, late: 4 } }),
      aDistrict({ name: 'ค', topics: { current: 0, due: 0, late: 1 }, waitingTooLong: 2 }),
      aDistrict({ name: 'ข', topics: { current: 0, due: 9, late: 1 } }),
      aDistrict({ name: 'ฉ', verbal: { number: 1, oldest: '2024-04-01' } }),
      aDistrict({ name: 'จ', topics: { current: 0, due: 2, late: 0 } }),
      aDistrict({ name: 'เก' }),
      aDistrict({ name: 'ง' }),
    ];
    expect([...ordered].reverse().sort(byNeed)).toEqual(ordered);
  });

  test.each([
    ['late topics', { topics: { current: 0, due: 0, late: 1 } }, true],
    ['a request that waits too long', { waitingTooLong: 1 }, true],
    ['permission by word of mouth to confirm', { verbal: { number: 1, oldest: '2024-04-01' } }, true],
    ['topics due', { topics: { current: 1, due: 5, late: 0 } }, false],
  ])('with %s are asked about: %s', (_what, given, expected) => {
    expect(needsAttention(aDistrict(given))).toBe(expected);
  });

  test('are summed, with the oldest permission and the last publication of all', () => {
    const one = aDistrict({
      topics: { current: 1, due: 2, late: 3 },
      verbal: { number: 1, oldest: '2024-04-02' },
      published: { last: '2024-04-03', month: 1, quarter: 5 },
      waitingTooLong: 1,
    });
    const other = aDistrict({
      topics: { current: 10, due: 20, late: 30 },
      verbal: { number: 2, oldest: '2024-03-30' },
      published: { last: '2024-04-01', month: 0, quarter: 2 },
    });
    expect(totalOf([one, other])).toEqual({
      topics: { current: 11, due: 22, late: 33 },
      verbal: { number: 3, oldest: '2024-03-30' },
      published: { last: '2024-04-03', month: 1, quarter: 7 },
      waitingTooLong: 1,
    });
    expect(totalOf([])).toMatchObject({ verbal: { oldest: null }, published: { last: null } });
  });

  test.each([
    [[0], '0'],
    [[499], '499'],
    [[500], '500+'],
    [[300, 300], '600'],
    [[500, 12], '512+'],
  ])('of which %j wait too long have %s together', (counts, name) => {
    const districts = counts.map((waitingTooLong) => aDistrict({ waitingTooLong }));
    expect(countNames(districts).waitingTooLong).toBe(name);
  });
});
