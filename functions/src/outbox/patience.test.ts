import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Attempt } from '../destinations/destination.ts';
import { GRACE_MS, LONGEST_MS, SILENCE_MS, withPatience } from './patience.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

const own = new AbortController().signal;
const done = { ok: true };

/** Work that ends when it is told to, or `deaf`, never. */
function aWork() {
  let attempt: Attempt | null = null;
  let end = (_result: unknown) => {};
  const work = (given: Attempt) => {
    attempt = given;
    return new Promise<unknown>((resolve) => {
      end = resolve;
    });
  };
  return { work, end: () => end(done), given: () => attempt as unknown as Attempt };
}

describe('an attempt', () => {
  test('is waited for, and keeps no timer once it has ended', async () => {
    const { work, end, given } = aWork();
    const waiting = withPatience(work, own);
    await vi.advanceTimersByTimeAsync(SILENCE_MS - 1);
    expect(given().signal.aborted).toBe(false);
    end();
    expect(await waiting).toBe(done);
    given().stillAtWork();
  });

  test('that says it is at work may take longer, but not for ever', async () => {
    const { work, end, given } = aWork();
    const waiting = withPatience(work, own);
    for (let passed = 0; passed < LONGEST_MS; passed += SILENCE_MS / 2) {
      expect(given().signal.aborted).toBe(false);
      given().stillAtWork();
      await vi.advanceTimersByTimeAsync(SILENCE_MS / 2);
    }
    expect(given().signal.aborted).toBe(true);
    end();
    await waiting;
  });

  test('that is silent is given up, and what it says to that counts', async () => {
    const { work, end, given } = aWork();
    const waiting = withPatience(work, own);
    await vi.advanceTimersByTimeAsync(SILENCE_MS);
    expect(given().signal.aborted).toBe(true);
    end();
    expect(await waiting).toBe(done);
  });

  test('that does not even end when it is given up has failed for now', async () => {
    const waiting = withPatience(aWork().work, own);
    await vi.advanceTimersByTimeAsync(SILENCE_MS + GRACE_MS);
    expect(await waiting).toMatchObject({
      ok: false,
      permanent: false,
      error: expect.stringMatching(/[ก-๙]/),
    });
  });

  test('is given up with the lease of its entry', async () => {
    const lease = new AbortController();
    const { work, end, given } = aWork();
    const waiting = withPatience(work, lease.signal);
    lease.abort();
    expect(given().signal.aborted).toBe(true);
    end();
    await waiting;
  });

  test('that throws throws', async () => {
    await expect(withPatience(() => Promise.reject(new Error('a fault')), own)).rejects.toThrow('a fault');
  });
});
