import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../time/thai-date.ts';
import { periodOf } from './period.ts';
import { canBeChecked, freshnessStanding } from './standing.ts';
import { aCheck, anItem } from './test-office.ts';

const aDay = fc.integer({ min: 0, max: 3650 }).map((days) => addDays('2020-06-01', days));
const news = anItem('general-information.news');
const onDay = (today: string, checked: string | null, published = true, firstDay = '2024-01-15') =>
  freshnessStanding(news, checked ? aCheck(checked) : null, { today, firstDay, published });

describe('how current something is', () => {
  it.each([
    ['looked at this month', '2024-04-18', '2024-04-01', 'checked', '2024-04-30'],
    ['looked at last month', '2024-04-18', '2024-03-31', 'due', '2024-04-30'],
    ['not looked at last month', '2024-04-18', '2024-02-29', 'overdue', '2024-03-31'],
    ['never looked at', '2024-04-18', null, 'overdue', '2024-03-31'],
    ['never looked at, in the month the office began', '2024-01-31', null, 'due', '2024-01-31'],
    ['never looked at, in the month after that', '2024-02-01', null, 'overdue', '2024-01-31'],
  ])('%s', (_what, today, checked, status, dueBy) => {
    expect(onDay(today, checked)).toMatchObject({ status, dueBy, late: status === 'overdue' });
  });

  it.each([
    ['published this month and taken down since', '2024-04-18', '2024-04-01', false, '2024-04-30'],
    ['looked at last month and taken down since', '2024-04-18', '2024-03-31', false, '2024-04-30'],
    ['empty all last month', '2024-04-18', '2024-02-29', true, '2024-03-31'],
    ['never anything', '2024-04-18', null, true, '2024-03-31'],
    ['never anything, in the month the office began', '2024-01-31', null, false, '2024-01-31'],
  ])('nothing is on display: %s', (_what, today, checked, late, dueBy) => {
    expect(onDay(today, checked, false)).toMatchObject({ status: 'empty', late, dueBy });
  });

  it('is current while the product counts it, whatever is published and whoever looked, and as anything else when it does not', () => {
    const visits = { ...news, counted: true };
    const day = { today: '2024-04-18', firstDay: '2024-01-15', published: false };
    expect(freshnessStanding(visits, null, { ...day, counting: true })).toMatchObject({
      status: 'checked',
      late: false,
      dueBy: '2024-04-30',
    });
    expect(freshnessStanding(visits, null, { ...day, counting: false })).toMatchObject({
      status: 'empty',
      late: true,
    });
    expect(freshnessStanding(news, null, { ...day, counting: true }).status).toBe('empty');
  });

  it.each([
    ['looked at this month', '2024-04-01', true, 'reported'],
    ['due anyway', '2024-03-31', true, 'due'],
    ['overdue anyway', '2024-02-29', true, 'overdue'],
    ['not on display', '2024-04-01', false, 'empty'],
  ] as const)(
    'needs a look when residents say that something is wrong: %s',
    (_what, checked, published, status) => {
      const day = { today: '2024-04-18', firstDay: '2024-01-15', published };
      const standing = freshnessStanding(news, aCheck(checked), { ...day, reports: 2 });
      expect(standing).toMatchObject({ status, reports: 2 });
      // By the same day as without: what strangers say makes nothing late.
      const { late, dueBy } = freshnessStanding(news, aCheck(checked), day);
      expect(standing).toMatchObject({ late, dueBy });
      expect(canBeChecked(standing)).toBe(status === 'due' || status === 'overdue');
    },
  );

  it('needs a look though the product counts it, when residents say that something is wrong', () => {
    const day = { today: '2024-04-18', firstDay: '2024-01-15', published: true, counting: true, reports: 1 };
    expect(freshnessStanding({ ...news, counted: true }, null, day)).toMatchObject({
      status: 'reported',
      late: false,
    });
  });

  it('is checked from the day of a check to the end of its period, due in the next, and overdue from then on', () => {
    fc.assert(
      fc.property(aDay, fc.nat(120), (day, later) => {
        const today = addDays(day, later);
        const { to } = periodOf('monthly', day);
        const next = periodOf('monthly', addDays(to, 1)).to;
        const expected = today <= to ? 'checked' : today <= next ? 'due' : 'overdue';
        expect(onDay(today, day, true, '2020-01-01').status).toBe(expected);
      }),
    );
  });

  it('is empty exactly while nothing is on display, and late on the same days as if something were', () => {
    const maybe = fc.option(aDay, { nil: null });
    fc.assert(
      fc.property(aDay, maybe, aDay, (today, checked, firstDay) => {
        const before = checked !== null && checked > today ? null : checked;
        const shown = onDay(today, before, true, firstDay);
        const empty = onDay(today, before, false, firstDay);
        expect([canBeChecked(shown), canBeChecked(empty)]).toEqual([true, false]);
        expect(empty.status).toBe('empty');
        expect(shown.status).not.toBe('empty');
        expect(empty.late).toBe(shown.late);
        expect(shown.late).toBe(shown.status === 'overdue');
        expect(empty.dueBy).toBe(shown.dueBy);
        expect(shown.dueBy < today).toBe(shown.late);
      }),
    );
  });
});
