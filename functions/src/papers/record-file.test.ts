import { read } from '@e965/xlsx';
import { wordsOf } from '@prakat/shared/papers/paper';
import { type PublicationRecord, recordHeader, recordPaper } from '@prakat/shared/papers/publication-record';
import { normaliseText } from '@prakat/shared/text/normalise';
import { describe, expect, test } from 'vitest';
import { readText } from '../checks/read/read-text.ts';
import { drawDocx } from './draw-docx.ts';
import { drawPdf } from './draw-pdf.ts';
import { recordCsv, recordXlsx } from './record-sheet.ts';
import { boxesOf, readDrawn } from './testing/read-drawn.ts';

type Row = PublicationRecord['rows'][number];
const aRow = (title: string, remarks = ''): Row => ['2 สิงหาคม 2564', title, 'เอกสารและรูป 2 ไฟล์', remarks];
const aRecord = (...rows: Row[]): PublicationRecord => ({
  title: ['บันทึกรายงานผลการเผยแพร่ข้อมูลผ่านเว็บไซต์ของ สำนักงานทดสอบ', 'เดือน กรกฎาคม - กันยายน 2564'],
  notes: [],
  header: recordHeader,
  rows,
  sums: rows.length > 0 ? [{ name: '1. ข้อมูลหน่วยงาน', count: rows.length }] : [],
  nothing: 'ไม่มีการเผยแพร่ข้อมูลผ่านเว็บไซต์ในช่วงเวลานี้',
  at: '2021-10-01T03:00:00.000Z',
});
const remarks = 'ผู้ดูแลเว็บไซต์นำขึ้นเอง\nนำลงเมื่อวันที่ 24 ธันวาคม 2564';
const some = aRecord(aRow('แผนปฏิบัติการจัดซื้อจัดจ้าง'), aRow('ประกาศ “ร่าง” "ก", ข', remarks));
const formulas = ['=HYPERLINK("http://a.example","ดู")', '+66', '-1', '@SUM(A1)'];

/** Lines of a sheet, empty ones left out. */
async function cellsOf(record: PublicationRecord) {
  const book = read(await recordXlsx(record), { dense: true, cellFormula: true });
  const rows = book.Sheets[book.SheetNames[0] ?? '']?.['!data'] ?? [];
  return rows.map((row) => (row ?? []).filter(Boolean)).filter((row) => row.some(({ v }) => v !== ''));
}

const letters = (text: string) => normaliseText(text).replace(/\s+/g, '');

describe.each(['pdf', 'docx'] as const)('the record as %s', (type) => {
  test('has the words of its model in their order', async () => {
    const paper = recordPaper(some);
    const content = await (type === 'pdf' ? drawPdf : drawDocx)(paper);
    // Programs that know the font only read SARA AM as its halves.
    const text = (await readDrawn(type, content)).replace(/\u0E4D([\u0E48-\u0E4B]?)\u0E32/g, '$1\u0E33');
    const read = letters(text);
    for (const line of wordsOf(paper)) expect(read).toContain(letters(line));
  });
});

test('a long record repeats the head of its table on every page, and stays within them', async () => {
  const long = aRecord(
    ...Array.from({ length: 60 }, (_, at) => aRow(`เรื่องที่ ${at} ${'รายละเอียด'.repeat(8)}`, remarks)),
  );
  const boxes = await boxesOf(await drawPdf(recordPaper(long)));
  const pages = boxes.at(-1)?.page ?? 0;
  expect(pages).toBeGreaterThan(2);
  // The last page may have the sums alone.
  for (let page = 1; page < pages; page += 1) {
    const words = boxes.filter((box) => box.page === page).map(({ text }) => text);
    expect(letters(words.join(''))).toContain('วันเดือนปี');
  }
  for (const { left, right, bottom } of boxes) {
    expect(left).toBeGreaterThanOrEqual(85);
    expect(right).toBeLessThanOrEqual(595.28 - 56);
    expect(bottom).toBeGreaterThan(20);
  }
});

describe('the record as Excel workbook', () => {
  test('has title, head, rows and sums', async () => {
    expect((await cellsOf(some)).map((row) => row.map(({ v }) => v).filter((v) => v !== ''))).toEqual([
      [some.title[0]],
      [some.title[1]],
      recordHeader,
      ['2 สิงหาคม 2564', 'แผนปฏิบัติการจัดซื้อจัดจ้าง', 'เอกสารและรูป 2 ไฟล์'],
      ['2 สิงหาคม 2564', 'ประกาศ “ร่าง” "ก", ข', 'เอกสารและรูป 2 ไฟล์', remarks],
      ['จำนวนเรื่องที่เผยแพร่ แยกตามหมวดหมู่'],
      ['1. ข้อมูลหน่วยงาน', 2],
      ['รวม', 2],
    ]);
  });

  test('is read by a reader of its format that shares nothing with its writer', async () => {
    const { parts } = await readText('xlsx', await recordXlsx(some));
    const text = letters(parts.map((part) => part.text).join(''));
    for (const words of [...some.title, ...some.rows.flat(), 'รวม']) expect(text).toContain(letters(words));
  });

  test('says so where nothing was published', async () => {
    const rows = await cellsOf(aRecord());
    expect(rows.at(-1)?.[0]?.v).toBe('ไม่มีการเผยแพร่ข้อมูลผ่านเว็บไซต์ในช่วงเวลานี้');
  });

  test.each(formulas)('has %s as text and no formula', async (title) => {
    const cell = (await cellsOf(aRecord(aRow(title)))).flat().find(({ v }) => v === title);
    expect(cell).toMatchObject({ t: 's', v: title });
    expect(cell?.f).toBeUndefined();
  });
});

describe('the record as CSV', () => {
  const text = (record: PublicationRecord) => Buffer.from(recordCsv(record)).toString('utf8');

  test('begins with the mark of UTF-8, and has a line for each row with quotes doubled', () => {
    expect([...recordCsv(some).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(text(some).slice(1)).toBe(
      [
        '"วัน เดือน ปี","เรื่อง","เอกสารแนบ","หมายเหตุ"',
        '"2 สิงหาคม 2564","แผนปฏิบัติการจัดซื้อจัดจ้าง","เอกสารและรูป 2 ไฟล์",""',
        '"2 สิงหาคม 2564","ประกาศ “ร่าง” ""ก"", ข","เอกสารและรูป 2 ไฟล์","ผู้ดูแลเว็บไซต์นำขึ้นเอง; นำลงเมื่อวันที่ 24 ธันวาคม 2564"',
        '',
      ].join('\r\n'),
    );
  });

  test.each(formulas)('has %s behind an apostrophe', (title) => {
    expect(text(aRecord(aRow(title)))).toContain(`,"'${title.replaceAll('"', '""')}",`);
  });

  test('leaves the dash alone that stands for no attachment', () => {
    expect(text(aRecord(['2 สิงหาคม 2564', 'เรื่อง', '–', '']))).toContain(',"–",');
  });
});
