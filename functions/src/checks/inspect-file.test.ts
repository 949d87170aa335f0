import { fileExtensions } from '@prakat/shared/files/file-types';
import { describe, expect, test } from 'vitest';
import { inspectFile } from './inspect-file.ts';
import { pdfOf } from './testing/pdfs.ts';
import { jpeg, taken } from './testing/pictures.ts';

const aFile = (name: string, content: Uint8Array) => ({
  name,
  content,
  rules: { extensions: fileExtensions, maxBytes: 4 * 1024 * 1024 },
  clamd: null,
  knowledge: null,
});

describe('a file is examined in a worker of its own', () => {
  test('which gives back the very bytes of a file that it leaves as it is, and new ones of another', async () => {
    const content = pdfOf();
    const [plan, photo] = await Promise.all([
      inspectFile(aFile('แผน.pdf', content)),
      inspectFile(aFile('ภาพ.jpg', await jpeg(taken.place))),
    ]);
    const report = { scan: 'not_scanned', notes: [], findings: [] };
    expect(plan).toEqual({ ok: true, name: 'แผน.pdf', extension: 'pdf', content, report });
    expect(plan.ok && plan.content).toBe(content);
    expect(photo).toMatchObject({ ok: true, report: { notes: ['place_removed'] } });
    expect(photo.ok && [...photo.content.subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
  });
});

describe('a file that takes more than it is given is refused, and the process goes on', () => {
  test.each([
    ['time', { milliseconds: 1, heapMegabytes: 256 }],
    ['memory', { milliseconds: 15_000, heapMegabytes: 2 }],
  ])('%s', async (_what, limits) => {
    const checked = await inspectFile(aFile('แผน.pdf', pdfOf()), limits);
    expect(checked).toMatchObject({ ok: false, refusal: { code: 'file_unreadable_in_time' } });
  });
});
