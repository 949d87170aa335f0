import type { WaitingCount } from '@prakat/shared/api/api';
import { personalSeat, type SeatKey, seatKey } from '@prakat/shared/office/seat';
import { isAskedFor as isPublicationAskedFor } from '@prakat/shared/publication/available-actions';
import { isAskedFor } from '@prakat/shared/submission/available-actions';
import { calendarDate } from '@prakat/shared/time/thai-date';
import { type PersonActor, seatsOfActor } from '../actors/actor.ts';
import { type Context, isoNow, type Office } from '../context.ts';
import { encodeCursor, type Position } from '../store/cursor.ts';
import type { Item } from '../store/items.ts';
import { MAX_ANY_OF } from '../store/plan-find.ts';
import {
  byPosition,
  countOf,
  type Found,
  itemFor,
  type MergedPage,
  type PageAsked,
  readMerged,
} from './merged-list.ts';

/** What waits, and the record of it that does. */
export type Waiting = Item & { on: 'submission' | 'publication' };
export type WaitingPage = { items: Waiting[]; next: string | null };
type Who = { context: Pick<Context, 'store' | 'clock'>; office: Office; actor: PersonActor };
type FoundPage = MergedPage<Found>;

/**
 * What waits for this person now, requests and publications together, newest change first, in the chat as in the
 * mini-app: without what waits for a seat of theirs and they may not take, such as their own request. A page may be
 * short, even empty, and still have a next. Throws `InvalidCursorError` when `after` is none of ours.
 */
export const findWaiting = async (who: Who, page: PageAsked): Promise<WaitingPage> =>
  withItems(who, await findAllWaiting(who, page));

/** How far is counted what waits for somebody. */
export const WAITING_COUNTED = 20;

/** How much waits for this person, up to `limit`; `more` where there is more than that. Reads nothing besides to show it. */
export async function countWaiting(who: Who, limit: number): Promise<WaitingCount> {
  return countOf(await findAllWaiting(who, { limit, after: null }));
}

/** What there is to put on the website, to look at there or to take off it, taken by this webmaster or by nobody yet. */
export const findTasks = async (who: Who, page: PageAsked): Promise<WaitingPage> =>
  withItems(who, await find(who, publisherSeatsOf(who), ['publication'], page));

const findAllWaiting = (who: Who, page: PageAsked): Promise<FoundPage> =>
  find(who, seatsOf(who), ['submission', 'publication'], page);

const withItems = async (who: Who, { found, next }: FoundPage): Promise<WaitingPage> => ({
  items: await Promise.all(
    found.map(async (one) => ({ ...(await itemFor(who.context.store, one)), on: one.on })),
  ),
  next,
});

const seatsOf = ({ context, actor }: Who): SeatKey[] => seatsOfActor(actor, calendarDate(context.clock()));

const find = (
  who: Who,
  seats: readonly SeatKey[],
  kinds: readonly Found['on'][],
  page: PageAsked,
): Promise<FoundPage> => {
  const at = isoNow(who.context);
  return readMerged(
    LIST,
    (asked) => merged(who, seats, kinds, asked),
    (one) => isOpenTo(who, one, at),
    page,
  );
};

/** The name under which positions in this list are written. */
const LIST = 'waiting';

/** One page of each list, of each thirty seats, as one list in their order. */
async function merged(
  { context, office }: Who,
  seats: readonly SeatKey[],
  kinds: readonly Found['on'][],
  { limit, after }: { limit: number; after: Position | null },
): Promise<{ found: Found[]; more: boolean }> {
  const groups = Array.from({ length: Math.ceil(seats.length / MAX_ANY_OF) }, (_, index) =>
    seats.slice(index * MAX_ANY_OF, (index + 1) * MAX_ANY_OF),
  );
  const found = new Map<string, Found>();
  let more = false;
  for (const on of kinds) {
    for (const anyOf of groups) {
      const collection = on === 'submission' ? 'submissions' : 'publications';
      const page = await context.store.find(collection, 'byAwaiting', {
        equals: { officeId: office.profile.id },
        anyOf,
        limit,
        after: after && encodeCursor(`${collection}.byAwaiting`, after),
      });
      more ||= page.next !== null;
      for (const record of page.items) {
        const at = { value: record.updatedAt, id: record.id };
        found.set(`${on} ${record.id}`, { on, record, at } as Found);
      }
    }
  }
  const inOrder = [...found.values()].sort((a, b) => byPosition(b.at, a.at));
  return { found: inOrder.slice(0, limit), more: more || inOrder.length > limit };
}

function isOpenTo({ office: { profile }, actor }: Who, { on, record }: Found, at: string): boolean {
  return on === 'submission'
    ? isAskedFor(record, actor, profile, at)
    : isPublicationAskedFor(record, actor, profile, at);
}

/** Of the seats of a person those that publish something in this office, and the personal one, to which a taken task goes. */
function publisherSeatsOf(who: Who): SeatKey[] {
  const { categories, units } = who.office.profile;
  const publishers = categories.flatMap(({ publishedBy, subtopics }) => [
    ...publishedBy,
    ...subtopics.flatMap((subtopic) => subtopic.publishedBy ?? []),
  ]);
  const keys = new Set(units.flatMap(({ id }) => publishers.map((seat) => seatKey(seat, id))));
  return [personalSeat(who.actor.member.id), ...seatsOf(who).filter((seat) => keys.has(seat))];
}
