import { fileExtensions } from '@prakat/shared/files/file-types';
import { describe, expect, test } from 'vitest';
import { inspectFile } from './inspect-file.ts';
import { pdfOf } from './testing/pdfs.ts';
import { heic, jpeg, taken } from './testing/pictures.ts';
import { officeFile } from './testing/zips.ts';

const aFile = (name: string, content: Uint8Array) => ({
  name,
  content,
  rules: { extensions: fileExtensions, maxBytes: 4 * 1024 * 1024 },
  clamd: null,
  slips: null,
});

describe('a file is examined in a worker of its own', () => {
  test('which gives back the very bytes of a file that it leaves as it is', async () => {
    const content = pdfOf();
    const checked = await inspectFile(aFile('แผน.pdf', content));
    expect(checked).toEqual({
      ok: true,
      name: 'แผน.pdf',
      extension: 'pdf',
      content,
      report: { scan: 'not_scanned', notes: [], findings: [] },
    });
    expect(checked.ok && checked.content).toBe(content);
  });

  test('which gives the new bytes of one that it writes anew', async () => {
    const checked = await inspectFile(aFile('IMG_0001.HEIC', heic()));
    expect(checked).toMatchObject({ name: 'IMG_0001.jpg', extension: 'jpg' });
    expect(checked.ok && [...checked.content.subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
  });

  test('several at the same time, each its own', async () => {
    const files = [
      aFile('แผน.pdf', pdfOf({ pages: 3 })),
      aFile('ภาพ.jpg', await jpeg(taken.place)),
      aFile('งบ.xlsx', officeFile('xlsx')),
    ];
    const checked = await Promise.all(files.map((file) => inspectFile(file)));
    expect(checked.map((each) => each.ok && each.extension)).toEqual(['pdf', 'jpg', 'xlsx']);
  });
});

describe('a file that takes more than it is given is refused, and the process goes on', () => {
  test.each([
    ['time', { milliseconds: 1, heapMegabytes: 256 }],
    ['memory', { milliseconds: 15_000, heapMegabytes: 2 }],
  ])('%s', async (_what, limits) => {
    const checked = await inspectFile(aFile('แผน.pdf', pdfOf()), limits);
    expect(checked).toMatchObject({ ok: false, refusal: { code: 'file_unreadable_in_time' } });
    expect(await inspectFile(aFile('แผน.pdf', pdfOf()))).toMatchObject({ ok: true });
  });
});
