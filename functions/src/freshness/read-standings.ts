import { type FreshnessItem, freshnessItems } from '@prakat/shared/freshness/items';
import { type FreshnessStanding, freshnessStanding } from '@prakat/shared/freshness/standing';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import { calendarDate } from '@prakat/shared/time/thai-date';
import { readMark } from '../store/marks.ts';
import type { StoreReader } from '../store/store.ts';

/** How current everything is that an office looks at, on a day. One small read for each category or subtopic. */
export async function readStandings(
  reader: StoreReader,
  profile: OfficeProfile,
  today: string,
): Promise<FreshnessStanding[]> {
  const begun = await readMark(reader, profile.id, 'freshness');
  const firstDay = begun ? calendarDate(begun.firstAt) : today;
  return Promise.all(
    freshnessItems(profile).map(async (item) =>
      freshnessStanding(item, await lastCheck(reader, profile.id, item), { today, firstDay }),
    ),
  );
}

async function lastCheck(reader: StoreReader, officeId: string, { key }: FreshnessItem) {
  const find = { equals: { officeId, item: key }, limit: 1 };
  return (await reader.find('freshnessChecks', 'byItem', find)).items[0] ?? null;
}
