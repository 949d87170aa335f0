import { fiscalYear, startOfDay } from '../time/thai-date.ts';

export type Count = { views: number; visitors: number };
/** The count of one calendar day or month, by its name. */
export type CountOf = Count & { of: string };

/** What an office's page shows of its visits. */
export type VisitNumbers = { today: Count; month: Count; year: Count; total: Count };

/** What was counted, as it is stored. */
export type Counted = {
  /** Everything that is folded. */
  total: Count;
  /** Months of what is folded. */
  months: readonly CountOf[];
  /** Days that are not folded yet, today among them. */
  open: readonly CountOf[];
};

const nothing: Count = { views: 0, visitors: 0 };
const plus = (a: Count, b: Count): Count => ({
  views: a.views + b.views,
  visitors: a.visitors + b.visitors,
});
export const sumCounts = (counts: readonly Count[]): Count => counts.reduce(plus, nothing);

/** Visits of today, of this month and fiscal year, and in all. `today` is a calendar day in Bangkok. */
export function visitNumbers({ total, months, open }: Counted, today: string): VisitNumbers {
  const within = (isWithin: (of: string) => boolean): Count =>
    sumCounts([...months, ...open].filter(({ of }) => isWithin(of)));
  const year = fiscalYearOf(today);
  return {
    today: sumCounts(open.filter(({ of }) => of === today)),
    month: within((of) => of.startsWith(today.slice(0, 7))),
    year: within((of) => fiscalYearOf(of) === year),
    total: sumCounts([total, ...open]),
  };
}

/** The fiscal year, Buddhist Era, of a calendar day or month. */
export const fiscalYearOf = (of: string): number => fiscalYear(startOfDay(`${of}-01`.slice(0, 10)));

/** Counts by month, a month of folded days and open ones together, in order of time. */
export function countsByMonth({ months, open }: Pick<Counted, 'months' | 'open'>): CountOf[] {
  const names = new Set([...months, ...open].map(({ of }) => of.slice(0, 7)));
  return [...names].sort().map((of) => ({
    of,
    ...sumCounts([...months, ...open].filter((each) => each.of.startsWith(of))),
  }));
}

/** Days for which nobody need say so while the product counts by itself: a weekend's standstill and the day that runs. */
const KEPT_DAYS_MS = 3 * 24 * 3600_000;

/** Whether visits are being counted: whoever folds the days leaves the moment each day, with visitors or without. */
export const isCounting = (foldedAt: string | null, now: number): boolean =>
  foldedAt !== null && now - Date.parse(foldedAt) <= KEPT_DAYS_MS;
