import {
  type CompletenessFacts,
  completeness,
  type ListResult,
} from '@prakat/shared/completeness/completeness';
import { listsOf } from '@prakat/shared/completeness/lists/index';
import { ownList } from '@prakat/shared/completeness/lists/own';
import { isPublic, liveItem } from '@prakat/shared/completeness/live-item';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { Publication } from '@prakat/shared/publication/schema';
import { startOfDay } from '@prakat/shared/time/thai-date';
import { newestShown } from '../freshness/published-items.ts';
import { readStandings } from '../freshness/read-standings.ts';
import type { StoreReader } from '../store/store.ts';
import { isCountingVisits } from '../visits/read-visits.ts';
import { readMarks } from './read-marks.ts';

/** What is looked through, of each website, for what would fit a line: the newest. */
const LOOKED_THROUGH = 200;

/**
 * Everything that the check of an office's lists is made of, on a day. A few small reads for each topic, subtopic and mark,
 * and two lists of the newest, however much was published.
 */
export async function readCompleteness(
  reader: StoreReader,
  profile: OfficeProfile,
  today: string,
): Promise<CompletenessFacts> {
  const now = Date.parse(startOfDay(today));
  const [marks, standings, counting, newest] = await Promise.all([
    readMarks(reader, profile.id),
    readStandings(reader, profile, today),
    isCountingVisits(reader, profile, now),
    Promise.all(['public', 'elsewhere'].map((visibility) => newestOf(reader, profile.id, visibility))),
  ]);
  const known = new Map(newest.flat().map((publication) => [publication.id, publication]));
  const add = (found: readonly (Publication | null)[]) => {
    for (const publication of found)
      if (publication?.officeId === profile.id) known.set(publication.id, publication);
  };
  const tied = new Set(marks.flatMap(({ publicationId }) => publicationId ?? []));
  const unread = [...tied].filter((id) => !known.has(id));
  add(await Promise.all(unread.map((id) => reader.get('publications', id))));
  const shown = [...known.values()].filter((publication) => isPublic(publication, now));
  const empty = ownList(profile).lines.flatMap(({ own }) =>
    own && !shown.some((item) => item.categoryId === own.categoryId && item.subtopicId === own.subtopicId)
      ? [own]
      : [],
  );
  add(await Promise.all(empty.map((place) => newestShown(reader, profile.id, place, now))));
  return {
    publications: [...known.values()].flatMap((publication) => liveItem(publication, now) ?? []),
    marks,
    standings,
    counting,
    today,
  };
}

async function newestOf(reader: StoreReader, officeId: string, visibility: string): Promise<Publication[]> {
  const find = { equals: { officeId, visibility }, limit: LOOKED_THROUGH };
  return (await reader.find('publications', 'shown', find)).items;
}

/** Every list of an office on a day, in the order in which they are shown. */
export const resultsOf = (profile: OfficeProfile, facts: CompletenessFacts): ListResult[] =>
  listsOf(profile).map((list) => completeness(profile, list, facts));
