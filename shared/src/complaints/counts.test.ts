import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Counted, countBetween, countedKinds, monthsOfYear, periodsOfYear } from './counts.ts';

const one = (given: Partial<Counted>): Counted => ({
  kind: 'service',
  day: '2021-10-01',
  closedOn: null,
  dueOn: '2021-10-12',
  ...given,
});
const row = (all: Counted[], kind: Counted['kind'], from: string, to: string) =>
  countBetween(all, from, to).find((each) => each.kind === kind);

describe('counts for the reports', () => {
  it('has a row for each of the five kinds that the procedure names, also where nothing came', () => {
    expect(countBetween([], '2021-10-01', '2022-09-30').map(({ name }) => name)).toEqual([
      'ข้อเสนอแนะ',
      'ร้องเรียนการปฏิบัติงานของเจ้าหน้าที่',
      'ร้องเรียนการทุจริตและประพฤติมิชอบ',
      'ร้องทุกข์หรือร้องเรียนการให้บริการ',
      'แจ้งข้อมูลบนเว็บไซต์ผิดหรือล้าสมัย',
    ]);
  });

  it('counts what came, what was closed and whether in time, each in the month in which it happened', () => {
    const all = [
      one({ day: '2021-10-29', closedOn: '2021-11-10', dueOn: '2021-11-10' }),
      one({ day: '2021-10-31', closedOn: '2021-11-30', dueOn: '2021-11-29' }),
      one({ day: '2021-11-01' }),
      one({ kind: 'corruption', day: '2021-11-30', closedOn: '2021-12-01', dueOn: '2021-12-30' }),
    ];
    expect(row(all, 'service', '2021-10-01', '2021-10-31')).toMatchObject({
      received: 2,
      closed: 0,
      inTime: 0,
      open: 2,
    });
    expect(row(all, 'service', '2021-11-01', '2021-11-30')).toMatchObject({
      received: 1,
      closed: 2,
      inTime: 1,
      open: 1,
    });
    expect(row(all, 'corruption', '2021-11-01', '2021-11-30')).toMatchObject({
      received: 1,
      closed: 0,
      open: 1,
    });
  });

  it('sets no time for reports about the website', () => {
    const all = [one({ kind: 'website', dueOn: null, closedOn: '2021-10-02' })];
    expect(row(all, 'website', '2021-10-01', '2021-10-31')).toMatchObject({
      received: 1,
      closed: 1,
      inTime: null,
    });
  });

  test('the fiscal year 2565 has the months October 2021 to September 2022, in two halves', () => {
    const months = monthsOfYear(2565);
    expect(months[0]).toEqual({ month: '2021-10', from: '2021-10-01', to: '2021-10-31' });
    expect(months.at(-1)).toEqual({ month: '2022-09', from: '2022-09-01', to: '2022-09-30' });
    expect(months[4]?.to).toBe('2022-02-28');
    expect(periodsOfYear(2565).map(({ from, to }) => [from, to])).toEqual([
      ['2021-10-01', '2022-03-31'],
      ['2022-04-01', '2022-09-30'],
      ['2021-10-01', '2022-09-30'],
    ]);
  });

  // Written from the document: both halves together are the year, and its months are too; open is what came and is not closed.
  test('months and halves add up to the year, whatever came', () => {
    const aDay = fc
      .integer({ min: 0, max: 800 })
      .map((days) => new Date(Date.UTC(2021, 6, 1) + days * 86_400_000).toISOString().slice(0, 10));
    const any = fc
      .tuple(fc.constantFrom(...countedKinds), aDay, fc.option(aDay), aDay)
      .filter(([, day, closedOn]) => closedOn === null || closedOn >= day)
      .map(
        ([kind, day, closedOn, dueOn]): Counted => ({
          kind,
          day,
          closedOn,
          dueOn: kind === 'website' ? null : dueOn,
        }),
      );
    fc.assert(
      fc.property(fc.array(any, { maxLength: 40 }), (all) => {
        const [first, second, year] = periodsOfYear(2565).map(({ from, to }) => countBetween(all, from, to));
        const months = monthsOfYear(2565).map(({ from, to }) => countBetween(all, from, to));
        for (const [index, whole] of (year ?? []).entries()) {
          const sum = (field: 'received' | 'closed' | 'inTime', of: (typeof year)[]) =>
            of.reduce((total, rows) => total + (rows?.[index]?.[field] ?? 0), 0);
          for (const field of ['received', 'closed', 'inTime'] as const) {
            expect(sum(field, [first, second])).toBe(whole[field] ?? 0);
            expect(sum(field, months)).toBe(whole[field] ?? 0);
          }
          expect(second?.[index]?.open).toBe(whole.open);
          const of = all.filter(({ kind }) => kind === whole.kind && true);
          const before = of.filter(({ day }) => day < '2021-10-01');
          const openBefore = before.filter(
            ({ closedOn }) => closedOn === null || closedOn >= '2021-10-01',
          ).length;
          expect(whole.open).toBe(openBefore + whole.received - whole.closed);
        }
      }),
    );
  });
});
