import { foldTight } from '../../text/fold.ts';
import { buddhistYear, calendarDate } from '../../time/thai-date.ts';
import { type PaperKind, paperKinds } from './paper-kinds.ts';

/** What a paper's number counts in and as; `none` for papers without one. */
export type PaperNumber = {
  /** As it is printed, in Arabic numerals: นภ 0332/877. */
  number: string | null;
  /** The office's papers of one sort in a year of the calendar, B.E.: `memo:2564`. */
  series: string | null;
  /** By which it is found to be given already. */
  numberKey: string | null;
  /** The running number in it, from which the next is proposed; 0 for none. */
  running: number;
};

/**
 * The number of a paper that bears a date, or none yet: numbers begin anew on 1 January, and none is given twice
 * (ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ).
 */
export function paperNumber(
  kind: PaperKind,
  number: string | null,
  { date, at }: { date: string | null; at: string },
): PaperNumber {
  const { series: sort } = paperKinds[kind];
  if (!sort || number === null) return { number, series: null, numberKey: null, running: 0 };
  const series = `${sort}:${yearOf(date, at)}`;
  const folded = foldTight(number);
  return { number, series, numberKey: `${series}:${folded}`, running: runningIn(sort, folded) };
}

/** The series in which the next number of a kind would stand. */
export const seriesOf = (
  kind: PaperKind,
  { date, at }: { date: string | null; at: string },
): string | null => {
  const { series } = paperKinds[kind];
  return series && `${series}:${yearOf(date, at)}`;
};

/** The next number as the register proposes it; `officeCode` stands before a memo's: นภ 0332/878, 12/2565. */
export function proposedNumber(series: string, last: number, officeCode: string): string {
  const [sort, year] = series.split(':');
  const next = last + 1;
  if (sort === 'order') return `${next}/${year}`;
  return officeCode ? `${officeCode}/${next}` : String(next);
}

const yearOf = (date: string | null, at: string): number =>
  buddhistYear(Number((date ?? calendarDate(at)).slice(0, 4)));

/** Of an order the part before the year, of a memo the part behind the office's code; none for more figures than an office counts to. */
function runningIn(sort: 'memo' | 'order', folded: string): number {
  const parts = folded.split('/');
  const part = sort === 'order' ? parts[0] : parts.at(-1);
  return Number(/(?:^|\D)(\d{1,7})$/.exec(part ?? '')?.[1] ?? 0);
}
