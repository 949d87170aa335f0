import { expect, test } from 'vitest';
import { BytesUnderWay } from './bytes-under-way.ts';

test('one sender has a share, and all together have no more than there is', () => {
  const room = new BytesUnderWay(100, 40);
  expect(room.take('a', 40)).toBe(true);
  expect(room.take('a', 1)).toBe(false);
  expect(room.take('b', 40)).toBe(true);
  expect(room.take('c', 21)).toBe(false);
  expect(room.take('c', 20)).toBe(true);
  room.give('a', 40);
  expect(room.take('c', 20)).toBe(true);
  expect(room.take('a', 20)).toBe(true);
});
