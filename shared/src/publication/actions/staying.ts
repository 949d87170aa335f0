import type { Effect } from '../../machine/effects.ts';
import { websiteOf, withPlacement } from '../placements.ts';
import type { Publication } from '../schema.ts';
import type { PublicationChanges } from './action.ts';
import { mayBeUnderWay, removed, removedEverywhere } from './removing.ts';
import { withoutNext } from './taking-down.ts';

/**
 * What was to go up does not: what stands on the website stays there, and what had come down stays down. `at` is ISO
 * 8601, UTC.
 */
export function neverUp(
  publication: Publication,
  at: string,
): { changes: PublicationChanges; effects: Effect[] } {
  const isUp = publication.state === 'on_display';
  const { versions, effects } = withoutNext(publication, at);
  const places = isUp ? stays(publication, at) : removedEverywhere(publication, at);
  const ended = publication.publishedAt === null ? ('called_off' as const) : ('taken_down' as const);
  return {
    changes: { versions, next: null, placements: places.placements, ...(isUp ? {} : { state: ended }) },
    effects: [...places.effects, ...effects],
  };
}

/** The version that stands on the website stays: put there anew where its successor may be on its way this moment. */
function stays(
  publication: Publication,
  at: string,
): { placements: Publication['placements']; effects: Effect[] } {
  const { placements, shown, next } = publication;
  const website = websiteOf(publication);
  if (!website || !shown) return { placements, effects: [] };
  const { version } = shown;
  if (website.placed === null) {
    const { placement, effects } = removed(website, at, next);
    return { placements: withPlacement(placements, placement), effects };
  }
  const underWay = mayBeUnderWay(website, next, at);
  const back = { ...website, version, state: underWay ? ('placing' as const) : ('up' as const), since: at };
  if (!underWay) return { placements: withPlacement(placements, back), effects: [] };
  return {
    placements: withPlacement(placements, back),
    effects: [{ kind: 'place', placement: website.id, version, notBefore: null }],
  };
}
