import { createWriteStream, readFileSync, writeFileSync } from 'node:fs';
import { writeArchive } from '@prakat/functions/backup/archive-file';
import { checkArchive } from '@prakat/functions/backup/check-archive';
import { ABOUT, type About, DATA_VERSION, FORMAT_VERSION } from '@prakat/functions/backup/format';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { aBackup, expectRefused } from './refusal-testing.ts';

const { workshop, archiveFile } = await aBackup();
afterAll(() => workshop.remove());

describe('an archive that is not as it was written is never used', () => {
  const copy = workshop.at('damaged.tar');
  const good = () => readFileSync(archiveFile);
  const noticed = async (content: Buffer) => {
    writeFileSync(copy, content);
    await expect(checkArchive(copy)).rejects.toMatchObject({ name: 'BackupError' });
  };

  test('whichever byte is flipped, in whatever bit (property)', async () => {
    const bytes = good();
    const where = fc.record({ at: fc.nat(bytes.length - 1), bits: fc.integer({ min: 1, max: 255 }) });
    const property = fc.asyncProperty(where, async ({ at, bits }) => {
      const flipped = Buffer.from(bytes);
      flipped.writeUInt8((flipped[at] ?? 0) ^ bits, at);
      await noticed(flipped);
    });
    await fc.assert(property, { numRuns: 100 });
  });

  test('every eleventh byte of its beginning and of its end, padding and empty blocks included', async () => {
    const bytes = good();
    const some = Array.from({ length: 190 }, (_, n) => 11 * n);
    for (const at of some.flatMap((n) => [n, bytes.length - 1 - n])) {
      const flipped = Buffer.from(bytes);
      flipped.writeUInt8((flipped[at] ?? 0) ^ 1, at);
      await noticed(flipped);
    }
  });

  test('cut off anywhere, or with something behind it', async () => {
    const bytes = good();
    for (const length of [0, 1, 511, 512, 5_000, bytes.length - 2_048, bytes.length - 1]) {
      await noticed(bytes.subarray(0, length));
    }
    await noticed(Buffer.concat([bytes, Buffer.from('x')]));
    await noticed(Buffer.concat([bytes, Buffer.alloc(512)]));
    await noticed(bytes.subarray(512));
  });

  test('what was damaged is told from what never was a backup, and from nothing', async () => {
    const flipped = good();
    flipped.writeUInt8((flipped[3_000] ?? 0) ^ 1, 3_000);
    writeFileSync(copy, flipped);
    await expectRefused(checkArchive(copy), 'damaged');
    writeFileSync(copy, 'ไม่ใช่ไฟล์สำรอง');
    await expectRefused(checkArchive(copy), 'not_an_archive');
    await expectRefused(checkArchive(workshop.at('absent.tar')), 'no_such_file');
  });

  test('one with a right seal over wrong contents', async () => {
    const about = (changes: Partial<About> = {}) => ({
      name: ABOUT,
      content: Buffer.from(
        JSON.stringify({
          format: 'prakat-backup',
          formatVersion: FORMAT_VERSION,
          dataVersion: DATA_VERSION,
          program: '0.1.0',
          createdAt: '2025-06-10T00:00:00.000Z',
          from: 'sqlite',
          ...changes,
        }),
      ),
    });
    const made = async (...members: { name: string; content: Buffer }[]) => {
      await writeArchive(createWriteStream(copy), new Date(0), async (add) => {
        for (const member of members) await add(member);
      });
      return checkArchive(copy);
    };
    await expectRefused(made(about()), 'damaged');
    await expectRefused(made(about(), { name: 'files/x', content: Buffer.from('x') }), 'damaged');
    await expectRefused(made(about(), { name: '../evil', content: Buffer.from('x') }), 'damaged');
    await expectRefused(made({ name: 'other.txt', content: Buffer.from('x') }), 'damaged');
    // A newer version is said as such, whatever else has changed in it.
    const strange = { name: 'anything/new', content: Buffer.from('x') };
    const newer = await expectRefused(
      made(about({ dataVersion: DATA_VERSION + 1, program: '7.0.0' }), strange),
      'newer',
    );
    expect(newer.message).toContain('7.0.0');
    await expectRefused(made(about({ formatVersion: FORMAT_VERSION + 1 }), strange), 'newer');
  });
});
