import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { PdfFile } from '@prakat/functions/binder/pdf-file';
import { afterAll, expect, test } from 'vitest';

const MB = 1024 * 1024;
const folder = mkdtempSync(join(tmpdir(), 'prakat-large-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A scan of 20 MB: one page with a picture that does not compress. */
async function largeScan(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const page = document.addPage([595, 842]);
  const picture = document.context.register(
    document.context.stream(randomBytes(20 * MB), {
      Type: 'XObject',
      Subtype: 'Image',
      Width: 4096,
      Height: 5120,
      ColorSpace: 'DeviceGray',
      BitsPerComponent: 8,
    }),
  );
  page.node.newXObject('Scan', picture);
  return document.save();
}

test('forty scans of 20 MB make a file of 800 MB, and never more than a few of them are held', async () => {
  const scan = await largeScan();
  global.gc?.();
  const before = process.memoryUsage().rss;
  let most = 0;
  const path = join(folder, 'large.pdf');
  const file = await PdfFile.create(path);
  const refs = [];
  for (let n = 0; n < 40; n += 1) {
    refs.push(...(await file.add(scan)).refs);
    most = Math.max(most, process.memoryUsage().rss - before);
  }
  const { bytes } = await file.finish(refs, { title: 'แฟ้ม', outline: [], at: '2021-12-24T03:00:00.000Z' });
  await file.close();
  expect(bytes).toBe(statSync(path).size);
  expect(bytes).toBeGreaterThan(800 * MB);
  expect(most).toBeLessThan(400 * MB);
});
