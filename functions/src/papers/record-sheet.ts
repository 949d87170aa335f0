import type { CellObject } from '@e965/xlsx';
import type { PublicationRecord } from '@prakat/shared/papers/publication-record';

/** Widths of the four columns, in letters. */
const COLUMNS = [20, 60, 22, 60];

/**
 * The record as Excel workbook: title, table and sums on one sheet. Every word is a cell of text, which Excel never takes for
 * a formula, and every number one that can be added up. The library is loaded when the first is made.
 */
export async function recordXlsx(record: PublicationRecord): Promise<Uint8Array> {
  const { utils, write } = await import('@e965/xlsx');
  const { title, notes, header, rows, sums, nothing } = record;
  const lines: (string | number)[][] = [
    ...[...title, ...notes].map((line) => [line]),
    [],
    ...(rows.length === 0
      ? [[nothing]]
      : [
          header,
          ...rows,
          [],
          ['', 'จำนวนเรื่องที่เผยแพร่ แยกตามหมวดหมู่'],
          ...sums.map(({ name, count }) => ['', name, count]),
          ['', 'รวม', rows.length],
        ]),
  ];
  const sheet = utils.aoa_to_sheet(lines.map((line) => line.map(cellOf)));
  sheet['!cols'] = COLUMNS.map((wch) => ({ wch }));
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'บันทึกการเผยแพร่');
  return new Uint8Array(
    write(book, { type: 'array', bookType: 'xlsx', bookSST: true, compression: true }) as ArrayBuffer,
  );
}

const cellOf = (value: string | number): CellObject =>
  typeof value === 'number' ? { t: 'n', v: value } : { t: 's', v: value };

/** What a spreadsheet takes for a formula where it stands first in a cell. */
const FORMULA = /^[=+\-@\t\r]/;

/** The record as CSV: header and rows. */
export const recordCsv = ({ header, rows }: PublicationRecord): Uint8Array => csvOf([header, ...rows]);

/**
 * Lines as CSV (RFC 4180) in UTF-8 with the mark by which Excel knows that. What would be a formula gets an apostrophe before
 * it, which makes it text.
 */
export function csvOf(lines: readonly (readonly string[])[]): Uint8Array {
  const field = (text: string): string => {
    const line = text.replace(/\s*\n\s*/g, '; ');
    const safe = FORMULA.test(line) ? `'${line}` : line;
    return `"${safe.replaceAll('"', '""')}"`;
  };
  const written = lines.map((cells) => `${cells.map(field).join(',')}\r\n`);
  return new TextEncoder().encode(`\uFEFF${written.join('')}`);
}
