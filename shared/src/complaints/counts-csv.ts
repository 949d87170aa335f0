import { thaiMonths } from '../time/thai-date.ts';
import type { CountRow } from './counts.ts';

const HEAD = ['ช่วงเวลา', 'ประเภท', 'รับ', 'แล้วเสร็จ', 'แล้วเสร็จภายในกำหนด', 'คงค้างสิ้นช่วง'];

/** A cell that no program takes for a formula or for two. */
const cell = (value: string | number | null): string => {
  const written = value === null ? '-' : String(value);
  return /[",\n]/.test(written) ? `"${written.replaceAll('"', '""')}"` : written;
};

/** The counts of a year as CSV that spreadsheets open with Thai letters: months first, then halves and the year. */
export function countsCsv(
  months: readonly { month: string; rows: readonly CountRow[] }[],
  periods: readonly { name: string; rows: readonly CountRow[] }[],
): string {
  const named = [
    ...months.map(({ month, rows }) => ({
      name: `${thaiMonths[Number(month.slice(5)) - 1]} ${Number(month.slice(0, 4)) + 543}`,
      rows,
    })),
    ...periods,
  ];
  const lines = named.flatMap(({ name, rows }) =>
    rows.map((row) => [name, row.name, row.received, row.closed, row.inTime, row.open]),
  );
  return `\uFEFF${[HEAD, ...lines].map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}
