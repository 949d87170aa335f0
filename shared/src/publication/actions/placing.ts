import { z } from 'zod';
import { type Effect, tell } from '../../machine/effects.ts';
import { personalSeat, roleSeat } from '../../office/seat.ts';
import { refuse } from '../../refusals.ts';
import { lastDayOf } from '../last-day.ts';
import { awaitsPlacing } from '../orders.ts';
import {
  groupPlacement,
  isWebsite,
  newPlacement,
  versionOf,
  withPlacement,
  withVersion,
} from '../placements.ts';
import type { Placement, Publication } from '../schema.ts';
import { dayAhead, isNextOver } from '../standing.ts';
import { outcome, type PublicationContext, type PublicationRule } from './action.ts';
import { removed, sheetLeaves } from './removing.ts';
import { sheetOf } from './sheet.ts';

/** What a destination answered: where it is now, and what the outside calls it. */
export type Placed = { address: string | null; outsideIds: Record<string, string>; groups: string[] };

/**
 * What was next is up, for the first time or in the place of the version before. The office's LINE groups hear of a
 * publication where the profile says so, and again when what they heard of is corrected. On a website that is not the
 * product's own, they hear of it once it was found there (`record_proof`).
 */
export function up(
  context: PublicationContext,
  place: Placement,
  { address, outsideIds, groups }: Placed,
  confirmed: Placement['confirmed'],
): { changes: Partial<Publication>; effects: Effect[] } {
  const { publication, profile, at } = context;
  const { next, shown } = publication;
  if (!next) throw new Error('nothing was to go up');
  const { version } = next;
  const displayUntil = lastDayOf(publication, version, profile, at);
  const isFirst = publication.publishedAt === null;
  let versions = publication.versions;
  if (shown && shown.version !== version) {
    const replaced = versionOf(publication, shown.version);
    versions = withVersion(versions, shown.version, { upUntil: replaced.upUntil ?? at });
  }
  const upFrom = versionOf(publication, version).upFrom ?? at;
  versions = withVersion(versions, version, { upFrom, upUntil: null, displayUntil });

  const there = { ...place, state: 'up' as const, version, placed: version, address, outsideIds, confirmed };
  let placements = withPlacement(publication.placements, { ...there, since: at, error: null });
  const effects: Effect[] = [tell('published', [personalSeat(publication.ownerId)])];
  // It stands in one place on the web: where it stood before the automatic way was given up, it goes.
  for (const other of placements.filter(
    (one) => isWebsite(one) && one.id !== place.id && one.placed !== null,
  )) {
    const gone = removed(other, at);
    placements = withPlacement(placements, gone.placement);
    effects.push(...gone.effects);
  }
  // The product's own page is there by being recorded; any other is told of when somebody has seen it.
  const state = place.destination === 'built-in' ? 'placing' : 'wanted';
  const announce = (group: Placement) => {
    placements = withPlacement(placements, { ...group, version, state });
    if (state === 'placing') effects.push({ kind: 'place', placement: group.id, version, notBefore: null });
  };
  // A group that was not reached with what stood before hears of what stands now, and of nothing that was replaced; one
  // that was hears that it was corrected.
  for (const other of placements.filter((one) => (isUnsaid(one) || isSaid(one)) && one.version !== version))
    announce(other);
  if (isFirst && profile.destinations.lineGroup)
    for (const group of groups)
      announce(newPlacement(groupPlacement(group), 'line-group', { version, at, state }));
  const board = sheetOf(placements, next, profile, at);
  effects.push(...sheetLeaves({ ...publication, placements }, board));
  return {
    changes: {
      state: 'on_display',
      versions,
      shown: next,
      next: null,
      placements: board,
      publishedAt: publication.publishedAt ?? at,
      displayUntil,
      takenDown: null,
    },
    effects,
  };
}

const isSaid = ({ destination, state }: Placement): boolean => destination === 'line-group' && state === 'up';
const isUnsaid = ({ destination, state }: Placement): boolean =>
  destination === 'line-group' && (state === 'placing' || state === 'wanted');

const placedInput = z.strictObject({
  placement: z.string(),
  version: z.int(),
  address: z.string().nullable(),
  outsideIds: z.record(z.string(), z.string()),
  /** The office's active LINE groups, looked up by whoever runs this. */
  groups: z.array(z.string()),
});

/** A destination took it. Where it is a website a webmaster still looks at the page and confirms it (000 §2.2, 003 §2.1.3). */
export const recordPlaced: PublicationRule<z.infer<typeof placedInput>> = {
  input: placedInput,
  apply(context, { placement: id, version, ...placed }) {
    const { publication, at } = context;
    const place = publication.placements.find((one) => one.id === id);
    if (!place || !awaitsPlacing(place, version)) return refuse('placement_outdated');
    const details = { placement: id, version, url: placed.address };
    if (isWebsite(place) && publication.next) {
      // An order from before the day was moved comes too early; one that was held up, too late.
      if (publication.next.version !== version || dayAhead(publication, at) || isNextOver(publication, at))
        return refuse('placement_outdated');
      const { changes, effects } = up(context, place, placed, null);
      return outcome(changes, [...effects, tell('confirm_task', publication.publisherSeats)], details);
    }
    // An announcement, or the version that stood before and stays because what was to replace it was called off.
    const there = {
      ...place,
      ...pick(placed),
      state: 'up' as const,
      placed: version,
      since: at,
      error: null,
    };
    return outcome({ placements: withPlacement(publication.placements, there) }, [], details);
  },
};

const pick = ({ address, outsideIds }: Placed) => ({ address, outsideIds });

const failedInput = z.strictObject({
  placement: z.string(),
  version: z.int(),
  error: z.string().max(500),
});

/**
 * A destination would not take it. The website's becomes a webmaster's task instead of being lost; what stands there
 * stays.
 */
export const recordPlaceFailed: PublicationRule<z.infer<typeof failedInput>> = {
  input: failedInput,
  apply({ publication, at }, { placement: id, version, error }) {
    const place = publication.placements.find((one) => one.id === id);
    if (!place || !awaitsPlacing(place, version)) return refuse('placement_outdated');
    const state = place.placed === null ? ('failed' as const) : ('up' as const);
    const failed = { ...place, state, version: place.placed ?? version, since: at, error };
    let placements = withPlacement(publication.placements, failed);
    const effects: Effect[] = [tell('publish_failed', [roleSeat('administrator')])];
    if (isWebsite(place) && publication.next) {
      const byHand = publication.placements.find((one) => one.id === 'by-hand');
      const wanted = byHand ?? newPlacement('by-hand', 'by-hand', { version, at, state: 'wanted' });
      placements = withPlacement(placements, { ...wanted, version, state: 'wanted', since: at, error: null });
      effects.unshift(tell('publish_task', publication.publisherSeats));
    }
    return outcome({ placements }, effects, { placement: id, error });
  },
};
