import type { OfficeProfile } from '@prakat/shared/office/profile';
import { calendarDate } from '@prakat/shared/time/thai-date';
import { sumOf, type Tally } from '@prakat/shared/visits/tally';
import {
  type Count,
  type Counted,
  type CountOf,
  fiscalYearOf,
  isCounting,
} from '@prakat/shared/visits/visit-numbers';
import type { VisitRecord } from '@prakat/shared/visits/visit-record';
import { visitorsIn } from '@prakat/shared/visits/visitors';
import type { Context } from '../context.ts';
import { whole } from '../store/every.ts';
import type { StoreReader } from '../store/store.ts';
import { tallyOf } from './visit-parts.ts';

/** Days and months that a page of statistics goes back. */
const DAYS = 31;
const MONTHS = 13;

/** Everything the statistics of an office are shown from. */
export type VisitsRead = Counted & {
  /** The last days, folded or not, in order of time. */
  days: CountOf[];
  /** Views by topic and item in the running fiscal year. */
  year: Tally;
  /** When the days were folded last; null before. */
  foldedAt: string | null;
};

const totalId = (officeId: string): string => `${officeId}:total`;

export const readTotal = (reader: StoreReader, officeId: string): Promise<VisitRecord | null> =>
  reader.get('visits', totalId(officeId));

/** Whether the product counts the visits of an office's website, and has not stood still. `now` in milliseconds. */
export const isCountingVisits = async (
  reader: StoreReader,
  { id, destinations }: OfficeProfile,
  now: number,
): Promise<boolean> =>
  destinations.website === 'built-in' && isCounting((await readTotal(reader, id))?.at ?? null, now);

/** What was counted of an office's website. A few dozen small records, whatever was counted. */
export async function readVisits(reader: StoreReader, officeId: string, today: string): Promise<VisitsRead> {
  const newest = (kind: 'day' | 'month', limit: number) =>
    reader.find('visits', 'byKind', { equals: { officeId, kind }, limit });
  const [total, months, days, parts] = await Promise.all([
    readTotal(reader, officeId),
    newest('month', MONTHS),
    newest('day', DAYS),
    readParts(reader, officeId),
  ]);
  const open = await openDays(reader, officeId, parts);
  const year = fiscalYearOf(today);
  const ofYear = [...months.items, ...parts].filter(({ of }) => fiscalYearOf(of) === year);
  return {
    total: total ?? { views: 0, visitors: 0 },
    months: months.items.map(countOf),
    open,
    days: [...days.items.map(countOf), ...open].sort((a, b) => (a.of < b.of ? -1 : 1)).slice(-DAYS),
    year: sumOf(ofYear.map(tallyOf)),
    foldedAt: total?.at ?? null,
  };
}

const countOf = ({ of, views, visitors }: VisitRecord): CountOf => ({ of, views, visitors });

async function readParts(reader: StoreReader, officeId: string): Promise<VisitRecord[]> {
  return whole(reader, 'visits', 'byKind', { equals: { officeId, kind: 'part' } });
}

/** Days that are not folded yet, in order of time. */
export const readOpenDays = async (reader: StoreReader, officeId: string): Promise<CountOf[]> =>
  openDays(reader, officeId, await readParts(reader, officeId));

/** The days of some parts, each visitor once whichever processes counted them. */
async function openDays(
  reader: StoreReader,
  officeId: string,
  parts: readonly VisitRecord[],
): Promise<CountOf[]> {
  const days = [...new Set(parts.map(({ of }) => of))].sort();
  return Promise.all(
    days.map(async (of) => {
      const own = parts.filter((part) => part.of === of);
      const views = own.reduce((sum, part) => sum + part.views, 0);
      return { of, views, visitors: await visitorsOf(reader, officeId, of, own) };
    }),
  );
}

/** Visitors of a day: by their hashes, or by the sum of what each process counted where these are gone. */
export async function visitorsOf(
  reader: StoreReader,
  officeId: string,
  day: string,
  parts: readonly VisitRecord[],
): Promise<number> {
  const { items } = await reader.find('visitors', 'byDay', { equals: { officeId, day }, limit: 200 });
  const known = new Set(items.map(({ id }) => id));
  const without = parts.filter(({ id }) => !known.has(id.replace(':part:', ':')));
  return (
    visitorsIn(items.map(({ hashes }) => hashes)) + without.reduce((sum, part) => sum + part.visitors, 0)
  );
}

/** Looks at pages today and in all, for the foot of each page. */
export type FootNumbers = { today: number; total: number };

/** How long the foot shows the same, and for how long rather something old than keeping a page waiting. */
const FRESH_MS = 60_000;
const OLDEST_MS = 10 * 60_000;
/** How long a page waits for numbers that are not known yet. */
const LONGEST_WAIT_MS = 500;

type Known = { at: number; numbers: FootNumbers };
const known = new WeakMap<Context, Map<string, Known>>();

/** The numbers of the foot; null when they cannot be read, which keeps no page from anybody. */
export async function footNumbersOf(context: Context, officeId: string): Promise<FootNumbers | null> {
  const offices = known.get(context) ?? new Map<string, Known>();
  known.set(context, offices);
  const last = offices.get(officeId);
  const age = last ? Math.abs(context.clock() - last.at) : Number.POSITIVE_INFINITY;
  if (last && age < FRESH_MS) return last.numbers;
  const reading = readFootNumbers(context, officeId)
    .then((numbers) => {
      offices.set(officeId, { at: context.clock(), numbers });
      return numbers;
    })
    .catch((error: unknown) => {
      context.logger.warn({ err: error, officeId }, 'the numbers of the foot could not be read');
      return last?.numbers ?? null;
    });
  return last && age < OLDEST_MS ? last.numbers : Promise.race([reading, nothingAfter(LONGEST_WAIT_MS)]);
}

const nothingAfter = (ms: number): Promise<null> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms, null).unref();
  });

async function readFootNumbers({ store, clock }: Context, officeId: string): Promise<FootNumbers> {
  const today = calendarDate(clock());
  const [total, parts] = await Promise.all([readTotal(store, officeId), readParts(store, officeId)]);
  const views = (counts: readonly Count[]) => counts.reduce((sum, count) => sum + count.views, 0);
  return {
    today: views(parts.filter(({ of }) => of === today)),
    total: (total?.views ?? 0) + views(parts),
  };
}
