import type { WaitingCount } from '@prakat/shared/api/api';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import { isWaitingTooLong as isTaskWaitingTooLong } from '@prakat/shared/publication/timing';
import { isWaitingTooLong } from '@prakat/shared/submission/timing';
import { addDays, calendarDate, startOfDay } from '@prakat/shared/time/thai-date';
import { addWorkingDays } from '@prakat/shared/time/working-days';
import type { Context } from '../context.ts';
import { encodeCursor, type Position } from '../store/cursor.ts';
import type { Item } from '../store/items.ts';
import {
  byPosition,
  countOf,
  type Found,
  itemFor,
  type MergedPage,
  type PageAsked,
  readMerged,
} from './merged-list.ts';

type Where = { context: Pick<Context, 'store' | 'clock'>; profile: OfficeProfile };
/** `office`: whatever waits for people of the office. `late`: of that what waits longer than the profile allows. */
export type OpenList = 'office' | 'late';

/** What waits for anybody of an office, requests and publications together, the longest first. Pages as of `findWaiting`. */
export async function findOpen(
  where: Where,
  list: OpenList,
  page: PageAsked,
): Promise<{ items: Item[]; next: string | null }> {
  const { found, next } = await read(where, list, page);
  return { items: await Promise.all(found.map((one) => itemFor(where.context.store, one))), next };
}

/** How much that is, up to `limit`. Reads nothing besides to show it. */
export async function countOpen(where: Where, list: OpenList, limit: number): Promise<WaitingCount> {
  return countOf(await read(where, list, { limit, after: null }));
}

function read({ context, profile }: Where, list: OpenList, page: PageAsked): Promise<MergedPage<Found>> {
  const today = calendarDate(context.clock());
  const isLate = ({ on, record }: Found) =>
    on === 'submission'
      ? isWaitingTooLong(record, profile, today)
      : isTaskWaitingTooLong(record, profile, today);
  // Nothing that began to wait after this day can be late.
  const day = list === 'late' ? addWorkingDays(today, -profile.reminders.escalateAfterDays) : today;
  const find = {
    equals: { officeId: profile.id, 'waiting.on': 'people' },
    upTo: startOfDay(addDays(day, 1)),
  };
  return readMerged(
    'open',
    async (asked) => {
      const [requests, tasks] = await Promise.all([
        context.store.find('submissions', 'byWaiting', { ...find, ...placeIn('submissions', asked) }),
        context.store.find('publications', 'byWaiting', { ...find, ...placeIn('publications', asked) }),
      ]);
      const found = [
        ...requests.items.map((record): Found => ({ on: 'submission', record, at: positionOf(record) })),
        ...tasks.items.map((record): Found => ({ on: 'publication', record, at: positionOf(record) })),
      ].sort((a, b) => byPosition(a.at, b.at));
      const more = requests.next !== null || tasks.next !== null || found.length > asked.limit;
      return { found: found.slice(0, asked.limit), more };
    },
    (one) => list === 'office' || isLate(one),
    page,
  );
}

const placeIn = (
  collection: 'submissions' | 'publications',
  { limit, after }: { limit: number; after: Position | null },
) => ({ limit, after: after && encodeCursor(`${collection}.byWaiting`, after) });

const positionOf = ({ id, waiting }: Found['record']): Position => ({ value: waiting.since, id });
