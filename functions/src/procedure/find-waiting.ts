import { personalSeat, type SeatKey, seatKey, seatsOf } from '@prakat/shared/office/seat';
import { canAnswer, hasTask } from '@prakat/shared/submission/answering-actions';
import { availableActions } from '@prakat/shared/submission/available-actions';
import type { Submission } from '@prakat/shared/submission/schema';
import type { ActionName } from '@prakat/shared/submission/transitions';
import { calendarDate } from '@prakat/shared/time/thai-date';
import { type PersonActor, seatsOfActor } from '../actors/actor.ts';
import { type Context, isoNow, type Office } from '../context.ts';

/** How often one page asks the store again for what the person cannot act on. */
const ROUNDS = 10;

export type WaitingPage = { items: Submission[]; next: string | null };
type Who = { context: Pick<Context, 'store' | 'clock'>; office: Office; actor: PersonActor };
type PageAsked = { limit: number; after: string | null };

/**
 * What waits for this person now, newest change first, in the chat as in the mini-app: without what waits for a seat
 * of theirs and they may not take, such as their own request. A page may be short, even empty, and still have a next.
 * Throws `InvalidCursorError` when `after` is none of ours.
 */
export const findWaiting = (who: Who, page: PageAsked): Promise<WaitingPage> =>
  find(who, seatsOfActor(who.actor, calendarDate(who.context.clock())), canAnswer, page);

/** What there is to put on the website or to look at there, taken by this webmaster or by nobody yet. */
export const findTasks = (who: Who, page: PageAsked): Promise<WaitingPage> =>
  find(who, publisherSeatsOf(who), hasTask, page);

async function find(
  { context, office, actor }: Who,
  seats: readonly SeatKey[],
  fits: (actions: readonly ActionName[]) => boolean,
  { limit, after }: PageAsked,
): Promise<WaitingPage> {
  const at = isoNow(context);
  const actionsOn = (submission: Submission) =>
    availableActions(submission, actor, office.profile, at).map(({ name }) => name);
  const items: Submission[] = [];
  let next = after;
  for (let round = 0; round < ROUNDS && items.length < limit; round += 1) {
    const page = await context.store.find('submissions', 'byAwaiting', {
      equals: { officeId: office.profile.id },
      anyOf: seats,
      limit: limit - items.length,
      after: next,
    });
    items.push(...page.items.filter((submission) => fits(actionsOn(submission))));
    next = page.next;
    if (!next) break;
  }
  return { items, next };
}

/** Of the seats of a person those that publish something in this office, and the personal one, to which a taken task goes. */
function publisherSeatsOf({ office: { profile }, actor: { member } }: Who): SeatKey[] {
  const { categories, units } = profile;
  const publishers = categories.flatMap(({ publishedBy, subtopics }) => [
    ...publishedBy,
    ...subtopics.flatMap((subtopic) => subtopic.publishedBy ?? []),
  ]);
  const keys = new Set(units.flatMap(({ id }) => publishers.map((seat) => seatKey(seat, id))));
  return [personalSeat(member.id), ...seatsOf(member).filter((seat) => keys.has(seat))];
}
