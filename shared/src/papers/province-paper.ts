import type { OfficeProfile } from '../office/profile.ts';
import { countNames, type District, type DistrictCounts, totalOf } from '../province/districts.ts';
import { startOfDay, thaiDate, thaiShortDate } from '../time/thai-date.ts';
import { type Cell, type Paper, paragraph } from './paper.ts';
import type { RecordPeriod } from './record-period.ts';
import { paperNumerals } from './thai-numerals.ts';

const TITLE = 'รายงานความเป็นปัจจุบันของข้อมูลของหน่วยงานในจังหวัด';

/** Broken where a narrow column breaks them best. */
const header = [
  'ที่',
  'หน่วยงาน',
  'เป็น\nปัจจุบัน\n(หัวข้อ)',
  'ถึงรอบ\n(หัวข้อ)',
  'เกิน\nกำหนด\n(หัวข้อ)',
  'วาจาที่ยัง\nไม่ยืนยัน\n(คำขอ)',
  'ตั้งแต่',
  'คำขอ\nค้างเกิน\nกำหนด\n(คำขอ)',
  'เผยแพร่ใน\nไตรมาส\n(เรื่อง)',
  'เผยแพร่\nล่าสุด',
];

const notes = [
  'เป็นปัจจุบัน หมายถึง หัวข้อที่ตรวจหรือเผยแพร่แล้วในรอบปัจจุบันตามที่หน่วยงานกำหนด',
  'ถึงรอบ หมายถึง หัวข้อที่ยังไม่ได้ตรวจหรือยังไม่มีข้อมูลในรอบปัจจุบัน',
  'เกินกำหนด หมายถึง หัวข้อที่รอบก่อนผ่านไปทั้งรอบโดยไม่มีการตรวจหรือเผยแพร่',
  'วาจาที่ยังไม่ยืนยัน หมายถึง คำขอที่อนุมัติทางวาจาแล้วและยังไม่ได้ยืนยันเป็นลายลักษณ์อักษร นับตั้งแต่วันที่อนุมัติรายการแรกสุด',
  'คำขอค้างเกินกำหนด หมายถึง คำขอที่รอพิจารณาครบจำนวนวันทำการที่หน่วยงานกำหนดให้เสนอผู้ปฏิบัติหน้าที่แทนแล้ว',
];

/**
 * How the websites of a province's districts stand, as a paper: a table of counts by name, nothing of what they publish.
 * `profile` is the provincial office's, `period` the quarter in which `today` lies, a calendar day in Bangkok.
 */
export function provincePaper(
  profile: Pick<OfficeProfile, 'name'>,
  districts: readonly District[],
  { period, today }: { period: RecordPeriod; today: string },
): Paper {
  const total = totalOf(districts);
  const rows = [
    header.map(head),
    ...districts.map((district, index) => [
      cell(String(index + 1), 'center'),
      cell(district.name),
      ...numbers([district]),
    ]),
    [cell(`รวม ${districts.length} หน่วยงาน`, 'center', 2), ...numbers(districts)],
  ];
  return {
    title: paperNumerals(`${TITLE} ${profile.name.full} ${period.name}`),
    at: total.published.last && startOfDay(total.published.last),
    mark: null,
    blocks: [
      { kind: 'heading', text: TITLE },
      { kind: 'heading', text: paperNumerals(profile.name.full) },
      { kind: 'heading', text: paperNumerals(period.name) },
      paragraph(paperNumerals(`ข้อมูล ณ วันที่ ${thaiDate(today)}`), { align: 'center' }),
      { kind: 'table', columns: 10, widths: [6, 22, 10, 10, 10, 11, 12, 11, 11, 12], header: true, rows },
      ...notes.map((note) => paragraph(note, { small: true })),
    ],
    persons: [],
    missing: [],
  };
}

const cell = (text: string, align?: 'center', span = 1): Cell => ({
  span,
  blocks: [paragraph(paperNumerals(text), { small: true, ...(align ? { align } : {}) })],
});

const head = (text: string): Cell => ({
  span: 1,
  blocks: [{ ...paragraph(text, { small: true, align: 'center' }), runs: [{ text, bold: true }] }],
});

/** The counts of one district, or of several together. */
function numbers(districts: readonly DistrictCounts[]): Cell[] {
  const { topics, verbal, published } = totalOf(districts);
  const names = countNames(districts);
  return [
    String(topics.current),
    String(topics.due),
    String(topics.late),
    names.verbal,
    dayOf(verbal.oldest),
    names.waitingTooLong,
    names.quarter,
    dayOf(published.last),
  ].map((text) => cell(text, 'center'));
}

/** A day over two lines, the year below. */
const dayOf = (date: string | null): string =>
  date === null ? '-' : thaiShortDate(date).replace(/ (?=\d{4}$)/, '\n');
