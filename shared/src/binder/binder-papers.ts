import type { OfficeProfile } from '../office/profile.ts';
import { collectGaps } from '../papers/gaps.ts';
import { type Block, type Cell, type CellBlock, type Paper, paragraph } from '../papers/paper.ts';
import { paperNumerals } from '../papers/thai-numerals.ts';
import { thaiDate, thaiNumerals } from '../time/thai-date.ts';
import type { BinderAnnexLine } from './annexes.ts';
import type { Binder, BinderLine, ItemState } from './binder.ts';
import type { BinderEntry } from './binder-entry.ts';

/** The page of the binder on which an item or annex begins, by its id; null for one without pages. */
export type PageOf = (id: string) => number | null;

/** Who answers for the binder. */
export type Responsible = { name: string; positionTitle: string };

export const stateWords: Record<ItemState, string> = {
  present: 'มี',
  unfinished: 'ยังไม่ครบ',
  missing: 'ไม่มี',
};

const centred = (text: string): Block => paragraph(paperNumerals(text), { align: 'center' });
const heading = (text: string): Block => ({ kind: 'heading', text: paperNumerals(text) });
const space = (lines: number): Block[] => Array.from({ length: lines }, () => paragraph(' '));
const cell = (...blocks: CellBlock[]): Cell => ({ span: 1, blocks });
const small = (text: string): CellBlock => paragraph(paperNumerals(text), { small: true });

const paperOf = (title: string, binder: Binder, blocks: Block[], persons: string[] = []): Paper => ({
  title: `${title} ปีงบประมาณ ${binder.year}`,
  at: newestOf(binder),
  mark: null,
  blocks,
  persons,
  missing: [],
});

/** The first moment of the fiscal year, for a binder in which nothing is. */
const beginningOf = (year: number): string => `${year - 544}-09-30T17:00:00.000Z`;

/** The newest moment of everything that stands in a binder, ISO 8601 UTC. */
export function newestOf({ year, lines, annexes }: Binder): string {
  const entries = [...lines, ...annexes].flatMap((line) => line.entries);
  const moments = entries.map(({ updatedAt }) => updatedAt).sort();
  return moments.at(-1) ?? beginningOf(year);
}

/** The cover (seed 003, lines 3 to 11): topic, who answers for it, office, and the fiscal year. */
export function coverPaper(profile: OfficeProfile, binder: Binder, responsible: Responsible | null): Paper {
  const { gap, missing } = collectGaps();
  const [code, ...topic] = binder.list.topic.split(/(?<=^MOIT \d+) /);
  const blocks: Block[] = [
    ...space(8),
    { kind: 'heading', text: paperNumerals(code?.trim() ?? ''), size: 'poster' },
    ...space(1),
    heading(topic.join(' ')),
    ...space(1),
    centred(`ปีงบประมาณ ${binder.year}`),
    ...space(11),
    centred(`ผู้รับผิดชอบ ${responsible?.name ?? gap('ผู้รับผิดชอบ')}`),
    ...(responsible ? responsible.positionTitle.split('\n').map(centred) : []),
    centred(profile.name.full),
    centred(profile.name.place),
  ];
  return { ...paperOf(binder.list.topic, binder, blocks, responsible ? [responsible.name] : []), missing };
}

/** The contents: each item in order, whether it is there, what stands for it, and on which page. */
export function contentsPaper(profile: OfficeProfile, binder: Binder, pageOf: PageOf): Paper {
  const { list, lines, annexes, note, percent, quarters } = binder;
  const head: Cell[] = ['รายการ', 'หลักฐาน', 'มี/ไม่มี', 'หน้า'].map((text) =>
    cell({ kind: 'paragraph', runs: [{ text, bold: true }], align: 'center' }),
  );
  const present = lines.filter(({ state }) => state === 'present').length;
  const rows = [
    head,
    ...list.groups.flatMap(({ id, name, yearsBefore }) => [
      groupRow(`${id}. ${name} (ปีงบประมาณ ${binder.year - yearsBefore})`),
      ...lines
        .filter(({ item }) => item.id.startsWith(`${id}.`))
        .map((line) => itemRow(line, pageOf(line.partOf ?? line.item.id))),
    ]),
    groupRow('ภาคผนวก'),
    ...annexes
      .filter(({ annex, entries }) => annex.id !== 'other' || entries.length > 0)
      .map((line) => annexRow(line, pageOf(line.annex.id))),
  ];
  const blocks: Block[] = [
    heading('สารบัญ'),
    heading(list.topic),
    heading(`${profile.name.full} ปีงบประมาณ ${binder.year}`),
    { kind: 'table', columns: 4, widths: [11, 62, 16, 11], rows, header: true },
    paragraph(paperNumerals(`มีหลักฐาน ${present} จาก ${lines.length} รายการ คิดเป็นร้อยละ ${percent}`)),
    ...quarters.map(({ quarter, present: have, asked, percent: share }) =>
      paragraph(paperNumerals(`รายการที่ต้องมีภายในไตรมาสที่ ${quarter}: มี ${have} จาก ${asked} ร้อยละ ${share}`), {
        small: true,
      }),
    ),
    paragraph(paperNumerals(`รายการตาม${list.source}${note ? ` (${note})` : ''}`), { small: true }),
  ];
  return paperOf('สารบัญแฟ้มหลักฐาน MOIT 1', binder, blocks);
}

