import type { Counts, LineResult, ListResult } from '../completeness/completeness.ts';
import type { ListId } from '../completeness/information-list.ts';
import { type LineState, lineStateNames } from '../completeness/line-state.ts';
import type { OfficeProfile } from '../office/profile.ts';
import { calendarDate, thaiDate } from '../time/thai-date.ts';
import { type Block, type Cell, type Paper, type Paragraph, paragraph } from './paper.ts';
import { paperNumerals } from './thai-numerals.ts';

/** How the lists stood on an earlier day: what the paper compares with. */
export type EarlierCounts = {
  /** Calendar day. */
  on: string;
  counts: Partial<Record<ListId, Counts>>;
};

const states = Object.keys(lineStateNames) as LineState[];

/**
 * The completeness check as a paper: how each list stands, what has changed since an earlier day where one is given, and
 * each list line by line. `today` is the calendar day in Bangkok of the results.
 */
export function completenessPaper(
  profile: OfficeProfile,
  results: readonly ListResult[],
  today: string,
  earlier: EarlierCounts | null = null,
): Paper {
  const title = 'รายงานผลการตรวจความครบถ้วนของข้อมูลข่าวสารบนเว็บไซต์';
  const lines = results.flatMap((result) => result.lines);
  return {
    title: paperNumerals(`${title} ${profile.name.full}`),
    at: newest(lines),
    mark: null,
    blocks: [
      { kind: 'heading', text: title },
      { kind: 'heading', text: paperNumerals(profile.name.full) },
      paragraph(paperNumerals(`ข้อมูล ณ วันที่ ${thaiDate(today)}`), { align: 'center' }),
      summary(results),
      ...(earlier ? differences(results, earlier) : []),
      ...results.flatMap(listBlocks),
    ],
    persons: [...new Set(lines.flatMap(({ absent }) => (absent ? [absent.by.name] : [])))],
    missing: [],
  };
}

const cell = (text: string, how: Partial<Pick<Paragraph, 'align' | 'runs'>> = {}, span = 1): Cell => ({
  span,
  blocks: [{ ...paragraph(paperNumerals(text)), ...how }],
});
const bold = (text: string, span = 1, align?: 'center'): Cell =>
  cell(text, { runs: [{ text: paperNumerals(text), bold: true }], ...(align ? { align } : {}) }, span);
const head = (text: string): Cell => bold(text, 1, 'center');
const count = (number: number): Cell => cell(String(number), { align: 'center' });

function summary(results: readonly ListResult[]): Block {
  return {
    kind: 'table',
    columns: states.length + 2,
    widths: [35, 10, ...states.map(() => 11)],
    header: true,
    rows: [
      ['รายการ', 'ทั้งหมด (ข้อ)', ...states.map((state) => lineStateNames[state])].map(head),
      ...results.map(({ list, lines, counts }) => [
        cell(list.name),
        count(lines.length),
        ...states.map((state) => count(counts[state])),
      ]),
    ],
  };
}

/** What rose and fell since then, list by list; a list that was not counted then is left out. */
function differences(results: readonly ListResult[], { on, counts: then }: EarlierCounts): Block[] {
  const compared = results.flatMap(({ list, counts }) => {
    const before = then[list.id];
    if (!before) return [];
    const changed = states.flatMap((state) => {
      const by = counts[state] - before[state];
      return by === 0 ? [] : [`${lineStateNames[state]} ${by > 0 ? 'เพิ่มขึ้น' : 'ลดลง'} ${Math.abs(by)} ข้อ`];
    });
    return [`${list.name}: ${changed.join(', ') || 'ไม่เปลี่ยนแปลง'}`];
  });
  if (compared.length === 0) return [];
  return [
    { kind: 'heading', text: paperNumerals(`เทียบกับวันที่ ${thaiDate(on)}`), align: 'left' },
    ...compared.map((text) => paragraph(paperNumerals(text))),
  ];
}

function listBlocks({ list, lines }: ListResult): Block[] {
  const source = [`ที่มา: ${list.source}`, ...(list.toConfirm ? [list.toConfirm] : [])].join(' · ');
  const groupOf = (index: number) => lines[index]?.line.group ?? null;
  return [
    { kind: 'heading', text: paperNumerals(list.name), align: 'left' },
    paragraph(paperNumerals(source), { small: true }),
    {
      kind: 'table',
      columns: 5,
      widths: [10, 34, 22, 26, 18],
      header: true,
      rows: [
        ['ข้อ', 'ข้อมูล', 'สถานะ', 'ข้อมูลบนเว็บไซต์', 'ผู้รับผิดชอบ'].map(head),
        ...lines.flatMap((result, index) => {
          const group = groupOf(index);
          const begins = group !== null && group !== groupOf(index - 1);
          return [...(begins ? [[bold(group, 5)]] : []), lineRow(result)];
        }),
      ],
    },
  ];
}

function lineRow({ line, state, item, absent, why, responsible }: LineResult): Cell[] {
  const name = [
    line.name,
    ...(line.ifAny ? ['(ถ้ามี)'] : []),
    ...(line.toConfirm ? [`(${line.toConfirm})`] : []),
  ];
  const said = absent
    ? `${lineStateNames.absent}: ${absent.reason} (${absent.by.name} ${absent.by.positionTitle} เมื่อ ${thaiDate(calendarDate(absent.at))})`
    : [lineStateNames[state], why].filter(Boolean).join('\n');
  return [
    cell(line.number, { align: 'center' }),
    cell(name.join(' ')),
    cell(said),
    cell(item ? `${item.title}\nเลขที่ ${item.number} เมื่อ ${thaiDate(calendarDate(item.publishedAt))}` : ''),
    cell(responsible.join(' ')),
  ];
}

function newest(lines: readonly LineResult[]): string | null {
  const moments = lines.flatMap(({ item, absent }) => [item?.publishedAt ?? '', absent?.at ?? '']);
  return moments.sort().at(-1) || null;
}
