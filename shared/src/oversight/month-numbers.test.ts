import { describe, expect, test } from 'vitest';
import type { LogEvent } from '../machine/event.ts';
import { aLogEvent, BUILDER_TIME } from '../testing/builders.ts';
import { actKinds } from './act-kinds.ts';
import { meanDays, monthNumbers } from './month-numbers.ts';

const event = (kind: LogEvent['kind'], action: string, changes: Record<string, unknown> = {}) =>
  aLogEvent({ kind, action, changes });

describe('the numbers of a month', () => {
  test('count each act once, and nothing that only follows from it', () => {
    const events = [
      event('submission', 'submit'),
      event('submission', 'resubmit'),
      event('submission', 'approve'),
      event('submission', 'record_verbal_approval'),
      event('submission', 'send_back'),
      event('submission', 'reject'),
      event('submission', 'deny_verbal'),
      event('publication', 'plan', { state: 'planned', publishedAt: null }),
      event('publication', 'take_down', { state: 'taken_down' }),
      event('publication', 'record_removed'),
      event('people', 'register'),
    ];
    expect(monthNumbers(events)).toEqual({
      filed: 1,
      approved: 2,
      sent_back: 1,
      refused: 2,
      published: 0,
      taken_down: 1,
    });
  });

  test('what goes up is published the first time, and not when it is corrected', () => {
    const first = event('publication', 'record_placed', { state: 'on_display', publishedAt: BUILDER_TIME });
    const corrected = aLogEvent({
      kind: 'publication',
      action: 'record_placed',
      at: '2021-12-30T03:00:00.000Z',
      changes: { state: 'on_display', publishedAt: BUILDER_TIME },
    });
    expect([first, corrected].map(actKinds.published.is)).toEqual([true, false]);
  });
});

test.each([
  [[], null],
  [[{ filedOn: '2021-12-20', upOn: '2021-12-20' }], 0],
  [
    [
      { filedOn: '2021-12-20', upOn: '2021-12-21' },
      { filedOn: '2021-11-30', upOn: '2021-12-02' },
      { filedOn: '2021-12-20', upOn: '2021-12-20' },
    ],
    1,
  ],
  [
    [
      { filedOn: '2021-12-20', upOn: '2021-12-21' },
      { filedOn: '2021-12-20', upOn: '2021-12-22' },
      { filedOn: '2021-12-20', upOn: '2021-12-22' },
    ],
    1.7,
  ],
])('of %j the mean is %j days', (spans, mean) => {
  expect(meanDays(spans)).toBe(mean);
});
