import type { OfficeProfile } from '@prakat/shared/office/profile';
import { periodChoices, type RecordPeriod } from '@prakat/shared/papers/record-period';
import { districtCounts } from '@prakat/shared/province/district-counts';
import { type DistrictCounts, MOST_COUNTED } from '@prakat/shared/province/districts';
import { addDays, calendarDate, startOfDay } from '@prakat/shared/time/thai-date';
import { addWorkingDays } from '@prakat/shared/time/working-days';
import { readStandings } from '../freshness/read-standings.ts';
import { publishedIn } from '../papers/read-record-rows.ts';
import { every } from '../store/every.ts';
import type { StoreReader } from '../store/store.ts';

/** How far back the last publication is looked for, where nothing newer is on display. */
const YEARS_BACK = 2;

/**
 * The counts of one office on a day. What is read has a bound: a few small reads for each topic or subtopic, and of what waits
 * and what was published this quarter no more than is counted.
 */
export async function readDistrict(
  reader: StoreReader,
  profile: OfficeProfile,
  today: string,
): Promise<DistrictCounts> {
  const officeId = profile.id;
  const quarters = periodChoices(today, YEARS_BACK).slice(0, YEARS_BACK * 4);
  const [running] = quarters;
  const publishedAt = running ? await publishedInQuarter(reader, officeId, running) : [];
  const [standings, verbal, waiting, lastPublishedAt] = await Promise.all([
    readStandings(reader, profile, today),
    upToMost(every(reader, 'submissions', 'byVerbal', { equals: { officeId, 'verbal.status': 'pending' } })),
    upToMost(every(reader, 'submissions', 'byWaiting', waitingLong(profile, today))),
    publishedAt.at(-1) ?? publishedBefore(reader, officeId, quarters.slice(1)),
  ]);
  return districtCounts(profile, { today, standings, verbal, waiting, publishedAt, lastPublishedAt });
}

/** Whatever has waited for people since a day on which it may have waited too long by now. */
const waitingLong = ({ id, reminders }: OfficeProfile, today: string) => ({
  equals: { officeId: id, 'waiting.on': 'people' },
  upTo: startOfDay(addDays(addWorkingDays(today, -reminders.escalateAfterDays), 1)),
});

async function publishedInQuarter(
  reader: StoreReader,
  officeId: string,
  quarter: RecordPeriod,
): Promise<string[]> {
  const found = await upToMost(publishedIn(reader, officeId, quarter));
  return found.flatMap((publication) => publication.publishedAt ?? []);
}

/**
 * When something went up last before the running quarter: what is on display says it, unless something newer has come down
 * since. Null for nothing on display and nothing published in two years.
 */
async function publishedBefore(
  reader: StoreReader,
  officeId: string,
  quarters: readonly RecordPeriod[],
): Promise<string | null> {
  const newest = await Promise.all(
    ['public', 'elsewhere'].map((visibility) =>
      reader.find('publications', 'shown', { equals: { officeId, visibility }, limit: 1 }),
    ),
  );
  const onDisplay =
    newest
      .flatMap(({ items }) => items[0]?.publishedAt ?? [])
      .sort()
      .at(-1) ?? null;
  for (const quarter of quarters) {
    if (onDisplay !== null && calendarDate(onDisplay) > quarter.to) break;
    const last = (await publishedInQuarter(reader, officeId, quarter)).at(-1);
    if (last !== undefined) return last;
  }
  return onDisplay;
}

async function upToMost<T>(list: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const one of list) {
    found.push(one);
    if (found.length >= MOST_COUNTED) break;
  }
  return found;
}
