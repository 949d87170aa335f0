import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HASH_LENGTH, joined, visitorsIn } from './visitors.ts';

const hash = fc.stringMatching(/^[A-Za-z0-9_-]{8}$/);

test('nobody is counted twice a day, whichever processes saw them how often', () => {
  fc.assert(
    fc.property(fc.array(fc.uniqueArray(hash), { maxLength: 6 }), (processes) => {
      expect(visitorsIn(processes.map(joined))).toBe(new Set(processes.flat()).size);
      // What is told again changes nothing.
      expect(visitorsIn([...processes, ...processes].map(joined))).toBe(new Set(processes.flat()).size);
    }),
  );
});

test('a text that was cut off counts its whole hashes', () => {
  expect(visitorsIn(['abcdefghABCDEFGHabc'])).toBe(2);
  expect(HASH_LENGTH).toBe(8);
  expect(visitorsIn([])).toBe(0);
});
