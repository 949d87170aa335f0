/** What of a sheet a reader does not see although it holds something. */
export type Unseen = {
  isHidden: boolean;
  /** Numbers of columns, A being 1. */
  columns: readonly number[];
  rows: number;
};

/** Columns that are named at most. */
const MOST_NAMED = 10;

/** The letters of a column: 28 is AB. */
function columnName(column: number): string {
  const rest = (column - 1) % 26;
  const name = String.fromCharCode(65 + rest);
  return column > 26 ? columnName((column - 1 - rest) / 26) + name : name;
}

/** A sheet as people find it, and what is hidden in it: `แผ่นงาน รายชื่อ (มีคอลัมน์ซ่อน B, C)`. */
export function sheetPlace(name: string, { isHidden, columns, rows }: Unseen): string {
  const named = columns
    .toSorted((one, other) => one - other)
    .slice(0, MOST_NAMED)
    .map(columnName);
  const unseen = [
    ...(isHidden ? ['แผ่นงานซ่อน'] : []),
    ...(named.length === 0 ? [] : [`คอลัมน์ซ่อน ${named.join(', ')}`]),
    ...(rows === 0 ? [] : [`แถวซ่อน ${rows} แถว`]),
  ];
  return `แผ่นงาน ${name}${unseen.length === 0 ? '' : ` (มี${unseen.join(' ')})`}`;
}
