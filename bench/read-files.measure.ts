import { randomBytes } from 'node:crypto';
import { findPersonalData } from '@prakat/shared/checks/personal-data/find-personal-data';
import { expect, test } from 'vitest';
import { type ReadableType, readText } from '../functions/src/checks/read/read-text.ts';
import { makeDocx, paragraph } from '../functions/src/checks/read/testing/make-docx.ts';
import { makePdf, textAt } from '../functions/src/checks/read/testing/make-pdf.ts';
import { makeXlsx, sheetXml } from '../functions/src/checks/read/testing/make-xlsx.ts';

// What the check of a file's text takes: reading it and looking for personal data, in files as large as may be attached.
// A letter and a PDF of that size are a long text with pictures, a workbook is nothing but rows.
// Time of the processor, which what else the machine does changes little.

const RUNS = Number(process.env.RUNS ?? 5);
const MOST_MILLISECONDS = 1_500;
const MOST_BYTES = 300 * 1024 * 1024;
const SIZE = 4 * 1024 * 1024;

const line = 'สำนักงานสาธารณสุขอำเภอทุ่งทอง ขอแจ้งผลการจัดซื้อจัดจ้าง วงเงิน 1234567 บาท โทร. 0 4235 3044';
const rows = Array.from({ length: 90_000 }, (_, i) => {
  const number = (i * 1_103_515_245 + 12_345) % 2_147_483_648;
  return [i, `รายการที่ ${number % 977}`, number, (number * 7) % 999_983, `หมู่ที่ ${number % 12}`, number % 1_000];
});
const strings: string[] = [];
const xml = sheetXml(rows, strings);
const page = Array.from({ length: 30 }, (_, i) => textAt(40, 780 - i * 25, line)).join('\n');
const pdfText = makePdf(Array.from({ length: 150 }, () => ({ content: page }))).length;

const files: readonly [ReadableType, Uint8Array][] = [
  [
    'pdf',
    makePdf(
      Array.from({ length: 150 }, () => ({ content: page })),
      { 'picture.jpg': randomBytes(Math.max(0, SIZE - pdfText)).toString('latin1') },
    ),
  ],
  [
    'docx',
    makeDocx(
      Array.from({ length: 6_000 }, (_, i) => paragraph(`${i} `, line)).join(''),
      {},
      {
        'picture.bin': randomBytes(SIZE - 100_000),
      },
    ),
  ],
  ['xlsx', makeXlsx([{ name: 'รายการ', xml }], strings)],
];

test.each(files)(
  `a %s of 4 MB is read and looked through in ${MOST_MILLISECONDS} ms and 300 MB`,
  async (type, content) => {
    const times: number[] = [];
    let letters = 0;
    let most = 0;
    const before = process.memoryUsage().rss;
    for (let run = 0; run < RUNS; run += 1) {
      const start = process.cpuUsage();
      const { parts } = await readText(type, content);
      for (const { text } of parts) findPersonalData(text, { telephones: [] });
      const { user, system } = process.cpuUsage(start);
      times.push((user + system) / 1000);
      letters = parts.reduce((sum, { text }) => sum + text.length, 0);
      most = Math.max(most, process.memoryUsage().rss - before);
    }
    const [first = 0] = times;
    const median = times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN;
    console.log(
      `${type} of ${(content.length / 1024 / 1024).toFixed(1)} MB, ${letters} letters: first ${first.toFixed(0)} ms, ` +
        `median ${median.toFixed(0)} ms, ${(most / 1024 / 1024).toFixed(0)} MB more memory`,
    );
    expect(median).toBeLessThanOrEqual(MOST_MILLISECONDS);
    expect(most).toBeLessThanOrEqual(MOST_BYTES);
  },
);
