import { describe, expect, test } from 'vitest';
import { anOutboxEntry } from '../testing/builders.ts';
import type { MessageMonth } from './message-month.ts';
import { forecastOf, isKeptBack, percentUsed } from './quota-guard.ts';
import { tellingOf } from './telling.ts';

const month = (limit: number | null, used: number, since = 0): MessageMonth => ({
  id: 'office-1:2025-11',
  officeId: 'office-1',
  month: '2025-11',
  told: {},
  quota: { limit, used, at: '2025-11-10T01:30:00.000Z' },
  since,
  warned: [],
});
const notice = (name: string) =>
  anOutboxEntry({
    task: { kind: 'message', channel: 'line', address: 'U1', notice: name, messages: [] },
    telling: tellingOf(name),
  });
const announcement = anOutboxEntry({
  task: { kind: 'place', placement: 'line-group:C1', version: 1, messages: [] },
});

describe('what is kept back', () => {
  test.each([
    [0, []],
    [89, []],
    [90, ['digest', 'announcement']],
    [97, ['digest', 'announcement', 'answer', 'alert']],
    [100, ['digest', 'announcement', 'answer', 'alert']],
  ])(
    'at %i per cent of the messages is %j: digests first, approvals and takedowns never',
    (percent, kept) => {
      const all = {
        digest: notice('published'),
        announcement,
        answer: notice('answer'),
        alert: notice('publish_failed'),
        review: notice('review_requested'),
        takedown: notice('remove_task'),
        back: notice('changes_requested'),
        verbal: notice('verbal_confirm'),
      };
      const back = Object.entries(all).filter(([, entry]) => isKeptBack(entry, percent));
      expect(back.map(([name]) => name)).toEqual(kept);
    },
  );

  test('is nothing where there is no limit, or none is known', () => {
    expect(percentUsed(month(null, 5_000))).toBeNull();
    expect(percentUsed(null)).toBeNull();
    expect(isKeptBack(notice('published'), null)).toBe(false);
  });
});

test('what was counted since LINE was asked counts', () => {
  expect(percentUsed(month(300, 200, 10))).toBe(70);
  expect(percentUsed(month(300, 200, 9))).toBe(69);
  expect(percentUsed(month(0, 0))).toBe(100);
});

test('the forecast goes by the days that are over', () => {
  // The tenth of thirty days.
  expect(forecastOf(month(300, 100), Date.parse('2025-11-10T02:00:00.000Z'))).toBe(300);
  expect(forecastOf(month(300, 90), Date.parse('2025-12-04T02:00:00.000Z'))).toBe(90);
});
