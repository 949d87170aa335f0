import { addMonths } from '../time/thai-date.ts';
import type { Complaint } from './complaint.ts';
import { type ComplaintKind, complaintKindIds, complaintKinds, WEBSITE_KIND } from './complaint-kinds.ts';

/** What counts of one complaint, or of one report about the website, for which no time is set. */
export type Counted = {
  kind: ComplaintKind | 'website';
  /** The calendar day on which it came. */
  day: string;
  closedOn: string | null;
  dueOn: string | null;
};

/** Received and closed on days of a period; of those closed how many within their time; open at its end. */
export type Count = {
  received: number;
  closed: number;
  /** Null of what has no time set. */
  inTime: number | null;
  open: number;
};
export type CountRow = { kind: Counted['kind']; name: string } & Count;

export const countedKinds = [...complaintKindIds, 'website'] as const;
export const countedKindName = (kind: Counted['kind']): string =>
  kind === 'website' ? WEBSITE_KIND : complaintKinds[kind];

export const countedOf = ({ kind, day, closedOn, dueOn }: Complaint): Counted => ({
  kind,
  day,
  closedOn,
  dueOn,
});

/** Counts by kind of a period, of which both days are included; one row for each kind, also where there was nothing. */
export const countBetween = (all: readonly Counted[], from: string, to: string): CountRow[] =>
  countedKinds.map((kind) => {
    const of = all.filter((one) => one.kind === kind);
    const closed = of.filter(({ closedOn }) => closedOn !== null && closedOn >= from && closedOn <= to);
    return {
      kind,
      name: countedKindName(kind),
      received: of.filter(({ day }) => day >= from && day <= to).length,
      closed: closed.length,
      inTime:
        kind === 'website'
          ? null
          : closed.filter(({ closedOn, dueOn }) => closedOn !== null && dueOn !== null && closedOn <= dueOn)
              .length,
      open: of.filter(({ day, closedOn }) => day <= to && (closedOn === null || closedOn > to)).length,
    };
  });

export type CountPeriod = { id: string; name: string; from: string; to: string };

const endOf = (firstDay: string, months: number): string => {
  const next = new Date(`${addMonths(firstDay, months)}T00:00:00Z`);
  return new Date(next.getTime() - 86_400_000).toISOString().slice(0, 10);
};

/** The twelve months of a fiscal year (B.E.), first days: 2565 begins on 1 October 2021. */
export const monthsOfYear = (year: number): { month: string; from: string; to: string }[] =>
  Array.from({ length: 12 }, (_, index) => {
    const from = addMonths(`${year - 544}-10-01`, index);
    return { month: from.slice(0, 7), from, to: endOf(from, 1) };
  });

/** A fiscal year and its halves, as reports ask for them. */
export function periodsOfYear(year: number): CountPeriod[] {
  const first = `${year - 544}-10-01`;
  return [
    { id: 'H1', name: `ครึ่งปีแรก (ตุลาคม ${year - 1} - มีนาคม ${year})`, from: first, to: endOf(first, 6) },
    {
      id: 'H2',
      name: `ครึ่งปีหลัง (เมษายน ${year} - กันยายน ${year})`,
      from: addMonths(first, 6),
      to: endOf(first, 12),
    },
    { id: 'year', name: `ปีงบประมาณ พ.ศ. ${year}`, from: first, to: endOf(first, 12) },
  ];
}
