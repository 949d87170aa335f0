import { describe, expect, it } from 'vitest';
import { aSignature } from '../testing/builders.ts';
import { aReport } from '../testing/report-builder.ts';
import { canBeReported, handlesReportsOf, settled } from './settle.ts';

describe('who reads and settles reports about an item', () => {
  it.each([
    ['its owner', { id: 'member-1', roles: ['staff'] }, true],
    ['a webmaster', { id: 'member-2', roles: ['staff', 'webmaster'] }, true],
    ['an administrator', { id: 'member-2', roles: ['administrator'] }, true],
    ['nobody else', { id: 'member-2', roles: ['staff'] }, false],
  ] as const)('%s', (_who, { id, roles }, expected) => {
    expect(handlesReportsOf({ id, roles: [...roles] }, { ownerId: 'member-1' })).toBe(expected);
  });
});

describe('a report that was dealt with', () => {
  // 23.30 in Bangkok on the last day of the year.
  const at = '2021-12-31T16:30:00.000Z';
  const by = aSignature();

  it.each(['mended', 'still_correct', 'came_down'] as const)(
    'is kept for 30 days as it was written: %s',
    (outcome) => {
      const report = aReport({ toldOn: null });
      expect(settled(report, { outcome, by, at, note: 'แก้เบอร์แล้ว' })).toEqual({
        ...report,
        status: 'settled',
        toldOn: '2021-12-31',
        settled: { outcome, by, at, note: 'แก้เบอร์แล้ว' },
        forgetOn: '2022-01-30',
      });
    },
  );

  it('and removed has nothing left at once of what was written', () => {
    expect(settled(aReport(), { outcome: 'removed', by, at, note: '' })).toMatchObject({
      details: null,
      contact: null,
      number: '15/2565',
      toldOn: '2021-12-24',
      forgetOn: '2199-12-31',
    });
  });
});

it.each([
  ['on display', { state: 'on_display', displayUntil: null }, true],
  ['on its last day', { state: 'on_display', displayUntil: '2021-12-24' }, true],
  [
    'whose time is over, before the job took it down',
    { state: 'on_display', displayUntil: '2021-12-23' },
    false,
  ],
  ['that came down', { state: 'taken_down', displayUntil: null }, false],
  ['that has not been up', { state: 'planned', displayUntil: null }, false],
] as const)('an item %s can be reported: %s', (_what, item, expected) => {
  expect(canBeReported(item, Date.parse('2021-12-24T16:59:00.000Z'))).toBe(expected);
});
