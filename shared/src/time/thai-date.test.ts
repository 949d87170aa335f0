import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCalendarDate } from './calendar-date.ts';
import {
  addDays,
  buddhistYear,
  calendarDate,
  fiscalQuarter,
  fiscalYear,
  instantOf,
  localDateTime,
  localSecond,
  thaiDate,
  thaiDateRange,
  thaiDateTime,
  thaiMonths,
  thaiNumerals,
  thaiShortDate,
  thaiShortDateTime,
  thaiShortMonths,
} from './thai-date.ts';

const anyDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const anyInstant = fc.date({ min: new Date('1950-01-01'), max: new Date('2150-01-01'), noInvalidDate: true });

describe('a calendar day in Thai', () => {
  test.each([
    ['2021-12-24', '24 ธันวาคม 2564', '24 ธ.ค. 2564'],
    ['2024-02-29', '29 กุมภาพันธ์ 2567', '29 ก.พ. 2567'],
    ['2022-01-01', '1 มกราคม 2565', '1 ม.ค. 2565'],
    ['2025-06-09', '9 มิถุนายน 2568', '9 มิ.ย. 2568'],
  ])('%s is %s', (date, long, short) => {
    expect(thaiDate(date)).toBe(long);
    expect(thaiShortDate(date)).toBe(short);
  });

  test('can be read back to the same day', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const [day = '', month = '', year = ''] = thaiDate(date).split(' ');
        const number = thaiMonths.indexOf(month as (typeof thaiMonths)[number]) + 1;
        expect([year, day]).toEqual([String(Number(date.slice(0, 4)) + 543), String(Number(date.slice(8)))]);
        expect(number).toBe(Number(date.slice(5, 7)));
        expect(thaiShortDate(date)).toBe(`${day} ${thaiShortMonths[number - 1]} ${year}`);
      }),
    );
  });
});

describe('an instant in Bangkok', () => {
  test.each([
    ['2021-12-24T03:05:00.000Z', '24 ธันวาคม 2564 เวลา 10.05 น.', '24 ธ.ค. 2564 10.05 น.'],
    ['2021-12-23T16:59:59.999Z', '23 ธันวาคม 2564 เวลา 23.59 น.', '23 ธ.ค. 2564 23.59 น.'],
    ['2021-12-23T17:00:00.000Z', '24 ธันวาคม 2564 เวลา 00.00 น.', '24 ธ.ค. 2564 00.00 น.'],
    ['2021-12-31T17:00:00.000Z', '1 มกราคม 2565 เวลา 00.00 น.', '1 ม.ค. 2565 00.00 น.'],
    ['2024-02-28T17:00:00.000Z', '29 กุมภาพันธ์ 2567 เวลา 00.00 น.', '29 ก.พ. 2567 00.00 น.'],
  ])('%s is %s', (instant, long, short) => {
    expect(thaiDateTime(instant)).toBe(long);
    expect(thaiDateTime(Date.parse(instant))).toBe(long);
    expect(thaiShortDateTime(instant)).toBe(short);
  });

  test('is on the day that began there seven hours before it did in Greenwich', () => {
    fc.assert(
      fc.property(anyInstant, (date) => {
        const shifted = new Date(date.getTime() + 7 * 3600_000).toISOString().slice(0, 10);
        expect(calendarDate(date.toISOString())).toBe(shifted);
        expect(calendarDate(date.getTime())).toBe(shifted);
      }),
    );
  });
});

describe('the fiscal year', () => {
  test.each([
    ['2021-09-30T16:59:59.999Z', 2564, 4, 'the last moment of 30 September 2564'],
    ['2021-09-30T17:00:00.000Z', 2565, 1, 'the first moment of 1 October 2564'],
    ['2021-12-31T16:59:59.999Z', 2565, 1, 'the last moment of 2564'],
    ['2021-12-31T17:00:00.000Z', 2565, 2, 'the first moment of 2565'],
    ['2022-03-31T16:59:59.999Z', 2565, 2, 'the last moment of March'],
    ['2022-03-31T17:00:00.000Z', 2565, 3, 'the first moment of April'],
    ['2022-06-30T16:59:59.999Z', 2565, 3, 'the last moment of June'],
    ['2022-06-30T17:00:00.000Z', 2565, 4, 'the first moment of July'],
    ['2022-09-30T17:00:00.000Z', 2566, 1, 'the first moment of the next'],
  ])('of %s is %i, quarter %i: %s', (instant, year, quarter) => {
    expect(fiscalYear(instant)).toBe(year);
    expect(fiscalQuarter(instant)).toBe(quarter);
  });

  test('begins in the first quarter and never goes back', () => {
    fc.assert(
      fc.property(anyInstant, fc.nat(400 * 24 * 3600_000), (date, later) => {
        const place = (at: number) => fiscalYear(at) * 4 + fiscalQuarter(at);
        expect(place(date.getTime() + later)).toBeGreaterThanOrEqual(place(date.getTime()));
      }),
    );
  });
});

