import { describe, expect, it } from 'vitest';
import { lastDayOf, periodProblem, renewedFrom } from './display-period.ts';

const context = { from: '2021-11-30', kept: '2022-01-31', date: '2022-05-05' };

describe('how long an item stays up', () => {
  it('is counted from a day, to the last of a shorter month', () => {
    expect(lastDayOf('three_months', context)).toBe('2022-02-28');
    expect(lastDayOf('one_year', context)).toBe('2022-11-30');
  });
  it('can be as it was, a day of its own, or without end', () => {
    expect(lastDayOf('kept', context)).toBe('2022-01-31');
    expect(lastDayOf('date', context)).toBe('2022-05-05');
    expect(lastDayOf('endless', context)).toBeNull();
  });
  it('is not known while nothing or half a day is picked', () => {
    expect(lastDayOf('', context)).toBeUndefined();
    expect(lastDayOf('date', { ...context, date: '2022-05-' })).toBeUndefined();
  });
  it('is renewed from its end, or from today once that has passed', () => {
    expect(renewedFrom('2022-01-31', '2021-12-24')).toBe('2022-01-31');
    expect(renewedFrom('2021-12-01', '2021-12-24')).toBe('2021-12-24');
    expect(renewedFrom(null, '2021-12-24')).toBe('2021-12-24');
  });
});

describe('a new end', () => {
  const rules = { today: '2021-12-24', after: '2022-01-31' };
  it('must come after the one it has', () => {
    expect(periodProblem('2022-01-31', rules)).toContain('31 มกราคม 2565');
    expect(periodProblem('2022-02-01', rules)).toBeNull();
  });
  it('must not be in the past, and may be today', () => {
    expect(periodProblem('2021-12-23', { today: '2021-12-24', after: null })).toContain('อดีต');
    expect(periodProblem('2021-12-24', { today: '2021-12-24', after: null })).toBeNull();
  });
  it('must not go beyond what was permitted, where that binds', () => {
    const bound = { today: '2021-12-24', after: null, atMost: '2022-01-31' };
    expect(periodProblem('2022-01-31', bound)).toBeNull();
    expect(periodProblem('2022-02-01', bound)).toContain('ไม่เกินวันที่ 31 มกราคม 2565');
  });
  it('may be none, but not half a day', () => {
    expect(periodProblem(null, rules)).toBeNull();
    expect(periodProblem(undefined, rules)).toContain('ให้ครบ');
  });
});
