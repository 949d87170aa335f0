import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashOf } from './hash.ts';

test('a hash is the SHA-256 of the canonical JSON: keys in order, no blanks', () => {
  // printf '{"a":[1,"ก"],"b":{"c":null}}' | sha256sum
  expect(hashOf({ b: { c: null }, a: [1, 'ก'] })).toBe(
    'de114055f6ba9af8a21e3e4827ea5ed9b86bd91b882a69a0713df7e5ab27ffec',
  );
});

test('the same value has the same hash after a journey through JSON', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      expect(hashOf(JSON.parse(JSON.stringify(value)))).toBe(hashOf(value));
    }),
  );
});

test('an absent value, null and the word are three things', () => {
  expect(new Set([hashOf(undefined), hashOf(null), hashOf('undefined'), hashOf('null')]).size).toBe(4);
});
