import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { WebsiteOfYear } from '@prakat/shared/papers/yearly-website';
import { fiscalYearOfDay } from '@prakat/shared/time/thai-date';
import { levelOf } from '@prakat/shared/visits/survey';
import { sumCounts } from '@prakat/shared/visits/visit-numbers';
import { every } from '../store/every.ts';
import { reportCounterId } from '../store/report-counter.ts';
import type { StoreReader } from '../store/store.ts';
import { readOpenDays } from './read-visits.ts';

/** Visits, satisfaction and reports of residents in a fiscal year from one calendar day to another, for the report of it. */
export async function readWebsiteYear(
  reader: StoreReader,
  { id: officeId, destinations }: OfficeProfile,
  { from, to }: { from: string; to: string },
): Promise<WebsiteOfYear> {
  const isWithin = (month: string) => month >= from.slice(0, 7) && month <= to.slice(0, 7);
  const overall: number[][] = [];
  for await (const each of every(reader, 'satisfaction', 'byMonth', { equals: { officeId } })) {
    if (each.month < from.slice(0, 7)) break;
    if (isWithin(each.month)) overall.push(each.overall);
  }
  const satisfaction = levelOf(overall);
  const reports = await reportsOfYear(reader, officeId, fiscalYearOfDay(to));
  if (destinations.website !== 'built-in') return { visits: null, satisfaction, reports };
  const counts = (await readOpenDays(reader, officeId)).filter(({ of }) => isWithin(of.slice(0, 7)));
  const find = { equals: { officeId, kind: 'month' } };
  for await (const { of, views, visitors } of every(reader, 'visits', 'byKind', find)) {
    if (of < from.slice(0, 7)) break;
    if (isWithin(of)) counts.push({ of, views, visitors });
  }
  return { visits: sumCounts(counts), satisfaction, reports };
}

/** What the last number of the year says: numbers have no gaps, and outlive what was written. */
const reportsOfYear = async (reader: StoreReader, officeId: string, year: number): Promise<number> =>
  (await reader.get('counters', reportCounterId(officeId, year)))?.value ?? 0;
