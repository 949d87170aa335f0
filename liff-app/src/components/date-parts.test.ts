import { describe, expect, it } from 'vitest';
import { daysIn, isComplete, partsOf, withPart, yearsBetween } from './date-parts.ts';

describe('picking a day part by part', () => {
  it('keeps what is picked so far, in any order', () => {
    let value = withPart('', 'month', '12');
    expect(value).toBe('-12-');
    value = withPart(value, 'year', '2021');
    expect(isComplete(value)).toBe(false);
    value = withPart(value, 'day', '24');
    expect(value).toBe('2021-12-24');
    expect(isComplete(value)).toBe(true);
  });
  it('is empty again once every part is', () => {
    expect(withPart('2021--', 'year', '')).toBe('');
  });
  it.each([
    ['2021-01-31', 'month', '02', '2021-02-'],
    ['2024-02-29', 'year', '2023', '2023-02-'],
    ['2024-02-29', 'year', '2028', '2028-02-29'],
    ['2021-01-30', 'month', '04', '2021-04-30'],
  ] as const)('%s with %s %s becomes %s: a day is never moved by itself', (value, part, picked, expected) => {
    expect(withPart(value, part, picked)).toBe(expected);
  });
  it('reads a kept half-picked day back', () => {
    expect(partsOf('-12-')).toEqual({ year: '', month: '12', day: '' });
    expect(partsOf('')).toEqual({ year: '', month: '', day: '' });
  });
});

describe('the days of a month', () => {
  it.each([
    ['', '', 31],
    ['', '02', 29],
    ['2021', '02', 28],
    ['2024', '02', 29],
    ['2100', '02', 28],
    ['2021', '11', 30],
  ])('year %j month %j has %i', (year, month, days) => {
    expect(daysIn({ year, month })).toBe(days);
  });
});

describe('the years to choose from', () => {
  it('are newest first', () => {
    expect(yearsBetween(2020, 2022, '')).toEqual(['2022', '2021', '2020']);
  });
  it('hold the year that is set, however old', () => {
    expect(yearsBetween(2020, 2021, '1997-01-01')).toEqual(['2021', '2020', '1997']);
  });
});
