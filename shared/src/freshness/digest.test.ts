import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../time/thai-date.ts';
import { isWorkingDay } from '../time/working-days.ts';
import { belongsIn, digestFor } from './digest.ts';
import { freshnessStanding } from './standing.ts';
import { aCheck, anItem } from './test-office.ts';

const aDay = fc.integer({ min: 0, max: 3650 }).map((days) => addDays('2020-06-01', days));

describe('a digest', () => {
  it.each([
    ['2024-04-01', '2024-04:begin'],
    ['2024-04-22', '2024-04:begin'],
    ['2024-04-24', '2024-04:end'],
    ['2024-05-01', '2024-05:begin'],
    // The first of June 2024 is a Saturday, the third is a holiday.
    ['2024-06-03', '2024-05:end'],
    ['2024-06-04', '2024-06:begin'],
  ])('on %s is %s', (day, name) => expect(digestFor(day).name).toBe(name));

  it('is twice a month, on working days, each later than the one before', () => {
    fc.assert(
      fc.property(aDay, (day) => {
        const digest = digestFor(day);
        expect(digest.on <= day && isWorkingDay(digest.on)).toBe(true);
        expect(digestFor(addDays(day, 1)).name >= digest.name).toBe(true);
        expect(digestFor(addDays(digest.on, -1)).name < digest.name).toBe(true);
        expect(digestFor(addDays(day, 62)).name > digest.name).toBe(true);
      }),
    );
  });

  it('tells at the beginning what begins to be due, at the end what is due by then, always what is overdue', () => {
    const quarterly = { ...anItem('general-information.plans'), refresh: 'quarterly' as const };
    const told = (today: string, checked: string | null, published = true) =>
      belongsIn(
        digestFor(today),
        freshnessStanding(quarterly, checked ? aCheck(checked) : null, {
          today,
          firstDay: '2023-01-01',
          published,
        }),
      );
    expect(told('2024-04-01', '2024-02-01')).toBe(true);
    expect(told('2024-04-30', '2024-02-01')).toBe(false);
    expect(told('2024-05-01', '2024-02-01')).toBe(false);
    expect(told('2024-06-28', '2024-02-01')).toBe(true);
    expect(told('2024-06-28', '2024-06-03')).toBe(false);
    expect(told('2024-05-01', null)).toBe(true);
    // Nothing on display: to be filled, even where somebody looked at what has come down since.
    expect(told('2024-06-28', '2024-06-03', false)).toBe(true);
    expect(told('2024-05-01', '2024-04-03', false)).toBe(false);
    expect(told('2024-05-01', null, false)).toBe(true);
  });

  it('always tells what residents reported', () => {
    const quarterly = { ...anItem('general-information.plans'), refresh: 'quarterly' as const };
    const day = { today: '2024-05-01', firstDay: '2023-01-01', published: true };
    const told = (reports: number) =>
      belongsIn(
        digestFor(day.today),
        freshnessStanding(quarterly, aCheck('2024-04-03'), { ...day, reports }),
      );
    expect([told(0), told(1)]).toEqual([false, true]);
  });
});
