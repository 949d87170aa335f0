import { randomBytes } from 'node:crypto';
import { inspectFile } from '@prakat/functions/checks/inspect-file';
import { paragraph } from '@prakat/functions/checks/read/testing/make-docx';
import { makeXlsx, sheetXml } from '@prakat/functions/checks/read/testing/make-xlsx';
import { pdfOf } from '@prakat/functions/checks/testing/pdfs';
import { jpeg, noisyJpeg, taken } from '@prakat/functions/checks/testing/pictures';
import { officeFile, zipOf } from '@prakat/functions/checks/testing/zips';
import { checkKnowledge } from '@prakat/shared/checks/find-in-text';
import { fileExtensions } from '@prakat/shared/files/file-types';
import { anOfficeProfile } from '@prakat/shared/testing/office-profile-builder';
import { afterAll, expect, test } from 'vitest';

// What the check of a file of 4 MB costs: time from asking to the answer, worker and its libraries included, and how
// far the process grows meanwhile. Each check is done in a worker of its own, as the product does it.

const RUNS = Number(process.env.RUNS ?? 5);
const MAX_BYTES = 4 * 1024 * 1024;
const LIMIT_MS = 1500;
const LIMIT_MB = 300;
const knowledge = checkKnowledge(anOfficeProfile(), [], '2026-01-15');

const line = 'สำนักงานสาธารณสุขอำเภอทุ่งทอง ขอแจ้งผลการจัดซื้อจัดจ้าง วงเงิน 1234567 บาท โทร. 0 4235 3044';
const paragraphs = Array.from({ length: 6000 }, (_, index) => paragraph(`${index} `, line)).join('');

/** A workbook that is nothing but rows: words that come again, numbers that do not. */
const rows = Array.from({ length: 90_000 }, (_, index) => {
  const number = (index * 1_103_515_245 + 12_345) % 2_147_483_648;
  return [
    index,
    `รายการที่ ${number % 977}`,
    number,
    (number * 7) % 999_983,
    `หมู่ที่ ${number % 12}`,
    number % 1000,
  ];
});
const strings: string[] = [];
const sheet = sheetXml(rows, strings);

const files: Record<string, Uint8Array> = {
  'แผน.pdf': pdfOf({ pages: 150, lines: 50, pictureBytes: 3_600_000 }),
  'แผน.docx': officeFile('docx', {
    after: {
      'word/document.xml': `<w:document><w:body>${paragraphs}</w:body></w:document>`,
      'word/media/picture.bin': randomBytes(3_900_000),
    },
  }),
  'งบ.xlsx': makeXlsx([{ name: 'งบประมาณ', xml: sheet }], strings),
  'ภาพ.jpg': await noisyJpeg(4000, 3000),
  'ภาพ.zip': zipOf(
    await Promise.all(
      Array.from({ length: 60 }, async (_, index) => ({
        path: `${index}.jpg`,
        content: await jpeg(taken.place),
      })),
    ),
  ),
};

const lines: string[] = [];
afterAll(() =>
  console.log(`checks, the slowest of ${RUNS} each (Node ${process.versions.node}):\n${lines.join('\n')}`),
);

test.each(Object.entries(files))(
  `%s takes at most ${LIMIT_MS} ms and ${LIMIT_MB} MB`,
  async (name, content) => {
    const rules = { extensions: fileExtensions, maxBytes: MAX_BYTES };
    const file = { name, content, rules, clamd: null, knowledge };
    const times: number[] = [];
    const cpu = process.cpuUsage();
    const before = process.memoryUsage.rss();
    let peak = before;
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage.rss());
    }, 5);
    for (let run = 0; run < RUNS; run += 1) {
      const start = performance.now();
      const checked = await inspectFile(file);
      times.push(performance.now() - start);
      if (!checked.ok) throw new Error(checked.refusal.message);
    }
    clearInterval(watch);
    const [slowest, megabytes] = [Math.max(...times), (peak - before) / 1024 / 1024];
    const { user, system } = process.cpuUsage(cpu);
    const busy = (user + system) / 1000 / RUNS;
    const size = (content.length / 1024 / 1024).toFixed(1);
    lines.push(
      `  ${name.padEnd(10)} ${size.padStart(4)} MB  ${slowest.toFixed(0).padStart(5)} ms (${busy.toFixed(0)} ms of processor on average)  ${megabytes.toFixed(0).padStart(4)} MB`,
    );
    expect(slowest).toBeLessThanOrEqual(LIMIT_MS);
    expect(megabytes).toBeLessThanOrEqual(LIMIT_MB);
  },
);