const groupRow = (text: string): Cell[] => [
  { span: 4, blocks: [{ kind: 'paragraph', runs: [{ text: paperNumerals(text), bold: true }] }] },
];

const page = (number: number | null): CellBlock =>
  paragraph(number === null ? '-' : thaiNumerals(number), { align: 'center' });

function itemRow({ item, state, entries, partOf, lacks }: BinderLine, at: number | null): Cell[] {
  const there = partOf
    ? [small(`เป็นส่วนหนึ่งของเอกสารในรายการ ${partOf}`)]
    : entries.map((entry) => small(inWords(entry)));
  return [
    cell(paragraph(thaiNumerals(item.id), { align: 'center' })),
    cell(paragraph(paperNumerals(item.name)), ...there, ...(partOf ? [] : lacks.map(small))),
    cell(paragraph(stateWords[state], { align: 'center' })),
    cell(page(at)),
  ];
}

const annexRow = ({ annex, entries }: BinderAnnexLine, at: number | null): Cell[] => [
  cell(paragraph('')),
  cell(paragraph(paperNumerals(annex.name)), ...entries.map((entry) => small(inWords(entry)))),
  cell(paragraph(entries.length > 0 ? 'มี' : 'ไม่มี', { align: 'center' })),
  cell(page(at)),
];

/** A paper with its number and its true days: the one that stands on it, and those on which it was signed and brought. */
export function inWords({ title, number, date, signedOn, scannedOn }: BinderEntry): string {
  return [
    title,
    number === null ? null : `เลขที่ ${number}`,
    date && `ลงวันที่ ${thaiDate(date)}`,
    signedOn && signedOn !== date && `ลงนามจริงวันที่ ${thaiDate(signedOn)}`,
    scannedOn && `นำฉบับสแกนเข้าระบบวันที่ ${thaiDate(scannedOn)}`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** What stands before the pages of an item or annex; `page`: where the public reads it, null for nowhere. */
export function separatorPaper(
  binder: Binder,
  part: BinderLine | BinderAnnexLine,
  { pageOf, page }: { pageOf: PageOf; page: string | null },
): Paper {
  const title = separatorTitle(part);
  const lines = 'item' in part ? linesOf(part, pageOf) : part.entries.map(inWords);
  const blocks: Block[] = [
    ...space(7),
    ...title.map(heading),
    ...space(1),
    ...('item' in part ? [centred(`(${stateWords[part.state]})`)] : []),
    ...[...lines, ...(page ? [`เผยแพร่ที่ ${page}`] : [])].map((line) => centred(line)),
  ];
  return paperOf(title.join(' '), binder, blocks);
}

export const separatorTitle = (part: BinderLine | BinderAnnexLine): [string, string] =>
  'item' in part ? [`รายการ ${part.item.id}`, part.item.name] : ['ภาคผนวก', part.annex.name];

function linesOf({ state, entries, partOf, lacks, action }: BinderLine, pageOf: PageOf): string[] {
  if (partOf) {
    const at = pageOf(partOf);
    return [`เป็นส่วนหนึ่งของเอกสารในรายการ ${partOf}${at === null ? '' : ` หน้า ${at}`}`];
  }
  const what = entries.map(inWords);
  const help = action === null || state === 'present' ? [] : [`สิ่งที่ต้องทำ: ${action.label}`];
  return [...what, ...lacks, ...help];
}
