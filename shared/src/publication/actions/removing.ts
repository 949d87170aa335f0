import { z } from 'zod';
import { type Effect, tell } from '../../machine/effects.ts';
import { personalSeat, roleSeat } from '../../office/seat.ts';
import { refuse } from '../../refusals.ts';
import { isByHand, isWebsite, withPlacement } from '../placements.ts';
import type { Placement, Publication } from '../schema.ts';
import { awaitsRemoval, dayAhead, sheetToTakeOff, taskOf } from '../standing.ts';
import { outcome, type PublicationRule } from './action.ts';

/**
 * A placement on its way out. What the product put there, or may have put there without our hearing of it, it takes away;
 * what a webmaster put there a webmaster takes away and says so; what was never there is gone.
 */
export function removed(
  placement: Placement,
  at: string,
  next: Publication['next'] = null,
): { placement: Placement; effects: Effect[] } {
  const { placed, state } = placement;
  if (state === 'gone' || state === 'removing') return { placement, effects: [] };
  const isThere = placed !== null || mayBeUnderWay(placement, next, at) || mayBeLeft(placement);
  if (!isThere) return { placement: { ...placement, state: 'gone', since: at }, effects: [] };
  return {
    placement: { ...placement, state: 'removing', since: at, error: null },
    effects: isByHand(placement) ? [] : [{ kind: 'remove', placement: placement.id }],
  };
}

/** The product may be putting it there at this moment: it was told to, and the day it waited for has come. */
export const mayBeUnderWay = (placement: Placement, next: Publication['next'], at: string): boolean =>
  !isByHand(placement) &&
  (placement.state === 'placing' ||
    (placement.state === 'wanted' &&
      isWebsite(placement) &&
      next !== null &&
      dayAhead({ next }, at) === null));

/** A website that the product gave up on: what it asked for last may have been done without an answer. */
const mayBeLeft = (placement: Placement): boolean =>
  placement.state === 'failed' && isWebsite(placement) && !isByHand(placement);

/** Webmasters hear that the sheet on the notice board is to be taken off, when it was not to be before. */
export const sheetLeaves = (
  { placements, publisherSeats }: Pick<Publication, 'placements' | 'publisherSeats'>,
  left: Placement[],
): Effect[] =>
  sheetToTakeOff({ placements: left }) && !sheetToTakeOff({ placements })
    ? [tell('remove_sheet_task', publisherSeats)]
    : [];

/** Everything that stands anywhere on its way out; webmasters are asked where they have to do it. */
export function removedEverywhere(
  { placements, publisherSeats, next }: Pick<Publication, 'placements' | 'publisherSeats' | 'next'>,
  at: string,
): { placements: Placement[]; effects: Effect[] } {
  const all = placements.map((placement) => removed(placement, at, next));
  const left = all.map(({ placement }) => placement);
  const asked = left.some(awaitsRemoval);
  return {
    placements: left,
    effects: [
      ...all.flatMap(({ effects }) => effects),
      ...(asked ? [tell('remove_task', publisherSeats)] : []),
      ...sheetLeaves({ placements, publisherSeats }, left),
    ],
  };
}

/**
 * A placement that was emptied; where it is wanted for a later version, that is ordered anew in case its day came while
 * the old one was on its way out, and webmasters are asked where they put it there.
 */
function emptied(
  { next, placements, publisherSeats }: Pick<Publication, 'next' | 'placements' | 'publisherSeats'>,
  placement: Placement,
  at: string,
): { placement: Placement; effects: Effect[] } {
  const empty = { ...placement, placed: null, since: at, error: null };
  const isWanted = isWebsite(placement) && next?.version === placement.version;
  const elsewhere = placements.some((other) => isWebsite(other) && awaits(other, next));
  if (!next || !isWanted || elsewhere) return { placement: { ...empty, state: 'gone' }, effects: [] };
  const { version, content } = next;
  const order: Effect = { kind: 'place', placement: placement.id, version, notBefore: content.publishOn };
  return {
    placement: { ...empty, state: 'wanted', version },
    effects: [isByHand(placement) ? tell('publish_task', publisherSeats) : order],
  };
}

const awaits = ({ version, state }: Placement, next: Publication['next']): boolean =>
  version === next?.version && (state === 'wanted' || state === 'placing');

const removedInput = z.strictObject({ placement: z.string() });

/** The product took it away from a destination. */
export const recordRemoved: PublicationRule<z.infer<typeof removedInput>> = {
  input: removedInput,
  apply({ publication, at }, { placement: id }) {
    const place = publication.placements.find((one) => one.id === id);
    if (place?.state !== 'removing') return refuse('placement_outdated');
    const { placement, effects } = emptied(publication, place, at);
    return outcome({ placements: withPlacement(publication.placements, placement) }, effects, {
      placement: id,
    });
  },
};

const failedInput = z.strictObject({ placement: z.string(), error: z.string().max(500) });

/** A destination would not let go of it: a webmaster has to, because the public may still read it there. */
export const recordRemoveFailed: PublicationRule<z.infer<typeof failedInput>> = {
  input: failedInput,
  apply({ publication, at }, { placement: id, error }) {
    const place = publication.placements.find((one) => one.id === id);
    if (place?.state !== 'removing') return refuse('placement_outdated');
    // What was said in a group stays said: that it could not be told of the end is no task of anybody.
    if (place.destination === 'line-group')
      return outcome(
        {
          placements: withPlacement(publication.placements, {
            ...place,
            state: 'gone',
            placed: null,
            since: at,
            error,
          }),
        },
        [],
        { placement: id, error },
      );
    return outcome(
      { placements: withPlacement(publication.placements, { ...place, since: at, error }) },
      [tell('remove_task', publication.publisherSeats), tell('remove_failed', [roleSeat('administrator')])],
      { placement: id, error },
    );
  },
};

/** A webmaster took it off the website that is kept by hand, and says so; its owner hears of it. */
export const confirmRemoved: PublicationRule<Record<string, never>> = {
  input: z.strictObject({}),
  obstacle: (publication) => (taskOf(publication) === 'remove' ? null : refuse('no_task')),
  apply({ publication, at }) {
    let { placements } = publication;
    const effects: Effect[] = [];
    for (const leaving of placements.filter(awaitsRemoval)) {
      const empty = emptied({ ...publication, placements }, leaving, at);
      placements = withPlacement(placements, empty.placement);
      effects.push(...empty.effects);
    }
    return outcome({ placements }, [...effects, tell('removed', [personalSeat(publication.ownerId)])]);
  },
};
