import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Gathering } from './gather.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** What was written together, and how often two writings were under way at once. */
function aGathering(expected: number) {
  const written: string[][] = [];
  let most = 0;
  let under = 0;
  const gathering = new Gathering<string>(expected, async (outcomes) => {
    under += 1;
    most = Math.max(most, under);
    await Promise.resolve();
    if (outcomes.includes('fault')) throw new Error('disk full');
    written.push([...outcomes]);
    under -= 1;
  });
  return { gathering, written, most: () => most };
}

test('everything that is expected is written in one go, without waiting once it is there', async () => {
  const { gathering, written } = aGathering(3);
  for (const outcome of ['a', 'b', 'c']) gathering.add(outcome);
  await gathering.written();
  expect(written).toEqual([['a', 'b', 'c']]);
  expect(vi.getTimerCount()).toBe(0);
});

test('what is there after three seconds is written without the one that takes long, and that one when it comes', async () => {
  const { gathering, written, most } = aGathering(4);
  gathering.add('a');
  await vi.advanceTimersByTimeAsync(1_500);
  gathering.add('b');
  expect(written).toEqual([]);
  await vi.advanceTimersByTimeAsync(1_500);
  expect(written).toEqual([['a', 'b']]);
  await vi.advanceTimersByTimeAsync(9_000);
  gathering.add('c');
  gathering.add('d');
  await gathering.written();
  expect(written).toEqual([['a', 'b'], ['c'], ['d']]);
  expect(most()).toBe(1);
});

test('a writing that fails is what the caller gets', async () => {
  const { gathering } = aGathering(1);
  gathering.add('fault');
  await expect(gathering.written()).rejects.toThrow('disk full');
});
