import fc from 'fast-check';
import jsQr from 'jsqr';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { qrSvg } from './qr-svg.ts';
import { SAMPLE_ADDRESSES } from './testing/sample-papers.ts';

/** What an independent reader finds in the picture. */
async function read(address: string): Promise<string | undefined> {
  const { data, info } = await sharp(Buffer.from(qrSvg(address) ?? ''))
    .resize(400)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const found = jsQr(new Uint8ClampedArray(data), info.width, info.height);
  return found ? new TextDecoder().decode(new Uint8Array(found.binaryData)) : undefined;
}

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
