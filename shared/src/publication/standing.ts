import { personalSeat, type SeatKey } from '../office/seat.ts';
import { calendarDate } from '../time/thai-date.ts';
import { boardOf, isByHand, isConfirmed, standsAt, versionOf, websiteOf } from './placements.ts';
import type { Held, Placement, Publication } from './schema.ts';

/**
 * What a webmaster has to do with a publication: put it up by hand, look at the page, take it away by hand, put its sheet on
 * the notice board, or take that off.
 */
export type Task = 'publish' | 'confirm' | 'remove' | 'post_sheet' | 'remove_sheet';

/**
 * The task that a publication waits for, of several the first: the website comes before the notice board. Null when it
 * waits for none, or for the product itself.
 */
export function taskOf(publication: Publication): Task | null {
  const { state, next, placements } = publication;
  const website = websiteOf(publication);
  if (next && website && isByHand(website) && website.state === 'wanted') return 'publish';
  const stands = standsAt(publication);
  if (state === 'on_display' && stands && !isConfirmed(stands)) return 'confirm';
  if (placements.some(awaitsRemoval)) return 'remove';
  if (sheetToPost(publication)) return 'post_sheet';
  return sheetToTakeOff(publication) ? 'remove_sheet' : null;
}

/** Somebody has to take it away there: where webmasters do that, and where the product could not. */
export const awaitsRemoval = (placement: Placement): boolean =>
  placement.state === 'removing' &&
  placement.destination !== 'notice-board' &&
  (isByHand(placement) || placement.error !== null);

/** The notice board, while a sheet is to be put there, or to take the place of an older one. */
export function sheetToPost(publication: Pick<Publication, 'placements'>): Placement | null {
  const board = boardOf(publication);
  return board?.state === 'wanted' ? board : null;
}

/** The notice board, while a sheet is to be taken off it. */
export function sheetToTakeOff(publication: Pick<Publication, 'placements'>): Placement | null {
  const board = boardOf(publication);
  return board?.state === 'removing' ? board : null;
}

/** What keeps what is next from going up until somebody who may decide has looked at it; null for nothing. */
export const heldNow = ({ next, held }: Pick<Publication, 'next' | 'held'>): Held | null =>
  next && held?.version === next.version && held.clearance === null ? held : null;

/** The day before which what is next does not go up, as long as it lies ahead; null when it may go up now. */
export function dayAhead({ next }: Pick<Publication, 'next'>, at: string): string | null {
  const day = next?.content.publishOn ?? null;
  return day !== null && day > calendarDate(at) ? day : null;
}

/**
 * The last day of display that was permitted for what is next; null for none, and while the category says it, counted
 * from the day it goes up.
 */
export const nextUntil = ({ next, versions }: Pick<Publication, 'next' | 'versions'>): string | null =>
  (next && versionOf({ versions }, next.version).end?.until) ?? null;

/** What is next was permitted for a time that is over: it does not go up any more. `at` is ISO 8601, UTC. */
export const isNextOver = (publication: Pick<Publication, 'next' | 'versions'>, at: string): boolean =>
  isDisplayOver(nextUntil(publication), Date.parse(at));

/** Who can act on a publication now: the only place that says so. Empty while the product itself is at work. */
export function awaitedSeats(publication: Publication): SeatKey[] {
  const { claim, publisherSeats, deciderSeats } = publication;
  const deciders = heldNow(publication) ? deciderSeats : [];
  if (taskOf(publication) === null) return deciders;
  return [...deciders, ...(claim ? [personalSeat(claim.by.memberId)] : publisherSeats)];
}

/** True once the last day has passed in Bangkok; null has no end. `now` in milliseconds. */
export const isDisplayOver = (lastDay: string | null, now: number): boolean =>
  lastDay !== null && calendarDate(now) > lastDay;

/** True while the built-in website shows it: a rule of the read path, whether or not a job has taken it down. */
export const isOnDisplay = (
  { visibility, displayUntil }: Pick<Publication, 'visibility' | 'displayUntil'>,
  now: number,
): boolean => visibility === 'public' && !isDisplayOver(displayUntil, now);

/** Later than any day of display: an item without end, or one that is not on the website. */
export const NO_DISPLAY_END = '2199-12-31';

/** Fields that lists ask by, as they follow from the others; what was called off keeps its category. */
export function listedFields(
  publication: Publication,
): Pick<Publication, 'visibility' | 'categoryId' | 'subtopicId' | 'displayEnd'> {
  const { state, shown, next, displayUntil } = publication;
  const { categoryId, subtopicId } = (shown ?? next)?.content ?? publication;
  const onDisplay = state === 'on_display';
  const builtIn = standsAt(publication)?.destination === 'built-in';
  const ends = [onDisplay ? displayUntil : null, nextUntil(publication)].filter((end) => end !== null);
  return {
    visibility: !onDisplay ? 'none' : builtIn ? 'public' : 'elsewhere',
    categoryId,
    subtopicId,
    displayEnd: ends.sort()[0] ?? NO_DISPLAY_END,
  };
}
