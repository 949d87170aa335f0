import type { OfficeProfile } from '../office/profile.ts';
import { type Refused, refuse } from '../refusals.ts';
import { thaiDate } from '../time/thai-date.ts';
import { type Cell, type Paper, type Paragraph, paragraph } from './paper.ts';
import type { RecordPeriod } from './record-period.ts';
import { inOrder, type RecordRow } from './record-rows.ts';
import { paperNumerals } from './thai-numerals.ts';

/** What a record is asked for. `today`: the calendar day in Bangkok on which it is made. */
export type RecordAsked = { period: RecordPeriod; categoryId: string | null; today: string };

/** The record of publications (seed 003, lines 159 to 166) as lines and cells, in Arabic numerals. */
export type PublicationRecord = {
  title: [string, string];
  /** Smaller lines below the title: the one category, a period that is not over. */
  notes: string[];
  header: [string, string, string, string];
  /** วัน เดือน ปี, เรื่อง, เอกสารแนบ, หมายเหตุ: one for each publication, by the time at which it went up. */
  rows: [string, string, string, string][];
  /** How many were published of each category that has any, in the office's order. */
  sums: { name: string; count: number }[];
  /** Said in place of rows where there is none. */
  nothing: string;
  /** The newest moment of what it was made from, ISO 8601 UTC; null without any row. */
  at: string | null;
};

export const recordHeader: PublicationRecord['header'] = ['วัน เดือน ปี', 'เรื่อง', 'เอกสารแนบ', 'หมายเหตุ'];

/** What was published of a category that the office has given up. */
export const CATEGORY_GONE = 'หมวดหมู่ที่ไม่อยู่ในแนวทางของหน่วยงานแล้ว';

/** The category that a record is asked for, or all for null; `category_unknown` where the office has no such. */
export const checkCategory = (
  { categories }: OfficeProfile,
  categoryId: string | null,
): { ok: true } | Refused =>
  categoryId === null || categories.some(({ id }) => id === categoryId)
    ? { ok: true }
    : refuse('category_unknown');

/** The record of an office from the rows of the period and category. */
export function publicationRecord(
  profile: OfficeProfile,
  { period, categoryId, today }: RecordAsked,
  rows: readonly RecordRow[],
): PublicationRecord {
  const category = profile.categories.find(({ id }) => id === categoryId);
  return {
    title: [`บันทึกรายงานผลการเผยแพร่ข้อมูลผ่านเว็บไซต์ของ ${profile.name.full}`, period.titleLine],
    notes: [
      ...(category ? [`เฉพาะหมวดหมู่ ${category.number}. ${category.name}`] : []),
      ...(period.to >= today ? [`(ข้อมูลถึงวันที่ ${thaiDate(today)})`] : []),
    ],
    header: recordHeader,
    rows: inOrder(rows).map(({ date, title, attachments, remarks }) => [
      date,
      title,
      attachments,
      remarks.join('\n'),
    ]),
    sums: sumsOf(profile, rows),
    nothing: `ไม่มีการเผยแพร่ข้อมูลผ่านเว็บไซต์${category ? 'ในหมวดหมู่นี้' : ''}ในช่วงเวลานี้`,
    at:
      rows
        .map(({ updatedAt }) => updatedAt)
        .sort()
        .at(-1) ?? null,
  };
}

/** How many of these were published of each category that has any, in the office's order. */
export function sumsOf(
  { categories }: OfficeProfile,
  rows: readonly Pick<RecordRow, 'categoryId'>[],
): PublicationRecord['sums'] {
  const known = categories.map(({ id, number, name }) => ({
    name: `${number}. ${name}`,
    count: rows.filter(({ categoryId }) => categoryId === id).length,
  }));
  const others = rows.length - known.reduce((sum, { count }) => sum + count, 0);
  return [...known, { name: CATEGORY_GONE, count: others }].filter(({ count }) => count > 0);
}

/** The record as a paper, its numerals Thai. */
export function recordPaper(record: PublicationRecord): Paper {
  const { title, notes, header, rows, sums, nothing, at } = record;
  const cell = (text: string, how: Partial<Pick<Paragraph, 'align' | 'runs'>> = {}): Cell => ({
    span: 1,
    blocks: [{ ...paragraph(paperNumerals(text)), ...how }],
  });
  const head = (text: string) => cell(text, { align: 'center', runs: [{ text, bold: true }] });
  const count = (number: number) => cell(String(number), { align: 'center' });
  const counted = [...sums, { name: 'รวม', count: rows.length }];
  const tables: Paper['blocks'] = [
    {
      kind: 'table',
      columns: 4,
      widths: [24, 36, 19, 31],
      header: true,
      rows: [header.map(head), ...rows.map((cells) => cells.map((text) => cell(text)))],
    },
    { kind: 'heading', text: 'จำนวนเรื่องที่เผยแพร่ แยกตามหมวดหมู่' },
    {
      kind: 'table',
      columns: 2,
      widths: [80, 20],
      header: true,
      rows: [
        ['หมวดหมู่', 'จำนวน (เรื่อง)'].map(head),
        ...counted.map(({ name, count: number }) => [cell(name), count(number)]),
      ],
    },
  ];
  return {
    title: paperNumerals(title.join(' ')),
    at,
    mark: null,
    blocks: [
      ...title.map((line) => ({ kind: 'heading' as const, text: paperNumerals(line) })),
      ...notes.map((note) => paragraph(paperNumerals(note), { align: 'center' })),
      ...(rows.length > 0 ? tables : [paragraph(nothing, { align: 'center' })]),
    ],
    persons: [],
    missing: [],
  };
}
