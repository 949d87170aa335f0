import { isWebsite } from '../placements.ts';
import type { Placement, Proof, Publication } from '../schema.ts';
import { isDisplayOver } from '../standing.ts';

/** What an outsider is to find at an address: a version of what was approved, or that nothing is there any more. */
export type Wanted = { is: 'there' | 'gone'; version: number; address: string };

/**
 * What is to be found at a place now; null where there is nothing to look at: it is no website, or was never up there, or
 * is on its way out. `at` is ISO 8601, UTC.
 */
export function wantedAt(publication: Publication, place: Placement, at: string): Wanted | null {
  const { state, shown, displayUntil, placements } = publication;
  const { id, address, placed, version } = place;
  if (!isWebsite(place) || address === null) return null;
  if (place.state === 'gone') {
    // What was put up again elsewhere under the same address is to be there.
    const isTaken = placements.some(
      (other) => other.id !== id && other.placed !== null && other.address === address,
    );
    return isTaken ? null : { is: 'gone', version, address };
  }
  const stands = state === 'on_display' && placed !== null && placed === shown?.version;
  if (!stands || place.state === 'removing' || isDisplayOver(displayUntil, Date.parse(at))) return null;
  return { is: 'there', version: placed, address };
}

/** What was found of what is wanted there now; null while nobody has looked since. */
export function proofAt(publication: Publication, place: Placement, at: string): Proof | null {
  const wanted = wantedAt(publication, place, at);
  const { proof } = place;
  if (!wanted || !proof || proof.version !== wanted.version) return null;
  const isOfThis = wanted.is === 'gone' ? isOfRemoval(proof) : !isOfRemoval(proof);
  return isOfThis ? proof : null;
}

const isOfRemoval = ({ says }: Proof): boolean => says === 'gone' || says === 'still_there';

/** What is there although it should not be, or is not although it should; the places that say so. */
export const unproved = (publication: Publication, at: string): Placement[] =>
  publication.placements.filter((place) => {
    const says = proofAt(publication, place, at)?.says;
    return says === 'missing' || says === 'still_there';
  });
