import type { ListResult } from './completeness.ts';

/** What one list comes to, for the card of the month. */
export type ListDigest = {
  listId: ListResult['list']['id'];
  name: string;
  /** Lines that need nothing, and all lines. */
  settled: number;
  total: number;
  /** มี 12 จาก 38 ข้อ … in one line, Arabic numerals. */
  sentence: string;
};

export type CompletenessDigest = {
  lists: ListDigest[];
  /** Lines of all lists for which something is to be done. */
  open: number;
};

/** What the check of a month comes to: one sentence for each list. */
export function completenessDigest(results: readonly ListResult[]): CompletenessDigest {
  const lists = results.map(({ list, lines, counts }): ListDigest => {
    const settled = counts.present + counts.absent;
    const parts = [
      [counts.missing, 'ยังไม่มี'],
      [counts.overdue, 'เกินกำหนด'],
      [counts.due, 'ถึงกำหนด'],
    ] as const;
    const open = parts.flatMap(([count, what]) => (count > 0 ? [`${what} ${count}`] : []));
    const rest = open.length > 0 ? ` (${open.join(' ')})` : '';
    return {
      listId: list.id,
      name: list.name,
      settled,
      total: lines.length,
      sentence: `ครบและเป็นปัจจุบัน ${settled} จาก ${lines.length} ข้อ${rest}`,
    };
  });
  return { lists, open: lists.reduce((sum, { total, settled }) => sum + total - settled, 0) };
}
