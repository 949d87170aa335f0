import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../time/thai-date.ts';
import { periodBefore, periodOf, type Refresh } from './period.ts';

const aDay = fc.integer({ min: 0, max: 3650 }).map((days) => addDays('2020-06-01', days));
const aRefresh = fc.constantFrom<Refresh>('monthly', 'quarterly', 'yearly');
type FreshPeriod = ReturnType<typeof periodOf>;

describe('a period', () => {
  it.each<[Refresh, string, string, string, string, string]>([
    ['monthly', '2024-04-30', '2024-04', 'เดือนเมษายน 2567', '2024-04-01', '2024-04-30'],
    ['quarterly', '2024-04-30', '2567-Q3', 'ไตรมาสที่ 3 ปีงบประมาณ 2567', '2024-04-01', '2024-06-30'],
    ['quarterly', '2024-10-01', '2568-Q1', 'ไตรมาสที่ 1 ปีงบประมาณ 2568', '2024-10-01', '2024-12-31'],
    ['yearly', '2024-09-30', '2567', 'ปีงบประมาณ 2567', '2023-10-01', '2024-09-30'],
    ['yearly', '2024-10-01', '2568', 'ปีงบประมาณ 2568', '2024-10-01', '2025-09-30'],
  ])('%s of %s is %s', (refresh, day, key, name, from, to) => {
    expect(periodOf(refresh, day)).toEqual({ key, name, from, to });
  });

  it('holds the day it is asked for, is the same on each of its days, and follows the one before without a gap', () => {
    fc.assert(
      fc.property(aRefresh, aDay, fc.nat(400), (refresh, day, offset) => {
        const period = periodOf(refresh, day);
        expect(period.from <= day && day <= period.to).toBe(true);
        const other = addDays(period.from, offset);
        expect(periodOf(refresh, other).key === period.key).toBe(other <= period.to);
        const before = periodBefore(refresh, period);
        expect(addDays(before.to, 1)).toBe(period.from);
        expect(before.key < period.key).toBe(true);
      }),
    );
  });

  it('never ends across another: months make quarters, quarters make fiscal years', () => {
    fc.assert(
      fc.property(aDay, (day) => {
        const [month, quarter, year] = (['monthly', 'quarterly', 'yearly'] as const).map((each) =>
          periodOf(each, day),
        ) as [FreshPeriod, FreshPeriod, FreshPeriod];
        expect(year.from <= quarter.from && quarter.from <= month.from).toBe(true);
        expect(month.to <= quarter.to && quarter.to <= year.to).toBe(true);
      }),
    );
  });
});
