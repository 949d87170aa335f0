import { expect, test } from 'vitest';
import { fileSizeInWords } from './file-size.ts';

test.each([
  [0, '0 ไบต์'],
  [1023, '1,023 ไบต์'],
  [1024, '1 KB'],
  [128_000, '125 KB'],
  [1023 * 1024, '1 MB'],
  [4 * 1024 * 1024, '4 MB'],
  [4_300_000, '4.1 MB'],
  [20 * 1024 * 1024, '20 MB'],
])('a file of %i bytes is one of %s', (bytes, words) => {
  expect(fileSizeInWords(bytes)).toBe(words);
});
