import { periodOf, refreshNames } from '../../freshness/period.ts';
import { displayDaysText } from '../../office/display-days.ts';
import { type Handling, handlingFor } from '../../office/handling.ts';
import type { Category, OfficeProfile, Subtopic } from '../../office/profile.ts';
import { unitName } from '../../office/unit-name.ts';
import { thaiDateRange } from '../../time/thai-date.ts';
import { type Block, type Cell, type CellBlock, paragraph, type Run } from '../paper.ts';
import { seatsInWords } from '../seat-words.ts';
import { paperNumerals } from '../thai-numerals.ts';

/** The year for which an announcement holds: 2565 from 1 October 2564. Calendar days. */
export const announcementPeriod = (fiscalYear: number): { from: string; to: string } => {
  const { from, to } = periodOf('yearly', `${fiscalYear - 543}-01-01`);
  return { from, to };
};

/**
 * The framework as the tables of 002 and 004 have it, each topic of the office once: kind of information, steps, time, who
 * answers for it and who checks. A subtopic that is handled otherwise than its topic has a row of its own,
 * which points to the topic's for what is the same.
 */
export function frameworkAnnex(profile: OfficeProfile, fiscalYear: number): Block[] {
  const { from, to } = announcementPeriod(fiscalYear);
  const heading = (text: string): Block => ({ kind: 'heading', text: paperNumerals(text) });
  const head = ['ประเภทของข้อมูล', 'วิธีการและขั้นตอน', 'ระยะเวลา', 'ผู้รับผิดชอบ', 'ผู้ตรวจสอบ'].map((text) =>
    cell([line(text, { bold: true, centred: true })]),
  );
  return [
    { kind: 'page-break' },
    heading(`เอกสารแนบท้ายประกาศ${profile.name.full}`),
    heading('กรอบแนวทางการเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ของหน่วยงาน'),
    heading(`ปีงบประมาณ พ.ศ. ${fiscalYear} (${thaiDateRange(from, to)})`),
    {
      kind: 'table',
      columns: 5,
      widths: [26, 28, 15, 16, 15],
      header: true,
      rows: [head, ...profile.categories.flatMap((category) => rowsOf(profile, category))],
    },
  ];
}

const cell = (blocks: CellBlock[]): Cell => ({ span: 1, blocks });

function line(text: string, { bold = false, centred = false } = {}): CellBlock {
  const run: Run = { text: paperNumerals(text), ...(bold ? { bold: true } : {}) };
  return { ...paragraph(''), runs: [run], small: true, ...(centred ? { align: 'center' } : {}) };
}

function rowsOf(profile: OfficeProfile, category: Category): Cell[][] {
  const handling = handlingFor(profile, category.id, null);
  if (!handling) return [];
  const rest = restOfRow(profile, handling);
  const subtopics = category.subtopics.map((subtopic, index) => {
    const own = handlingFor(profile, category.id, subtopic.id) ?? handling;
    return { words: subtopicWords(category, subtopic, index), row: restOfRow(profile, own) };
  });
  const isLikeTopic = ({ row: own }: { row: string[][] }) => isSame(own, rest);
  const name = line(`${category.number}. ${category.name}`, { bold: true });
  const contents =
    category.subtopics.length > 0
      ? subtopics.filter(isLikeTopic).map(({ words }) => words)
      : [category.description].filter(Boolean);
  return [
    row([name, ...contents.map((text) => line(text))], rest),
    ...subtopics
      .filter((each) => !isLikeTopic(each))
      .map(({ words, row: own }) =>
        row(
          [line(words)],
          own.map((lines, at) => (isSame(lines, rest[at]) ? [`ตามข้อ ${category.number}`] : lines)),
        ),
      ),
  ];
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const row = (kind: CellBlock[], rest: string[][]): Cell[] => [
  cell(kind),
  ...rest.map((lines) => cell(lines.map((text) => line(text)))),
];

const subtopicWords = ({ number }: Category, { name, description }: Subtopic, index: number): string =>
  `${number}.${index + 1} ${name}${description ? ` (${description})` : ''}`;

/** Steps, time, who answers, who checks: lines of each cell. Where the office's table names nobody, who does it here. */
function restOfRow(profile: OfficeProfile, handling: Handling): string[][] {
  const { preparedBy, steps, publishedBy, responsible, checker, refresh, ifAny, displayDays } = handling;
  const who =
    preparedBy.length > 0
      ? preparedBy.map((unit) => unitName(profile, unit)).join(' หรือ')
      : 'งาน/หน่วยงานเจ้าของข้อมูล';
  const publishers = seatsInWords(profile, publishedBy);
  return [
    [
      `- ${who} จัดเตรียมข้อมูล${insisted(handling)}`,
      ...steps.map(({ by, title }) => `- ${seatsInWords(profile, by)} ${title}`),
      `- ${publishers} นำข้อมูลขึ้นเผยแพร่`,
    ],
    [
      `ติดตามและปรับปรุง: ${refresh === 'none' || ifAny ? 'เมื่อมีการเปลี่ยนแปลง' : refreshNames[refresh]}${ifAny ? ' (ถ้ามี)' : ''}`,
      `เผยแพร่: ${displayDaysText(displayDays)}`,
    ],
    [responsible?.text ?? publishers],
    [checker?.text ?? seatsInWords(profile, steps[0]?.by ?? [])],
  ];
}

/** What the form insists on for this kind of information. */
function insisted({ requires: { source, coversRange, dateTime } }: Handling): string {
  const parts = [
    ...(source ? ['แหล่งที่มา'] : []),
    ...(coversRange ? ['ช่วงวันที่ของข้อมูล'] : []),
    ...(dateTime ? ['วัน เวลา กำกับ'] : []),
  ];
  return parts.length > 0 ? ` ระบุ${parts.join(' ')}` : '';
}
