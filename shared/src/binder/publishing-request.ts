import type { PaperKind } from '../papers/register/paper-kinds.ts';
import type { PaperRecord } from '../papers/register/paper-record.ts';
import type { FormItem } from '../papers/request-form.ts';
import type { Content, Submission } from '../submission/schema.ts';
import { foldTight } from '../text/fold.ts';
import type { Publishable } from './binder-list.ts';

/** SHA-256 of the files of a paper, by its id: drawn and handed out, or brought back signed. */
export type Handed = ReadonlyMap<string, ReadonlySet<string>>;

type Naming = {
  kinds: readonly PaperKind[];
  /** A title names it that has one word of each list and none of `not`, and the year. */
  words: readonly (readonly string[])[];
  not: readonly string[];
};

/**
 * How requests call what they publish: the measure as in seed 003, line 24 (ประกาศกรอบแนวทาง…เผยแพร่ข้อมูลต่อสาธารณะ… ปีงบประมาณ
 * ๒๕๖๕), the report as in its memo of 30 September 2564 without a quarter, and in 000.
 */
const naming: Record<Publishable, Naming> = {
  measure: {
    kinds: ['announcement', 'order'],
    words: [
      ['ประกาศ', 'แนวทาง', 'มาตรการ', 'คำสั่ง'],
      ['เผยแพร่ข้อมูล', 'ผู้ดูแลเว็บไซต์', 'บริหารจัดการเว็บไซต์'],
    ],
    not: ['รายงาน', 'ไตรมาส'],
  },
  report: {
    kinds: ['yearly_report'],
    words: [['รายงาน'], ['ติดตาม', 'ผลการดำเนิน'], ['เผยแพร่ข้อมูล']],
    not: ['ไตรมาส', 'ประจำเดือน'],
  },
};

/** True for a title by which a request publishes the measure or report of a fiscal year (B.E.). */
export function namesPublished(what: Publishable, year: number, title: string): boolean {
  const { words, not } = naming[what];
  const folded = foldTight(title);
  const has = (word: string) => folded.includes(foldTight(word));
  const isOfYear = new RegExp(`(?<!\\d)${year}(?!\\d)`).test(folded);
  return isOfYear && words.every((some) => some.some(has)) && !not.some(has);
}

/** The papers whose files a request about it would carry. */
const papersOf = (what: Publishable, year: number, papers: readonly PaperRecord[]): PaperRecord[] =>
  papers.filter(({ kind, subject }) => naming[what].kinds.includes(kind) && subject === String(year));

/** True when a file of the content is one that the register handed out of these papers or took back. */
export const carriesPaper = (
  { files }: Pick<Content, 'files'>,
  papers: readonly Pick<PaperRecord, 'id'>[],
  handed: Handed,
): boolean => files.some(({ sha256 }) => papers.some(({ id }) => handed.get(id)?.has(sha256)));

/** What was approved counts more than what is asked for; what was refused or withdrawn counts for nothing. */
const rank: Record<Submission['state'], number> = {
  approved: 2,
  submitted: 1,
  changes_requested: 1,
  rejected: 0,
  withdrawn: 0,
};

/**
 * The request that published the measure or report of a year: one that carries the very file of it, else one whose title
 * names it; of several the one that has come furthest, then the newest. Null where there is none.
 */
export function requestBehind(
  what: Publishable,
  year: number,
  {
    papers,
    requests,
    handed,
  }: { papers: readonly PaperRecord[]; requests: readonly FormItem[]; handed: Handed },
): FormItem | null {
  const about = papersOf(what, year, papers);
  const judged = requests
    .filter(({ submission }) => rank[submission.state] > 0)
    .map((item) => {
      const { content, state, createdAt, id } = item.submission;
      const carries = carriesPaper(content, about, handed);
      const fits = carries || namesPublished(what, year, content.title);
      const shown = item.publication?.state === 'on_display' ? 1 : 0;
      return { item, fits, order: `${rank[state]}${Number(carries)}${shown} ${createdAt} ${id}` };
    })
    .filter(({ fits }) => fits)
    .sort((a, b) => (a.order < b.order ? 1 : -1));
  return judged[0]?.item ?? null;
}
