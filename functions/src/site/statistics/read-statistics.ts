import type { OfficeProfile } from '@prakat/shared/office/profile';
import { STATISTICS_STANDARD } from '@prakat/shared/office/standard-categories';
import { isOnDisplay } from '@prakat/shared/publication/standing';
import { calendarDate } from '@prakat/shared/time/thai-date';
import type { SatisfactionMonth } from '@prakat/shared/visits/survey';
import { byCategory, OTHERS, ranked } from '@prakat/shared/visits/tally';
import {
  type CountOf,
  countsByMonth,
  fiscalYearOf,
  type VisitNumbers,
  visitNumbers,
} from '@prakat/shared/visits/visit-numbers';
import type { Context } from '../../context.ts';
import { publicItemOf } from '../../search/public-item.ts';
import { readSatisfaction } from '../../visits/read-satisfaction.ts';
import { readVisits } from '../../visits/read-visits.ts';

/** Items that are named as the most looked at. */
const MOST_ITEMS = 10;
/** How long a page shows what was read before. */
const FRESH_MS = 20_000;

/** What the pages of statistics show of an office. */
export type Statistics = {
  /** Calendar day in Bangkok. */
  today: string;
  /** The fiscal year that runs, Buddhist Era. */
  year: number;
  /** Null where the office's website is elsewhere: only what happens here can be counted. */
  visits: {
    numbers: VisitNumbers;
    days: CountOf[];
    months: CountOf[];
    categories: { id: string; name: string; views: number }[];
    items: { id: string; title: string; views: number }[];
  } | null;
  /** Newest month first. */
  satisfaction: SatisfactionMonth[];
};

type Known = { at: number; read: Promise<Statistics> };
const known = new WeakMap<Context, Map<string, Known>>();

/** The statistics of an office; read again after some seconds, so that nobody makes the store read without bound. */
export function statisticsOf(context: Context, profile: OfficeProfile): Promise<Statistics> {
  const offices = known.get(context) ?? new Map<string, Known>();
  known.set(context, offices);
  const last = offices.get(profile.id);
  if (last && Math.abs(context.clock() - last.at) < FRESH_MS) return last.read;
  const read = readStatistics(context, profile);
  offices.set(profile.id, { at: context.clock(), read });
  read.catch(() => offices.delete(profile.id));
  return read;
}

/** The statistics, for the page of a topic or subtopic of this number of the standard; null for the others. */
export const statisticsOfTopic = async (
  context: Context,
  profile: OfficeProfile,
  standard: number,
): Promise<Statistics | null> => (standard === STATISTICS_STANDARD ? statisticsOf(context, profile) : null);

/** An answer has come: whoever gave it sees it counted. */
export const forgetStatistics = (context: Context, officeId: string): void => {
  known.get(context)?.delete(officeId);
};

async function readStatistics(context: Context, profile: OfficeProfile): Promise<Statistics> {
  const { store } = context;
  const today = calendarDate(context.clock());
  const isHere = profile.destinations.website === 'built-in';
  const [satisfaction, visits] = await Promise.all([
    readSatisfaction(store, profile.id),
    isHere ? readVisits(store, profile.id, today) : null,
  ]);
  const year = fiscalYearOf(today);
  if (!visits) return { today, year, visits: null, satisfaction };
  const views = byCategory(visits.year.topics);
  return {
    today,
    year,
    satisfaction,
    visits: {
      numbers: visitNumbers(visits, today),
      days: visits.days,
      months: countsByMonth(visits),
      categories: views.flatMap(([id, count]) => {
        const category = profile.categories.find((each) => each.id === id);
        return category ? [{ id, name: category.name, views: count }] : [];
      }),
      items: await titled(context, profile.id, ranked(visits.year.items)),
    },
  };
}

/** The items looked at most that are on display now. */
async function titled(
  { store, clock }: Context,
  officeId: string,
  counts: readonly [id: string, views: number][],
): Promise<{ id: string; title: string; views: number }[]> {
  const most = counts.filter(([id]) => id !== OTHERS).slice(0, MOST_ITEMS);
  const found = await Promise.all(
    most.map(async ([id, views]) => {
      const publication = await store.get('publications', id);
      const isShown =
        publication?.officeId === officeId &&
        publication.visibility === 'public' &&
        isOnDisplay(publication, clock());
      const item = isShown ? publicItemOf(publication) : null;
      return item ? [{ id, title: item.title, views }] : [];
    }),
  );
  return found.flat();
}
