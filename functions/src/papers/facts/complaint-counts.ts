import {
  type Counted,
  type CountRow,
  countBetween,
  countedOf,
  monthsOfYear,
  periodsOfYear,
} from '@prakat/shared/complaints/counts';
import { calendarDate } from '@prakat/shared/time/thai-date';
import { every } from '../../store/every.ts';
import type { StoreReader } from '../../store/store.ts';

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
  periods: { id: string; name: string; from: string; rows: CountRow[] }[];
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
      from,
      rows: countBetween(counted, from, to),
    })),
    months: monthsOfYear(year).map(({ month, from, to }) => ({
      month,
      rows: countBetween(counted, from, to),
    })),
  };
}
