import type { CountRow } from '../complaints/counts.ts';
import type { OfficeProfile } from '../office/profile.ts';
import { calendarDate, thaiDate } from '../time/thai-date.ts';
import { type Block, type Cell, type Paper, type Paragraph, paragraph } from './paper.ts';
import { paperNumerals } from './thai-numerals.ts';

export type CountedPeriod = { name: string; rows: readonly CountRow[] };

/** What the paper says: the halves of a fiscal year that have begun, and the year. `at`: ISO 8601, UTC; the moment of the counts. */
export type ComplaintCountsFacts = { year: string; periods: readonly CountedPeriod[]; at: string };

/**
 * Counts of complaints by kind, received and closed, for the report of integrity and as something to publish (000 ๓.๑-๓.๒). Numbers
 * alone: nobody is named, and no word of anybody stands in it.
 */
export function complaintCountsPaper(
  profile: Pick<OfficeProfile, 'name'>,
  { year, periods, at }: ComplaintCountsFacts,
): Paper {
  const title = `รายงานผลการดำเนินการเรื่องร้องเรียนและข้อเสนอแนะ ประจำปีงบประมาณ พ.ศ. ${year}`;
  return {
    title: paperNumerals(`${title} ${profile.name.full}`),
    at,
    mark: null,
    blocks: [
      { kind: 'heading', text: paperNumerals(title) },
      { kind: 'heading', text: paperNumerals(`${profile.name.full} ${profile.name.place}`) },
      paragraph(paperNumerals(`ข้อมูล ณ วันที่ ${thaiDate(calendarDate(at))}`), { align: 'center' }),
      ...periods.flatMap(periodBlocks),
      paragraph(
        'หมายเหตุ นับตามวันที่รับและวันที่ยุติคำร้อง “ภายในกำหนด” คือยุติภายในระยะเวลาที่หน่วยงานกำหนดไว้สำหรับประเภทนั้น การแจ้งข้อมูลบนเว็บไซต์ผิดหรือล้าสมัยไม่กำหนดระยะเวลา',
        { small: true },
      ),
    ],
    persons: [],
    missing: [],
  };
}

const cell = (text: string, how: Partial<Pick<Paragraph, 'align' | 'runs'>> = {}): Cell => ({
  span: 1,
  blocks: [{ ...paragraph(paperNumerals(text)), ...how }],
});
const bold = (text: string, align?: 'center'): Cell =>
  cell(text, { runs: [{ text: paperNumerals(text), bold: true }], ...(align ? { align } : {}) });
const number = (value: number | null): Cell =>
  cell(value === null ? '-' : String(value), { align: 'center' });

function periodBlocks({ name, rows }: CountedPeriod): Block[] {
  const sum = (field: 'received' | 'closed' | 'inTime' | 'open') =>
    rows.reduce((total, row) => total + (row[field] ?? 0), 0);
  return [
    { kind: 'heading', text: paperNumerals(name), align: 'left' },
    {
      kind: 'table',
      columns: 5,
      widths: [44, 14, 14, 14, 14],
      header: true,
      rows: [
        ['ประเภท', 'รับ (เรื่อง)', 'ยุติ (เรื่อง)', 'ภายในกำหนด', 'คงค้าง'].map((text) => bold(text, 'center')),
        ...rows.map((row) => [
          cell(row.name),
          number(row.received),
          number(row.closed),
          number(row.inTime),
          number(row.open),
        ]),
        [
          bold('รวม'),
          ...(['received', 'closed', 'inTime', 'open'] as const).map((field) => number(sum(field))),
        ],
      ],
    },
  ];
}
