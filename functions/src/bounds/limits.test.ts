import type { Request, Response } from 'express';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Context } from '../context.ts';
import { SHARED } from './client-key.ts';
import { type LimitName, limitOf, refusalOfLimit } from './limits.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const ask = (context: Context, name: LimitName, key: string) =>
  limitOf(context, name)({ headers: {} } as Request, { locals: {} } as Response, key);
/** How many of so many requests at one moment may be made. */
async function passing(context: Context, name: LimitName, key: string, requests: number) {
  let passed = 0;
  for (let n = 0; n < requests; n += 1) if ((await ask(context, name, key)) === 0) passed += 1;
  return passed;
}

describe('a limit', () => {
  test('is of one person or address, and ends with its window', async () => {
    const context = {} as Context;
    expect(await passing(context, 'searches', 'satun:U1', 100)).toBe(60);
    expect(await passing(context, 'searches', 'satun:U2', 10)).toBe(10);
    expect(await ask(context, 'searches', 'satun:U1')).toBe(60);
    vi.advanceTimersByTime(45_000);
    expect(await ask(context, 'searches', 'satun:U1')).toBe(15);
    vi.advanceTimersByTime(15_000);
    expect(await ask(context, 'searches', 'satun:U1')).toBe(0);
  });

  test('that all share whom a proxy hides is twenty times as wide', async () => {
    expect(await passing({} as Context, 'siteSearches', SHARED, 3_000)).toBe(2_400);
  });

  test('is none for programs that measure', async () => {
    expect(await passing({ isMeasured: true } as Context, 'searches', 'satun:U1', 100)).toBe(100);
  });

  test('leaves room for an office of forty behind one address', async () => {
    const context = {} as Context;
    for (const [name, each] of [
      // Each mends what they wrote twice.
      ['registrationsNearby', 3],
      // Tokens run out for all of them at once, and two calls of each were on their way.
      ['failedSignIns', 3],
      // Everybody looks something up, and turns a page.
      ['siteSearches', 2],
    ] as const)
      expect(await passing(context, name, '198.51.100.7', 40 * each), name).toBe(40 * each);
  });
});

test('whoever must wait reads for how long, and why', () => {
  expect(refusalOfLimit('searches', 12)).toEqual({
    code: 'rate_limited',
    message: 'ท่านทำรายการถี่เกินไป กรุณารอ 12 วินาที แล้วลองใหม่ ข้อมูลที่กรอกไว้ยังอยู่',
  });
  expect(refusalOfLimit('forms', 301)).toEqual({
    code: 'network_limited',
    message: expect.stringContaining('เครือข่ายที่ท่านใช้อยู่ถี่เกินไป กรุณารอ 6 นาที'),
  });
});
