import { type Period as CheckPeriod, periodOf, type Refresh } from '../freshness/period.ts';
import { type Refused, refuse } from '../refusals.ts';
import {
  addMonths,
  buddhistYear,
  calendarDate,
  fiscalQuarter,
  fiscalYear,
  fiscalYearOfDay,
  startOfDay,
  thaiMonths,
  thaiShortMonths,
} from '../time/thai-date.ts';

/** What a record of publications is about: a month, a quarter of the fiscal year, or a fiscal year. */
export type RecordPeriod = {
  /** As people type it, in Buddhist years: 2565-08 (August 2565), 2565-Q4 (of fiscal year 2565), 2565 (the fiscal year). */
  id: string;
  /** As it is chosen: ไตรมาสที่ 4 ปีงบประมาณ 2565 (กรกฎาคม - กันยายน 2565). */
  name: string;
  /** As the record's title has it: เดือน กรกฎาคม - กันยายน 2565. */
  titleLine: string;
  /** First and last calendar day. */
  from: string;
  to: string;
};

const PERIOD = /^(2[4-7]\d{2})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?$/;

/** Years before and after which no office has a record; a Gregorian year is not taken for one. */
const YEARS = { first: 2500, last: 2700 };

/**
 * A period by its id. `today` is a calendar day. Refused: what is no period (`period_unknown`), and one that has not begun
 * (`period_ahead`).
 */
export function parsePeriod(id: string, today: string): { ok: true; period: RecordPeriod } | Refused {
  const [, written, quarter, month] = PERIOD.exec(id) ?? [];
  const year = Number(written);
  if (!written || year < YEARS.first || year > YEARS.last) return refuse('period_unknown', { period: id });
  const period = month
    ? named('monthly', `${year - 543}-${month}-01`)
    : named(
        quarter ? 'quarterly' : 'yearly',
        addMonths(`${year - 544}-10-01`, 3 * (Number(quarter ?? 1) - 1)),
      );
  return period.from > today ? refuse('period_ahead', { period: period.name }) : { ok: true, period };
}

/** The fiscal year, quarters and months that have begun on a calendar day: the running quarter first, then backwards. */
export function periodChoices(today: string, years = 3): RecordPeriod[] {
  const back = (refresh: Refresh, monthsEach: number, count: number) =>
    Array.from({ length: count }, (_, at) =>
      named(refresh, addMonths(`${today.slice(0, 7)}-01`, -monthsEach * at)),
    );
  return [...back('quarterly', 3, years * 4), ...back('monthly', 1, 12), ...back('yearly', 12, years)];
}

/** The only place where quarter, months and years of a period come from, all by its first day. */
function named(refresh: Refresh, day: string): RecordPeriod {
  const { name, from, to } = periodOf(refresh, day);
  const months = monthsOf({ from, to });
  const id = idOf(refresh, from);
  if (refresh === 'monthly') return { id, name, titleLine: `เดือน ${months}`, from, to };
  const titleLine = refresh === 'yearly' ? `${name} (${months})` : `เดือน ${months}`;
  return { id, name: `${name} (${months})`, titleLine, from, to };
}

function idOf(refresh: Refresh, from: string): string {
  if (refresh === 'monthly') return `${buddhistYear(Number(from.slice(0, 4)))}${from.slice(4, 7)}`;
  const year = fiscalYearOfDay(from);
  return refresh === 'yearly' ? String(year) : `${year}-Q${fiscalQuarter(`${from}T00:00:00+07:00`)}`;
}

/** กรกฎาคม - กันยายน 2564; both years where they differ. `names`: of the twelve months. */
function monthsOf(
  { from, to }: Pick<CheckPeriod, 'from' | 'to'>,
  names: readonly string[] = thaiMonths,
): string {
  const month = (date: string) => names[Number(date.slice(5, 7)) - 1];
  const year = (date: string) => buddhistYear(Number(date.slice(0, 4)));
  if (from.slice(0, 7) === to.slice(0, 7)) return `${month(from)} ${year(from)}`;
  const first = year(from) === year(to) ? month(from) : `${month(from)} ${year(from)}`;
  return `${first} - ${month(to)} ${year(to)}`;
}

/** A period as a memo speaks of it. */
export type PeriodWords = {
  /** ไตรมาสที่ 4 ปีงบประมาณ 2564, ปีงบประมาณ 2564, เดือนสิงหาคม 2564. */
  title: string;
  /** The same, a quarter without its year, before its months: ไตรมาสที่ 4. */
  part: string;
  /** ก.ค. - ก.ย. 2564. */
  months: string;
  /** Buddhist Era. */
  fiscalYear: number;
  /** A whole fiscal year. */
  isYear: boolean;
};

/** What a memo says of a period, all by its days, so that quarter, months and year cannot contradict each other. */
export function periodWords({ from, to }: Pick<RecordPeriod, 'from' | 'to'>): PeriodWords {
  const last = to.slice(0, 7);
  const refresh =
    from.slice(0, 7) === last ? 'monthly' : addMonths(from, 2).slice(0, 7) === last ? 'quarterly' : 'yearly';
  const begin = startOfDay(from);
  const title = periodOf(refresh, from).name;
  return {
    title,
    part: refresh === 'quarterly' ? `ไตรมาสที่ ${fiscalQuarter(begin)}` : title,
    months: monthsOf({ from, to }, thaiShortMonths),
    fiscalYear: fiscalYear(begin),
    isYear: refresh === 'yearly',
  };
}

/** True for what was published in the period by the day in Bangkok. `instant` is ISO 8601 UTC. */
export const isInPeriod = ({ from, to }: Pick<RecordPeriod, 'from' | 'to'>, instant: string): boolean => {
  const day = calendarDate(instant);
  return from <= day && day <= to;
};
