import { type CellObject, read, set_cptable } from '@e965/xlsx';
import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs';
import { addText, placeIn, type Reading } from '../reading.ts';
import { sheetPlace } from './sheet-place.ts';

// Workbooks of Excel 95 and before are written in the code page of their Windows (874 in Thailand).
set_cptable(codePages);

type Cells = (CellObject | undefined)[][];

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
    // Which columns are hidden counts as a style.
    cellStyles: true,
  });
  for (const [index, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name];
    if (sheet === undefined) continue;
    const isHidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    const rows: Cells = sheet['!data'] ?? [];
    const unseen = {
      isHidden,
      columns: (sheet['!cols'] ?? []).flatMap((column, c) =>
        column?.hidden && rows.some((row) => row?.[c]?.v !== undefined) ? [c + 1] : [],
      ),
      rows: (sheet['!rows'] ?? []).filter((row, r) => row?.hidden && rows[r] !== undefined).length,
    };
    addText(reading, placeIn(at, sheetPlace(name, unseen)), sheetText(rows));
  }
}

function sheetText(rows: Cells): string {
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
