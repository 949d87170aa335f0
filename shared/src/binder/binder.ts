import type { PaperKind } from '../papers/register/paper-kinds.ts';
import type { PaperRecord } from '../papers/register/paper-record.ts';
import type { FormItem } from '../papers/request-form.ts';
import { annexesOf, type BinderAnnexLine } from './annexes.ts';
import { type BinderEntry, bestPaper, formEntry, isFulfilling, paperEntry } from './binder-entry.ts';
import { type BinderItem, type BinderList, binderList, type Quarter } from './binder-list.ts';
import { itemNamed } from './item-named.ts';
import { actionFor, type BinderAction } from './missing.ts';
import { type Handed, requestBehind } from './publishing-request.ts';

/** What of an office a binder is put together from. */
export type BinderFacts = {
  /** Papers of the register, of the year and the one before it; of others nothing is taken. */
  papers: readonly PaperRecord[];
  /** Requests by which a measure or report may have been published, with what stands on the website by them. */
  requests: readonly FormItem[];
  /** Of each paper the SHA-256 of what the register handed out of it and took back signed. */
  handed: Handed;
};

/** How an item of the list stands: fulfilled, begun, or nothing there. */
export type ItemState = 'present' | 'unfinished' | 'missing';

export type BinderLine = {
  item: BinderItem;
  state: ItemState;
  /** What stands for it, the best first; empty where nothing does. */
  entries: BinderEntry[];
  /** The item whose paper it is a part of: its pages stand there; null for pages of its own. */
  partOf: string | null;
  /** What is missing, or what what is there still lacks, as sentences in Thai. */
  lacks: string[];
  /** What helps; null where nothing is missing. */
  action: BinderAction | null;
  /** The request by which it was published, or is to be; null while there is none. */
  request: FormItem | null;
};

export type Binder = {
  /** Fiscal year, B.E. */
  year: number;
  list: BinderList;
  /** What of the list is to be confirmed by the office; null for nothing. */
  note: string | null;
  /** In the order of the list. */
  lines: BinderLine[];
  annexes: BinderAnnexLine[];
  /** Share of the items that are fulfilled, 0 to 100, a whole number. */
  percent: number;
  /** The same of what is asked for by the end of each quarter in which something is. */
  quarters: { quarter: Quarter; present: number; asked: number; percent: number }[];
};

/** The MOIT 1 binder of an office for a fiscal year (B.E.): each item with what stands for it, or what is missing. Pure. */
export function binderOf(year: number, facts: BinderFacts): Binder {
  const { list, note } = binderList(year);
  const lines: BinderLine[] = [];
  for (const item of list.items) lines.push(lineOf(item, { year, facts, list, lines }));
  return {
    year,
    list,
    note,
    lines,
    annexes: annexesOf(list, year, facts.papers),
    percent: shareOf(lines),
    quarters: ([1, 2, 3, 4] as const)
      .filter((quarter) => lines.some(({ item }) => item.quarter === quarter))
      .map((quarter) => {
        const asked = lines.filter(({ item }) => item.quarter <= quarter);
        return { quarter, present: presentOf(asked), asked: asked.length, percent: shareOf(asked) };
      }),
  };
}

type Making = { year: number; facts: BinderFacts; list: BinderList; lines: readonly BinderLine[] };

function lineOf(item: BinderItem, making: Making): BinderLine {
  const { fulfilment } = item;
  const found =
    fulfilment.by === 'paper'
      ? paperLine(item, fulfilment.kinds, making)
      : fulfilment.by === 'part'
        ? partLine(fulfilment, making)
        : formLine(item, making);
  const named = annexNamed(item, making);
  const entries = found.entries.some(({ fulfils }) => fulfils) ? found.entries : [...named, ...found.entries];
  const [best] = entries;
  const state = !best ? 'missing' : best.fulfils ? 'present' : 'unfinished';
  const isItsOwn = best !== undefined && named.includes(best);
  return {
    item,
    state,
    entries,
    partOf: isItsOwn ? null : found.partOf,
    lacks: best ? best.lacks : [nothingThere(item)],
    action: state === 'present' ? null : actionFor(item, { year: making.year, best: best ?? null, found }),
    request: found.request,
  };
}

type Found = Pick<BinderLine, 'entries' | 'partOf' | 'request'>;

const subjectYear = ({ yearsBefore }: BinderItem, year: number): number => year - yearsBefore;

const isAbout = (paper: PaperRecord, kind: PaperKind, year: number): boolean =>
  paper.kind === kind && paper.subject === String(year);

function paperLine(item: BinderItem, kinds: readonly PaperKind[], { year, facts }: Making): Found {
  const about = subjectYear(item, year);
  const best = kinds.flatMap(
    (kind) => bestPaper(facts.papers.filter((paper) => isAbout(paper, kind, about))) ?? [],
  );
  // The first kind stands first among those that fulfil, and what fulfils before what is begun.
  const entries = best
    .map((paper) => paperEntry(paper))
    .sort((a, b) => Number(b.fulfils) - Number(a.fulfils));
  return { entries, partOf: null, request: null };
}

function partLine({ of, kind }: { of: string; kind: PaperKind }, { lines }: Making): Found {
  const whole = lines.find(({ item }) => item.id === of);
  const entries = (whole?.entries ?? []).filter((entry) => entry.kind === kind);
  return { entries, partOf: entries.length > 0 ? of : null, request: null };
}

function formLine(item: BinderItem, { year, facts }: Making): Found {
  if (item.fulfilment.by !== 'form') return { entries: [], partOf: null, request: null };
  const about = subjectYear(item, year);
  const request = requestBehind(item.fulfilment.about, about, facts);
  const scanned = facts.papers.find(
    ({ kind, subject }) => kind === 'request_form' && subject === request?.submission.id,
  );
  return { entries: request ? [formEntry(request, scanned ?? null)] : [], partOf: null, request };
}

/**
 * Papers brought from outside whose title begins with the number of the item (1.4 แบบฟอร์ม…): whoever keeps the papers says
 * by it what a paper stands for that was never made here.
 */
function annexNamed({ id }: BinderItem, { year, facts: { papers } }: Making): BinderEntry[] {
  return papers
    .filter((paper) => isAbout(paper, 'annex', year) && itemNamed(paper.title) === id && isFulfilling(paper))
    .sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))
    .map((paper) => paperEntry(paper));
}

const nothingThere = ({ fulfilment }: BinderItem): string =>
  fulfilment.by === 'form'
    ? 'ไม่มีคำขอเผยแพร่ข้อมูลนี้ที่ได้รับอนุมัติ'
    : fulfilment.by === 'part'
      ? `ไม่มีประกาศที่มีกรอบแนวทาง (รายการ ${fulfilment.of})`
      : 'ไม่มีเอกสาร';

const presentOf = (lines: readonly BinderLine[]): number =>
  lines.filter(({ state }) => state === 'present').length;

const shareOf = (lines: readonly BinderLine[]): number =>
  lines.length === 0 ? 0 : Math.floor((100 * presentOf(lines)) / lines.length);
