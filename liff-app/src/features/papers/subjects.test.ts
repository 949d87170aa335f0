import { describe, expect, it } from 'vitest';
import { subjectsOf } from './subjects.ts';

const ids = (
  kind: Parameters<typeof subjectsOf>[0]['kind'],
  about: 'period' | 'quarter' | 'year',
  today: string,
) => subjectsOf({ kind, about }, today).map(({ value }) => value);

describe('what a paper can be about', () => {
  it('is a quarter, the running one first', () => {
    const found = ids('memo_follow_up', 'quarter', '2021-12-24');
    expect(found.slice(0, 3)).toEqual(['2565-Q1', '2564-Q4', '2564-Q3']);
    expect(found.every((id) => /-Q[1-4]$/.test(id))).toBe(true);
  });

  it('is a month, too, where any period will do', () => {
    expect(ids('memo_website', 'period', '2021-12-24')).toEqual(
      expect.arrayContaining(['2565-Q1', '2564-12', '2565']),
    );
  });

  it.each([
    ['announcement', '2021-06-30', '2564'],
    ['announcement', '2021-07-01', '2565'],
    ['order', '2021-09-30', '2565'],
    ['memo_yearly', '2021-09-30', '2564'],
    ['yearly_report', '2021-09-30', '2564'],
  ] as const)('of %s on %s begins with fiscal year %s', (kind, today, year) => {
    expect(ids(kind, 'year', today)[0]).toBe(year);
  });

  it('is a request for some, which is searched for', () => {
    expect(subjectsOf({ kind: 'memo_request', about: 'request' }, '2021-12-24')).toEqual([]);
  });
});
