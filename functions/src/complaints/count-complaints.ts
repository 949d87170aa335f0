import { seatsFor } from '@prakat/shared/complaints/circle';
import { complaintKindIds } from '@prakat/shared/complaints/complaint-kinds';
import {
  type Counted,
  type CountRow,
  countBetween,
  countedOf,
  monthsOfYear,
  periodsOfYear,
} from '@prakat/shared/complaints/counts';
import { keepsPapers } from '@prakat/shared/papers/register/permissions';
import { calendarDate } from '@prakat/shared/time/thai-date';
import type { PersonActor } from '../actors/actor.ts';
import { seatsOfActor } from '../actors/actor.ts';
import type { Context, Office } from '../context.ts';
import { every } from '../store/every.ts';
import type { StoreReader } from '../store/store.ts';
import { provinceSeats } from './holders.ts';

/** What counts in an office up to a day: complaints, and reports that something on the website is wrong. */
export async function readCounted(reader: StoreReader, officeId: string): Promise<Counted[]> {
  const counted: Counted[] = [];
  const of = { equals: { officeId } };
  for await (const complaint of every(reader, 'complaints', 'byDay', of)) counted.push(countedOf(complaint));
  for (const status of ['open', 'settled'])
    for await (const { day, settled } of every(reader, 'problemReports', 'byStatus', {
      equals: { officeId, status },
    }))
      counted.push({ kind: 'website', day, closedOn: settled && calendarDate(settled.at), dueOn: null });
  return counted;
}

export type YearOfCounts = {
  periods: { id: string; name: string; rows: CountRow[] }[];
  months: { month: string; rows: CountRow[] }[];
};

/** The counts of a fiscal year (B.E.): whole, by half, by month. */
export async function countsOfYear(
  reader: StoreReader,
  officeId: string,
  year: number,
): Promise<YearOfCounts> {
  const counted = await readCounted(reader, officeId);
  return {
    periods: periodsOfYear(year).map(({ id, name, from, to }) => ({
      id,
      name,
      rows: countBetween(counted, from, to),
    })),
    months: monthsOfYear(year).map(({ month, from, to }) => ({
      month,
      rows: countBetween(counted, from, to),
    })),
  };
}

type Offices = Pick<Context, 'offices'>;

/** Who sees the counts: whoever deals with complaints, keeps the papers or administers. */
export function seesCounts(context: Offices, { profile }: Office, actor: PersonActor, at: string): boolean {
  if (!profile.complaints) return false;
  return handlesComplaints(context, { profile }, actor, at) || keepsPapers({ actor, profile, at });
}

/** Do they sit on a seat to which complaints of any kind may go, of the office or of one that belongs to it as a province? */
export function handlesComplaints(
  { offices }: Offices,
  { profile }: Pick<Office, 'profile'>,
  actor: PersonActor,
  at: string,
): boolean {
  const districts = [...offices.values()].filter((one) => one.profile.province === profile.id);
  const isAbove = districts.some((one) => one.profile.complaints !== undefined);
  const seats = complaintKindIds.flatMap((kind) => [
    ...seatsFor(profile, kind),
    ...(isAbove ? provinceSeats(profile, kind) : []),
  ]);
  const held = new Set(seatsOfActor(actor, calendarDate(at)));
  return seats.some((seat) => held.has(seat));
}
