import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aSignature } from '../testing/builders.ts';
import { anOfficeProfile } from '../testing/office-profile-builder.ts';
import { addDays } from '../time/thai-date.ts';
import { isWorkingDay } from '../time/working-days.ts';
import type { FreshnessCheck } from './check.ts';
import { belongsIn, digestFor } from './digest.ts';
import {
  type FreshnessItem,
  freshnessItemOf,
  freshnessItems,
  responsibleNames,
  responsibleSeats,
} from './items.ts';
import { periodBefore, periodOf, type Refresh } from './period.ts';
import { freshnessStanding } from './standing.ts';

const aDay = fc.integer({ min: 0, max: 3650 }).map((days) => addDays('2020-06-01', days));
const aRefresh = fc.constantFrom<Refresh>('monthly', 'quarterly', 'yearly');

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
type FreshPeriod = ReturnType<typeof periodOf>;

/** A category looked at monthly, with recruitment in other hands and a plan looked at by quarter. */
function anOffice() {
  const profile = anOfficeProfile();
  const [category] = profile.categories;
  if (!category) throw new Error('no category');
  category.subtopics = [
    { id: 'news', name: 'ข่าว' },
    { id: 'plans', name: 'แผน', refresh: 'quarterly' },
    {
      id: 'jobs',
      name: 'รับสมัครงาน',
      preparedBy: ['academic'],
      publishedBy: [{ unit: 'submitter', role: 'webmaster' }],
    },
    { id: 'history', name: 'ประวัติ', refresh: 'none' },
  ];
  for (const other of profile.categories.slice(1)) other.refresh = 'none';
  return profile;
}

describe('what an office looks at', () => {
  it('is each category that is refreshed, and each subtopic handled otherwise than its category', () => {
    expect(freshnessItems(anOffice()).map(({ key, refresh }) => [key, refresh])).toEqual([
      ['general-information', 'monthly'],
      ['general-information.plans', 'quarterly'],
      ['general-information.jobs', 'monthly'],
    ]);
  });

  it('covers a subtopic by its category unless it stands by itself', () => {
    const of = (subtopic: string | null) =>
      freshnessItemOf(anOffice(), 'general-information', subtopic)?.key ?? null;
    expect([null, 'news', 'plans', 'history'].map(of)).toEqual([
      'general-information',
      'general-information',
      'general-information.plans',
      null,
    ]);
    expect(freshnessItemOf(anOffice(), 'law', null)).toBeNull();
    expect(freshnessItemOf(anOffice(), 'nothing', null)).toBeNull();
  });

  it('is answered for by who publishes it and the units that prepare it', () => {
    const profile = anOffice();
    const jobs = freshnessItemOf(profile, 'general-information', 'jobs') as FreshnessItem;
    expect(responsibleSeats(jobs)).toEqual(['unit:academic+role:webmaster', 'unit:academic']);
    expect(responsibleNames(jobs, profile)).toEqual(['กลุ่มงานวิชาการ', 'ผู้ดูแลเว็บไซต์']);
  });
});

const item = freshnessItemOf(anOffice(), 'general-information', null) as FreshnessItem;
const checkOn = (date: string): FreshnessCheck => ({
  id: 'check-1',
  officeId: 'test-office',
  item: item.key,
  period: date.slice(0, 7),
  by: aSignature(),
  at: `${date}T01:30:00.000Z`,
  result: 'unchanged',
  submissionId: null,
});
const onDay = (today: string, checked: string | null, firstDay = '2024-01-15') =>
  freshnessStanding(item, checked ? checkOn(checked) : null, { today, firstDay });

describe('how current something is', () => {
  it.each([
    ['looked at this month', '2024-04-18', '2024-04-01', 'checked', '2024-04-30'],
    ['looked at last month', '2024-04-18', '2024-03-31', 'due', '2024-04-30'],
    ['not looked at last month', '2024-04-18', '2024-02-29', 'overdue', '2024-03-31'],
    ['never looked at', '2024-04-18', null, 'overdue', '2024-03-31'],
    ['never looked at, in the month the office began', '2024-01-31', null, 'due', '2024-01-31'],
    ['never looked at, in the month after that', '2024-02-01', null, 'overdue', '2024-01-31'],
  ])('%s', (_what, today, checked, status, dueBy) => {
    expect(onDay(today, checked)).toMatchObject({ status, dueBy });
  });

  it('is checked from the day of a check to the end of its period, due in the next, and overdue from then on', () => {
    fc.assert(
      fc.property(aDay, fc.nat(120), (day, later) => {
        const today = addDays(day, later);
        const { to } = periodOf('monthly', day);
        const next = periodOf('monthly', addDays(to, 1)).to;
        const expected = today <= to ? 'checked' : today <= next ? 'due' : 'overdue';
        expect(onDay(today, day, '2020-01-01').status).toBe(expected);
      }),
    );
  });
});

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
    const quarterly = { ...item, refresh: 'quarterly' as const };
    const standing = (today: string, checked: string | null) =>
      freshnessStanding(quarterly, checked ? checkOn(checked) : null, { today, firstDay: '2023-01-01' });
    const told = (today: string, checked: string | null) =>
      belongsIn(digestFor(today), standing(today, checked));
    expect(told('2024-04-01', '2024-02-01')).toBe(true);
    expect(told('2024-04-30', '2024-02-01')).toBe(false);
    expect(told('2024-05-01', '2024-02-01')).toBe(false);
    expect(told('2024-06-28', '2024-02-01')).toBe(true);
    expect(told('2024-06-28', '2024-06-03')).toBe(false);
    expect(told('2024-05-01', null)).toBe(true);
  });
});
