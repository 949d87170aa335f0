import type { OfficeProfile } from '../office/profile.ts';
import { actingFor } from '../people/names.ts';
import { calendarDate, thaiDate } from '../time/thai-date.ts';
import { gapsIn } from './gaps.ts';
import { headsNote } from './memos/heads-note.ts';
import { type Block, type CellBlock, type Paper, paragraph, wordsOf } from './paper.ts';
import { postLines } from './signature-cell.ts';
import { paperNumerals } from './thai-numerals.ts';
import { paragraphsOf, type Section, type Written, type WrittenPaper } from './written-paper.ts';
import type { VerbalOfYear, YearlyFacts } from './yearly-facts.ts';
import { topicBlocks } from './yearly-topics.ts';
import { problemsOf, procedureClauses, rationale } from './yearly-wording.ts';

const TITLE = 'รายงานผลการติดตามการดำเนินงานเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ของหน่วยงาน';

/**
 * The follow-up report of a fiscal year (seed 000): the office's topics with their counts and the looks that were really
 * made, its procedure, what was corrected, taken down and permitted by word of mouth, problems and suggestions.
 */
export const yearlyReport: WrittenPaper<YearlyFacts> = { sections, draw };

const heading = (text: string, how: { align?: 'left' } = {}): Block => ({ kind: 'heading', text, ...how });
const line = (text: string, how: Parameters<typeof paragraph>[1] = {}) => paragraph(paperNumerals(text), how);

type SectionId = 'rationale' | 'procedure' | 'problems';

function sectionsById(profile: OfficeProfile, facts: YearlyFacts): Record<SectionId, Section> {
  return {
    rationale: { id: 'rationale', label: 'หลักการและเหตุผล', proposed: rationale(profile) },
    procedure: {
      id: 'procedure',
      label: 'ขั้นตอนการเผยแพร่/ปรับปรุงข้อมูล',
      proposed: procedureClauses(profile),
    },
    problems: { id: 'problems', label: 'สรุปปัญหา และข้อเสนอแนะ', proposed: problemsOf(profile, facts) },
  };
}

function sections(profile: OfficeProfile, facts: YearlyFacts): Section[] {
  return Object.values(sectionsById(profile, facts));
}

function draw(profile: OfficeProfile, facts: YearlyFacts, written: Written): Paper {
  const titles = [
    profile.memos.followUp ?? TITLE,
    `${profile.name.full} ประจำปีงบประมาณ ${facts.period.id}`,
    ...(facts.period.to >= facts.today ? [`(ข้อมูลถึงวันที่ ${thaiDate(facts.today)})`] : []),
  ].map(paperNumerals);
  const parts = sectionsById(profile, facts);
  const worded = (section: Section): Block[] => {
    const texts = paragraphsOf(section, written);
    if (texts.length === 0) return [];
    return [
      heading(section.label, { align: 'left' }),
      ...texts.map((text) => line(text, clauseIndent(text))),
    ];
  };
  const paper: Paper = {
    title: titles.join(' '),
    at: [facts.at ?? '', written.at].sort().at(-1) || null,
    mark: written.mark,
    blocks: [
      ...titles.map((text) => heading(text)),
      ...worded(parts.rationale),
      heading('หัวข้อเรื่องข้อมูล', { align: 'left' }),
      ...topicBlocks(profile, facts),
      ...worded(parts.procedure),
      heading('การแก้ไข การนำลง และการอนุมัติทางวาจา', { align: 'left' }),
      ...eventLines(facts),
      ...worded(parts.problems),
      signatures(profile, written),
    ],
    persons: [written.proposer?.name, written.decision?.by.name].filter((name) => name !== undefined),
    missing: [],
  };
  return { ...paper, missing: gapsIn(wordsOf(paper)) };
}

/** Clauses below a numbered one stand further in: 2.1. below 2. */
const clauseIndent = (text: string): { indent: 1 | 2 } => ({
  indent: /^[\d๐-๙]+\.[\d๐-๙]+\.? /.test(text) ? 2 : 1,
});

const downWords: Record<keyof YearlyFacts['takenDown'], string> = {
  expired: 'ครบกำหนดเผยแพร่',
  early: 'ก่อนกำหนด',
  denied: 'ไม่ได้รับอนุมัติ',
  unconfirmed: 'ไม่ได้ยืนยันการอนุมัติทางวาจา',
};

function eventLines({ corrections, takenDown, verbal }: YearlyFacts): Block[] {
  const kinds = Object.entries(downWords).flatMap(([kind, words]) => {
    const count = takenDown[kind as keyof typeof downWords];
    return count > 0 ? [`${words} ${count} เรื่อง`] : [];
  });
  const down = Object.values(takenDown).reduce((sum, count) => sum + count, 0);
  return [
    line(`แก้ไขข้อมูลที่เผยแพร่แล้ว จำนวน ${corrections} ครั้ง`, { indent: 1 }),
    line(`นำลงจากเว็บไซต์ จำนวน ${down} เรื่อง${kinds.length > 0 ? ` (${kinds.join(' ')})` : ''}`, { indent: 1 }),
    line(`อนุมัติทางวาจา จำนวน ${verbal.length} ครั้ง`, { indent: 1 }),
    ...verbal.map((each) => line(verbalLine(each), { indent: 2 })),
  ];
}

const settledWords: Record<VerbalOfYear['status'], string> = {
  pending: 'ยังไม่ได้ยืนยันเป็นลายลักษณ์อักษร',
  confirmed: 'ยืนยันเป็นลายลักษณ์อักษร',
  denied: 'ปฏิเสธว่าไม่ได้อนุมัติ',
  lapsed: 'ไม่ต้องยืนยันเพราะยกเลิกการเผยแพร่',
};

function verbalLine({ number, name, givenAt, status, settledAt }: VerbalOfYear): string {
  const on = (instant: string) => `เมื่อวันที่ ${thaiDate(calendarDate(instant))}`;
  const settled = `${settledWords[status]}${settledAt ? ` ${on(settledAt)}` : ''}`;
  return `คำขอเลขที่ ${number} ${name} อนุมัติทางวาจา${on(givenAt)} ${settled}`;
}

const DOTS = '.'.repeat(50);

/** Who reports: name, post and day, or room for them. */
function reporter({ papers }: OfficeProfile, { proposer, date }: Written): CellBlock[] {
  const [first = '', ...others] = proposer ? postLines(proposer.positionTitle, papers?.posts) : [DOTS];
  const lines = [
    `ลงชื่อ${DOTS}ผู้รายงาน`,
    `(${proposer?.name ?? DOTS})`,
    `ตำแหน่ง ${first}`,
    ...others,
    ...(proposer?.onBehalfOf ? [actingFor(proposer.onBehalfOf)] : []),
    `วันที่ ${date ? thaiDate(date) : DOTS}`,
  ];
  return [{ kind: 'signing' }, ...lines.map((text): CellBlock => line(text, { align: 'center' }))];
}

/**
 * Who reports at the right, and what the head wrote at the left once it is decided: until then the memo that goes with the
 * report has room for it.
 */
function signatures(profile: OfficeProfile, written: Written): Block {
  const { decision } = written;
  const agreed = decision?.kind === 'approve' ? 'อนุมัติ' : 'ทราบ';
  const who = { signatory: [], posts: profile.papers?.posts ?? {} };
  const note = decision ? headsNote({ kind: 'yearly_report', agreed }, written, who) : [];
  const rows = [
    [
      { span: 1, blocks: note },
      { span: 1, blocks: reporter(profile, written) },
    ],
  ];
  return { kind: 'table', columns: 2, rows, together: true, unruled: true };
}
