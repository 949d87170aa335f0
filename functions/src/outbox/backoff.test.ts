import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backoffMs, CUTS_FREE, MAX_ATTEMPTS, MAX_CUTS, quotaWaitMs } from './backoff.ts';

const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const attempts = fc.integer({ min: 0, max: 100 });

describe('the wait after failed attempts', () => {
  test.each([
    [1, 2_000],
    [2, 4_000],
    [3, 8_000],
    [11, 2_048_000],
    [12, 3_600_000],
    [100, 3_600_000],
  ])('after %i is %i ms in the middle', (failed, wait) => {
    expect(backoffMs(failed, 0.5)).toBe(wait);
  });

  test('is never shorter than a second nor longer than an hour and a half', () => {
    fc.assert(
      fc.property(attempts, random, (failed, chance) => {
        const wait = backoffMs(failed, chance);
        expect(wait).toBeGreaterThanOrEqual(1_000);
        expect(wait).toBeLessThanOrEqual(5_400_000);
        expect(Number.isInteger(wait)).toBe(true);
      }),
    );
  });

  test('never gets shorter by one more failure', () => {
    fc.assert(
      fc.property(attempts, random, (failed, chance) => {
        expect(backoffMs(failed + 1, chance)).toBeGreaterThanOrEqual(backoffMs(failed, chance));
      }),
    );
  });

  test('spreads what failed together', () => {
    expect(backoffMs(5, 0.9) - backoffMs(5, 0.1)).toBeGreaterThan(backoffMs(5, 0.1));
  });

  test('has what a destination fails at given up after hours, and what the process dies of after most of a day', () => {
    const waits = (failures: number) =>
      Array.from({ length: failures }, (_, failed) => backoffMs(failed + 1, 0.5)).reduce(
        (sum, wait) => sum + wait,
        0,
      );
    expect(waits(MAX_ATTEMPTS - 1) / 3_600_000).toBeCloseTo(3.1, 0);
    expect(waits(MAX_CUTS - CUTS_FREE) / 3_600_000).toBeGreaterThan(12);
  });
});

describe('the wait for messages of the next month', () => {
  const at = (local: string) => Date.parse(`${local}:00+07:00`);
  test('is over in the first hour of the month in Bangkok', () => {
    const now = at('2021-12-31T12:00');
    expect(now + quotaWaitMs(now, 0)).toBe(at('2022-01-01T00:00'));
    expect(now + quotaWaitMs(now, 0.999)).toBeLessThan(at('2022-01-01T01:00'));
  });
  test('is no longer than a day and a half, for messages can be bought', () => {
    expect(quotaWaitMs(at('2021-12-03T12:00'), 0.5)).toBe(24 * 3_600_000);
    expect(quotaWaitMs(at('2021-12-03T12:00'), 0.999)).toBeLessThan(36 * 3_600_000);
  });
});
