import { freshnessItems } from '@prakat/shared/freshness/items';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { RecordPeriod } from '@prakat/shared/papers/record-period';
import {
  type YearlyFacts,
  type YearlyRemark,
  type YearlyTally,
  yearlyTally,
} from '@prakat/shared/papers/yearly-facts';
import { addDays, calendarDate, startOfDay } from '@prakat/shared/time/thai-date';
import { encodeCursor } from '../../store/cursor.ts';
import { every } from '../../store/every.ts';
import { readMark } from '../../store/marks.ts';
import type { StoreReader } from '../../store/store.ts';

/** Looks at one topic in a year at most (by month), and publications of a subtopic that are tried. */
const LOOKS = 12;
const TRIED = 20;

/**
 * What the records have of a fiscal year, for its follow-up report. Reads what changed since the year began, page by page,
 * and of each topic and subtopic its looks and, where nothing of it changed, what stands there.
 */
export async function readYearlyFacts(
  reader: StoreReader,
  profile: OfficeProfile,
  { period, today, remarks }: { period: RecordPeriod; today: string; remarks: readonly YearlyRemark[] },
): Promise<YearlyFacts> {
  const begun = await readMark(reader, profile.id, 'freshness');
  const firstDay = begun ? calendarDate(begun.firstAt) : null;
  const tally = yearlyTally({ period, today, firstDay, remarks });
  await tallyChanged(reader, profile.id, startOfDay(period.from), tally);
  const end = startOfDay(addDays(period.to < today ? period.to : today, 1));
  await Promise.all([tallyStanding(reader, profile, end, tally), tallyLooks(reader, profile, end, tally)]);
  return tally.facts();
}

/** Publications and requests that anything happened to since, newest first. */
async function tallyChanged(
  reader: StoreReader,
  officeId: string,
  since: string,
  { addPublication, addSubmission }: YearlyTally,
): Promise<void> {
  const find = { equals: { officeId } };
  for await (const publication of every(reader, 'publications', 'byOffice', find)) {
    if (publication.updatedAt < since) break;
    addPublication(publication);
  }
  for await (const submission of every(reader, 'submissions', 'byOffice', find)) {
    if (submission.updatedAt < since) break;
    addSubmission(submission);
  }
}

/** Of each subtopic of which nothing that changed stood there at the end, whatever went up before it and is still there. */
async function tallyStanding(
  reader: StoreReader,
  { id: officeId, categories }: OfficeProfile,
  end: string,
  { isStanding, addStanding }: YearlyTally,
): Promise<void> {
  const open = categories.flatMap(({ id: categoryId, subtopics }) =>
    subtopics.flatMap(({ id: subtopicId }) =>
      isStanding(`${categoryId}.${subtopicId}`)
        ? []
        : ['public', 'elsewhere'].map((visibility) => ({ officeId, visibility, categoryId, subtopicId })),
    ),
  );
  const after = encodeCursor('publications.shownInSubtopic', { value: end, id: '0' });
  await Promise.all(
    open.map(async (equals) => {
      const page = await reader.find('publications', 'shownInSubtopic', { equals, limit: TRIED, after });
      for (const publication of page.items) addStanding(publication);
    }),
  );
}

/** The looks at each topic and subtopic in the year that ends then. */
async function tallyLooks(
  reader: StoreReader,
  profile: OfficeProfile,
  end: string,
  { addCheck }: YearlyTally,
): Promise<void> {
  const after = encodeCursor('freshnessChecks.byItem', { value: end, id: '0' });
  await Promise.all(
    freshnessItems(profile).map(async ({ key }) => {
      const find = { equals: { officeId: profile.id, item: key }, limit: LOOKS, after };
      for (const check of (await reader.find('freshnessChecks', 'byItem', find)).items) addCheck(check);
    }),
  );
}