describe('a range of days', () => {
  test.each([
    ['2021-10-01', '2021-10-31', '1–31 ตุลาคม 2564'],
    ['2021-10-01', '2021-12-31', '1 ตุลาคม – 31 ธันวาคม 2564'],
    ['2021-10-01', '2022-09-30', '1 ตุลาคม 2564 – 30 กันยายน 2565'],
    ['2021-10-01', '2022-10-01', '1 ตุลาคม 2564 – 1 ตุลาคม 2565'],
    ['2021-12-24', '2021-12-24', '24 ธันวาคม 2564'],
    ['2021-12-24', null, 'ตั้งแต่ 24 ธันวาคม 2564'],
    [null, '2021-12-24', 'ถึง 24 ธันวาคม 2564'],
    [null, null, 'ไม่ระบุช่วงวันที่'],
  ])('from %s to %s is %s', (from, to, words) => {
    expect(thaiDateRange(from, to)).toBe(words);
  });
});

describe('days added', () => {
  test.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2021-12-24', 90, '2022-03-24'],
    ['2022-01-01', -1, '2021-12-31'],
    ['2021-12-24', 0, '2021-12-24'],
  ])('%s and %i days are %s', (date, days, later) => {
    expect(addDays(date, days)).toBe(later);
  });

  test('and taken away again lead back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -3000, max: 3000 }), (date, days) => {
        expect(addDays(addDays(date, days), -days)).toBe(date);
      }),
    );
  });
});

test('Thai numerals stand on printed papers', () => {
  expect(thaiNumerals('24 ธันวาคม 2564')).toBe('๒๔ ธันวาคม ๒๕๖๔');
  expect(thaiNumerals(1234567890)).toBe('๑๒๓๔๕๖๗๘๙๐');
  expect(buddhistYear(2024)).toBe(2567);
});

describe('a calendar date is', () => {
  test.each(['2024-02-29', '1900-01-01', '2199-12-31'])('%s', (text) => {
    expect(isCalendarDate(text)).toBe(true);
  });

  test.each([
    ['no leap day', '2023-02-29'],
    ['the thirty-first of April', '2024-04-31'],
    ['month 13', '2024-13-01'],
    ['day 0', '2024-01-00'],
    ['a Buddhist year', '2567-02-29'],
    ['a year before the telephone', '1899-12-31'],
    ['a time of day', '2024-02-29T00:00:00Z'],
    ['Thai digits', '๒๐๒๔-๐๒-๒๙'],
    ['another order', '29-02-2024'],
    ['a blank', ' 2024-02-29'],
    ['nothing', ''],
  ])('not with %s', (_what, text) => {
    expect(isCalendarDate(text)).toBe(false);
  });

  test('every day there is', () => {
    fc.assert(fc.property(anyDay, isCalendarDate));
  });
});

test('a moment is written as day and time in Bangkok, and read back', () => {
  expect(localDateTime('2021-12-23T18:30:59.000Z')).toBe('2021-12-24T01:30');
  expect(instantOf('2021-12-24T01:30')).toBe('2021-12-23T18:30:00.000Z');
});

test('an instant to the second has its distance to UTC, and never rounds up', () => {
  expect(localSecond(Date.parse('2021-12-24T03:05:09.999Z'))).toBe('2021-12-24T10:05:09+07:00');
  expect(localSecond(Date.parse('2021-12-24T17:00:00.000Z'))).toBe('2021-12-25T00:00:00+07:00');
});
