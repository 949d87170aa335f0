import fc from 'fast-check';
import { expect, test } from 'vitest';
import { qrSvg } from './qr-svg.ts';
import { readQr } from './testing/read-qr.ts';
import { SAMPLE_ADDRESSES } from './testing/sample-papers.ts';

/** As a telephone sees it, in the size of a stamp. */
const read = (address: string) => readQr(Buffer.from(qrSvg(address) ?? ''), 400);

test.each(SAMPLE_ADDRESSES)('a telephone reads %s', async (address) => {
  expect(await read(address)).toBe(address);
});

test('whatever address, it reads as it was given', async () => {
  const path = fc.stringMatching(/^[a-z0-9/_%?=&.ก-ฮ-]{0,120}$/);
  await fc.assert(
    fc.asyncProperty(path, async (rest) => {
      const address = `https://example.go.th/${rest}`;
      expect(await read(address)).toBe(address);
    }),
    { numRuns: 15 },
  );
});

test('an address that no code holds has none', () => {
  expect(qrSvg(`https://example.go.th/${'ก'.repeat(800)}`)).toBeNull();
});
