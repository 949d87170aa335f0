import { expect, test } from 'vitest';
import { fileSize, fileSizeInWords } from './file-size.ts';

test.each([
  [1, '1 ไบต์', '1 ไบต์'],
  [1023, '1023 ไบต์', '1023 ไบต์'],
  [1024, '1 KB', '1 กิโลไบต์'],
  [128_000, '125 KB', '125 กิโลไบต์'],
  [1024 * 1024 - 1, '1 MB', '1 เมกะไบต์'],
  [1_600_000, '1.5 MB', '1.5 เมกะไบต์'],
  [4 * 1024 * 1024, '4 MB', '4 เมกะไบต์'],
])('%i bytes are %s', (bytes, short, inWords) => {
  expect(fileSize(bytes)).toBe(short);
  expect(fileSizeInWords(bytes)).toBe(inWords);
});
