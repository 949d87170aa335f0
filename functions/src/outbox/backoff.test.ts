import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backoffMs, MAX_ATTEMPTS, RETRY_KEY_LIFE_MS } from './backoff.ts';

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

  test('leaves all attempts within the life of the retry key, however slow', () => {
    const waits = Array.from({ length: MAX_ATTEMPTS - 1 }, (_, failed) => backoffMs(failed + 1, 0.999_999));
    const longest = waits.reduce((sum, wait) => sum + wait, 0) + MAX_ATTEMPTS * 30_000;
    expect(longest).toBeLessThan(RETRY_KEY_LIFE_MS);
  });
});
