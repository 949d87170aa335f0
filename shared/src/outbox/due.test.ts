import { describe, expect, test } from 'vitest';
import { anOutboxEntry, BUILDER_TIME } from '../testing/builders.ts';
import { dueAfterSetBack, LONGEST_QUOTA_WAIT_MS, LONGEST_WAIT_MS } from './due.ts';
import type { Trial } from './entry.ts';

const HOUR = 3600_000;
const now = Date.parse(BUILDER_TIME);
const at = (ms: number) => new Date(now + ms).toISOString();
const tried = (ms: number): Trial => ({ since: at(ms), last: at(ms), inDoubt: false, cutShort: 0 });

describe('after the clock was set back by six hours', () => {
  test('what was queued just before is due now', () => {
    const entry = anOutboxEntry({ createdAt: at(6 * HOUR), nextAttemptAt: at(6 * HOUR) });
    expect(dueAfterSetBack(entry, now)).toBe(now);
  });

  test('so is what failed just before and waits for its next attempt, however near', () => {
    const entry = anOutboxEntry({ attempts: 1, trial: tried(HOUR), nextAttemptAt: at(HOUR + 2_000) });
    expect(dueAfterSetBack(entry, now)).toBe(now);
  });

  test('so is what waits longer than anything does', () => {
    const waits = { attempts: 3, trial: tried(-HOUR), nextAttemptAt: at(LONGEST_WAIT_MS + 1) };
    expect(dueAfterSetBack(anOutboxEntry(waits), now)).toBe(now);
    expect(dueAfterSetBack(anOutboxEntry({ ...waits, waitsFor: 'quota' }), now)).toBeNull();
    const forQuota = { ...waits, nextAttemptAt: at(LONGEST_QUOTA_WAIT_MS + 1), waitsFor: 'quota' as const };
    expect(dueAfterSetBack(anOutboxEntry(forQuota), now)).toBe(now);
  });

  test('what is to be published on a day to come waits for that day', () => {
    const task = { kind: 'place' as const, placement: 'built-in', version: 1, messages: null };
    const entry = anOutboxEntry({ task, createdAt: at(6 * HOUR), nextAttemptAt: at(48 * HOUR) });
    expect(dueAfterSetBack(entry, now)).toBeNull();
  });
});

test.each([
  ['is due anyway', anOutboxEntry({ nextAttemptAt: at(0) })],
  [
    'failed, and waits for its turn',
    anOutboxEntry({ attempts: 1, trial: tried(-1_000), nextAttemptAt: at(1_000) }),
  ],
  ['somebody has', anOutboxEntry({ lease: 'a', createdAt: at(HOUR), nextAttemptAt: at(HOUR) })],
])('what %s is left as it is', (_, entry) => {
  expect(dueAfterSetBack(entry, now)).toBeNull();
});
