import type { Content } from '../submission/schema.ts';
import { isByHand, isWebsite } from './placements.ts';
import type { Placement, Publication } from './schema.ts';
import { dayAhead, heldNow, isNextOver } from './standing.ts';

/** What an order means at the moment it is carried out. */
export type Asked = { placement: Placement; content: Content };

/**
 * The product puts a version there: it was asked to, or an announcement that failed is tried again. A group that is wanted
 * waits until the page was found.
 */
export const awaitsPlacing = (placement: Placement, version: number): boolean =>
  placement.version === version &&
  !isByHand(placement) &&
  ((placement.state === 'wanted' && isWebsite(placement)) ||
    placement.state === 'placing' ||
    (placement.state === 'failed' && !isWebsite(placement)));

/**
 * What an order to put a version somewhere still asks for, `at` (ISO 8601, UTC); null when it has no work left, because
 * another version is wanted there since, or none, or its day lies ahead again, or its last day is over. A group hears only of what stands on the
 * website at that moment.
 */
export function placeAsked(
  publication: Publication,
  { placement: id, version }: { placement: string; version: number },
  at: string,
): Asked | null {
  const { state, shown, next, placements } = publication;
  const placement = placements.find((one) => one.id === id);
  if (!placement || !awaitsPlacing(placement, version)) return null;
  if (!isWebsite(placement)) {
    const stands = state === 'on_display' && shown?.version === version;
    return stands ? { placement, content: shown.content } : null;
  }
  if (next) {
    const isDue =
      next.version === version &&
      heldNow(publication) === null &&
      dayAhead(publication, at) === null &&
      !isNextOver(publication, at);
    return isDue ? { placement, content: next.content } : null;
  }
  return shown?.version === version ? { placement, content: shown.content } : null;
}

/** What an order to take something away still asks for: the place it is taken from; null when it has no work left. */
export const removeAsked = (
  { placements }: Pick<Publication, 'placements'>,
  placement: string,
): Placement | null => placements.find(({ id, state }) => id === placement && state === 'removing') ?? null;
