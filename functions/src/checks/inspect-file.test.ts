import { deflateSync } from 'node:zlib';
import { checkKnowledge } from '@prakat/shared/checks/find-in-text';
import { fileExtensions } from '@prakat/shared/files/file-types';
import { theOffice } from '@prakat/shared/testing/procedure-people';
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
  const enough = { milliseconds: 15_000, heapMegabytes: 256, growthMegabytes: 600 };
  const refused = { ok: false, refusal: { code: 'file_unreadable_in_time' } };

  test.each([
    ['time', { ...enough, milliseconds: 1 }],
    ['memory', { ...enough, heapMegabytes: 2 }],
  ])('%s', async (_what, limits) => {
    expect(await inspectFile(aFile('แผน.pdf', pdfOf()), limits)).toMatchObject(refused);
  });

  test('memory outside of the heap, as a PDF whose page unpacks to a hundred megabytes', async () => {
    const page = '0 0 m 1 1 l S\n'.repeat(8_000_000);
    const bomb = aFile('แผน.pdf', packedPdf(page));
    const knowledge = checkKnowledge(theOffice(), [], '2021-12-24');
    // So little time would not be over by then, and so much heap is there.
    const limits = { milliseconds: 120_000, heapMegabytes: 4_000, growthMegabytes: 120 };
    expect(await inspectFile({ ...bomb, knowledge }, limits)).toMatchObject(refused);
  });
});

/** One page, its content packed. */
function packedPdf(page: string): Uint8Array {
  const packed = deflateSync(page, { level: 1 });
  const start = [
    '%PDF-1.7',
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
    '2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj',
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>endobj',
    `4 0 obj<</Filter/FlateDecode/Length ${packed.length}>>stream\n`,
  ].join('\n');
  const end = '\nendstream\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';
  return Buffer.concat([Buffer.from(start), packed, Buffer.from(end)]);
}
