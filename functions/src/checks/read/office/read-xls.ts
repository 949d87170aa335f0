import { type CellObject, read, set_cptable, type WorkSheet } from '@e965/xlsx';
import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs';
import { addText, placeIn, type Reading } from '../reading.ts';

// Workbooks of Excel 95 and before are written in the code page of their Windows (874 in Thailand).
set_cptable(codePages);

/**
 * The text of an old Excel workbook (.xls), sheet by sheet, a row a line with tabs between its cells; sheets, columns
 * and rows that are hidden are read and the place says so. Comments are on lines of their own.
 *
 * @throws where it is damaged or has a password
 */
export function readXls(workbook: Uint8Array, at: string | null, reading: Reading): void {
  const book = read(workbook, {
    type: 'array',
    dense: true,
    cellHTML: false,
    cellFormula: false,
    cellText: true,
  });
  for (const [index, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name];
    if (sheet === undefined) continue;
    const isHidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    const unseen = [
      ...(isHidden ? ['แผ่นงานซ่อน'] : []),
      ...(sheet['!cols']?.some((column) => column?.hidden) ? ['คอลัมน์ซ่อน'] : []),
      ...(sheet['!rows']?.some((row) => row?.hidden) ? ['แถวซ่อน'] : []),
    ];
    const place = `แผ่นงาน ${name}${unseen.length === 0 ? '' : ` (มี${unseen.join(' ')})`}`;
    addText(reading, placeIn(at, place), sheetText(sheet));
  }
}

function sheetText(sheet: WorkSheet): string {
  const rows: (CellObject | undefined)[][] = sheet['!data'] ?? [];
  const comments: string[] = [];
  const lines = rows.map((row) =>
    (row ?? [])
      .map((cell) => {
        for (const { t } of cell?.c ?? []) if (t !== undefined) comments.push(t);
        return cell?.v === undefined ? '' : String(cell.v).replaceAll('\n', ' ');
      })
      .join('\t'),
  );
  return [...lines, ...comments].join('\n');
}
