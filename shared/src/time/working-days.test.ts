import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays } from './thai-date.ts';
import { thaiHolidays } from './thai-holidays.ts';
import {
  addWorkingDays,
  holidayOn,
  holidaysKnown,
  isWorkingDay,
  workingDayFrom,
  workingDaysBetween,
  workingDayUpTo,
} from './working-days.ts';

const aDay = fc.integer({ min: 0, max: 3650 }).map((days) => addDays('2020-06-01', days));
const few = fc.integer({ min: 0, max: 60 });

describe('the public holidays', () => {
  test.each(Object.entries(thaiHolidays))(
    'of %s are days of that year, in order, none on a weekend',
    (year, { days }) => {
      const dates = Object.keys(days);
      expect(dates).toEqual([...dates].sort());
      for (const date of dates) {
        expect(date.slice(0, 4)).toBe(year);
        expect([0, 6], `${date} ${days[date]}`).not.toContain(new Date(`${date}T00:00:00Z`).getUTCDay());
      }
    },
  );

  test.each(Object.entries(thaiHolidays))(
    'of %s have each day of a fixed date, or the day instead of it',
    (year) => {
      for (const date of ['04-06', '05-04', '08-12', '10-13', '10-23', '12-05', '12-10']) {
        const day = `${year}-${date}`;
        const near = [-1, 0, 1, 2].map((days) => addDays(day, days));
        expect(
          near.some((each) => holidayOn(each) !== null),
          day,
        ).toBe(true);
      }
    },
  );

  it('says of which years the whole list is known', () => {
    expect([2020, 2021, 2022, 2025, 2027, 2040].map(holidaysKnown)).toEqual([
      false,
      false,
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('a working day', () => {
  it.each([
    ['2024-04-11', true],
    ['2024-04-12', false],
    ['2024-04-13', false],
    ['2024-04-16', false],
    ['2024-04-17', true],
  ])('around Songkran: %s %s', (date, open) => expect(isWorkingDay(date)).toBe(open));

  it('is any weekday in a year without data', () => {
    expect(isWorkingDay('2040-04-13')).toBe(true);
    expect(isWorkingDay('2040-04-14')).toBe(false);
  });

  it('counts past Songkran: three working days after Wednesday 10 April 2024 is Thursday 18', () => {
    expect(addWorkingDays('2024-04-10', 3)).toBe('2024-04-18');
    expect(addWorkingDays('2024-04-18', -3)).toBe('2024-04-10');
    expect(workingDaysBetween('2024-04-11', '2024-04-16')).toBe(0);
  });
});

describe('for any day', () => {
  it('the n-th working day after it is n working days away, and is one', () => {
    fc.assert(
      fc.property(aDay, few, (day, n) => {
        const later = addWorkingDays(day, n);
        expect(workingDaysBetween(day, later)).toBe(n);
        if (n > 0) expect(isWorkingDay(later)).toBe(true);
      }),
    );
  });

  it('counting goes both ways, and on from a day between', () => {
    fc.assert(
      fc.property(aDay, few, few, (day, a, b) => {
        const between = addDays(day, a);
        const end = addDays(between, b);
        expect(workingDaysBetween(day, end)).toBe(
          workingDaysBetween(day, between) + workingDaysBetween(between, end),
        );
        expect(workingDaysBetween(end, day)).toBe(0 - workingDaysBetween(day, end));
      }),
    );
  });

  it('going forth and back from a working day leads to it again', () => {
    fc.assert(
      fc.property(aDay, few, (day, n) => {
        const start = workingDayFrom(day);
        expect(addWorkingDays(addWorkingDays(start, n), -n)).toBe(start);
      }),
    );
  });

  it('the nearest working days before and after it have none between', () => {
    fc.assert(
      fc.property(aDay, (day) => {
        const [before, after] = [workingDayUpTo(day), workingDayFrom(day)];
        expect(before <= day && day <= after).toBe(true);
        expect(workingDaysBetween(before, after)).toBe(before === after ? 0 : 1);
      }),
    );
  });
});
