import { inspectFile } from '@prakat/functions/checks/inspect-file';
import { pdfOf } from '@prakat/functions/checks/testing/pdfs';
import { jpeg, noisyJpeg, taken } from '@prakat/functions/checks/testing/pictures';
import { officeFile, zipOf } from '@prakat/functions/checks/testing/zips';
import { fileExtensions } from '@prakat/shared/files/file-types';
import { afterAll, expect, test } from 'vitest';

// What the check of a file of 4 MB costs: time from asking to the answer, worker and its libraries included, and how
// far the process grows meanwhile. Each check is done in a worker of its own, as the product does it.

const RUNS = Number(process.env.RUNS ?? 5);
const MAX_BYTES = 4 * 1024 * 1024;
const LIMIT_MS = 1500;
const LIMIT_MB = 300;

/** Rows as a table of an office has them: words that come again, numbers that do not. */
const row = (index: number) => {
  const amount = (index * 7919 * 31) % 9_999_991;
  return `<row r="${index}"><c t="inlineStr"><is><t>โครงการที่ ${index} ของกลุ่มงาน</t></is></c><c><v>${amount}.${index % 97}</v></c></row>`;
};
const paragraph = (index: number) =>
  `<w:p><w:r><w:t>ข้อ ${index} ให้เจ้าหน้าที่ดำเนินการตามหนังสือที่ ${(index * 7919) % 99_991}/${index % 97}</w:t></w:r></w:p>`;

/** Repeats a part until the packed file is just below the limit. */
function grown(
  make: (text: string) => Buffer<ArrayBuffer>,
  part: (index: number) => string,
): Buffer<ArrayBuffer> {
  const sample = make(Array.from({ length: 5000 }, (_, index) => part(index)).join(''));
  const count = Math.floor((5000 * MAX_BYTES * 0.95) / sample.length);
  return make(Array.from({ length: count }, (_, index) => part(index)).join(''));
}

const files: Record<string, Uint8Array> = {
  'แผน.pdf': pdfOf({ pages: 150, lines: 50, pictureBytes: 3_600_000 }),
  'แผน.docx': grown(
    (text) =>
      officeFile('docx', {
        after: { 'word/document.xml': `<w:document><w:body>${text}</w:body></w:document>` },
      }),
    paragraph,
  ),
  'งบ.xlsx': grown(
    (text) =>
      officeFile('xlsx', {
        after: { 'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${text}</sheetData></worksheet>` },
      }),
    row,
  ),
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

const rows: string[] = [];
afterAll(() =>
  console.log(`checks, the slowest of ${RUNS} each (Node ${process.versions.node}):\n${rows.join('\n')}`),
);

test.each(Object.entries(files))(
  `%s takes at most ${LIMIT_MS} ms and ${LIMIT_MB} MB`,
  async (name, content) => {
    const rules = { extensions: fileExtensions, maxBytes: MAX_BYTES };
    const file = { name, content, rules, clamd: null, knowledge: null };
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
    rows.push(
      `  ${name.padEnd(10)} ${size.padStart(4)} MB  ${slowest.toFixed(0).padStart(5)} ms (${busy.toFixed(0)} ms of processor on average)  ${megabytes.toFixed(0).padStart(4)} MB`,
    );
    expect(slowest).toBeLessThanOrEqual(LIMIT_MS);
    expect(megabytes).toBeLessThanOrEqual(LIMIT_MB);
  },
);
