import { type FreshnessItem, freshnessItems } from '@prakat/shared/freshness/items';
import { type FreshnessStanding, freshnessStanding } from '@prakat/shared/freshness/standing';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import { calendarDate, startOfDay } from '@prakat/shared/time/thai-date';
import { readMark } from '../store/marks.ts';
import type { StoreReader } from '../store/store.ts';
import { isCountingVisits } from '../visits/read-visits.ts';
import { newestShown } from './published-items.ts';

/** Reports of residents that are looked through: so many wait nowhere for long. */
const MOST_REPORTS = 200;

/**
 * How current everything is that an office looks at, on a day. A few small reads for each topic or subtopic, however
 * much was published.
 */
export async function readStandings(
  reader: StoreReader,
  profile: OfficeProfile,
  today: string,
): Promise<FreshnessStanding[]> {
  const begun = await readMark(reader, profile.id, 'freshness');
  const firstDay = begun ? calendarDate(begun.firstAt) : today;
  const now = Date.parse(startOfDay(today));
  const items = freshnessItems(profile);
  const { items: reports } = await reader.find('problemReports', 'byStatus', {
    equals: { officeId: profile.id, status: 'open' },
    limit: MOST_REPORTS,
  });
  const counting = items.some(({ counted }) => counted) && (await isCountingVisits(reader, profile, now));
  return Promise.all(
    items.map(async (item) => {
      const published = (await newestShown(reader, profile.id, item, now)) !== null;
      const last = await lastCheck(reader, profile.id, item);
      const about = reports.filter(
        ({ categoryId, subtopicId }) => categoryId === item.categoryId && subtopicId === item.subtopicId,
      );
      return freshnessStanding(item, last, {
        today,
        firstDay,
        published,
        counting,
        reports: about.length,
      });
    }),
  );
}

async function lastCheck(reader: StoreReader, officeId: string, { key }: FreshnessItem) {
  const find = { equals: { officeId, item: key }, limit: 1 };
  return (await reader.find('freshnessChecks', 'byItem', find)).items[0] ?? null;
}
