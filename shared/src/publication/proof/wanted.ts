import { isWebsite, isWritten } from '../placements.ts';
import type { Placement, Proof, Publication } from '../schema.ts';
import { isDisplayOver } from '../standing.ts';
import { isWrong } from './is-wrong.ts';

/** What an outsider is to find at an address: a version of what was approved, or that nothing is there any more. */
export type Wanted = { is: 'there' | 'gone'; version: number; address: string };

/**
 * What is to be found at a place now; null where there is nothing to look at: it is no website, or was never up there, or
 * is on its way out, or is being written anew this moment. `at` is ISO 8601, UTC.
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
  const isRewritten = place.state === 'placing' && version === placed;
  if (!stands || isRewritten || place.state === 'removing' || isDisplayOver(displayUntil, Date.parse(at)))
    return null;
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

/**
 * Is it news to who knows what `before` says? Not to have reached a website is no word about what stands there: what is
 * known of that is known still.
 */
export const isNews = (before: Proof | null, says: Proof['says']): boolean =>
  before === null || (before.says !== says && (says !== 'unreached' || before.says === 'found'));

/** What is there although it should not be, or is not as it should; the places that say so. */
export const unproved = (publication: Publication, at: string): Placement[] =>
  publication.placements.filter((place) => {
    const proof = proofAt(publication, place, at);
    return proof !== null && isWrong(proof.says);
  });

/**
 * Places where what stands is not as it was approved and the product itself can put it right; none while another version
 * is to go up, which puts it right when it does. `at` is ISO 8601, UTC.
 */
export const canBePlacedAgain = (publication: Publication, at: string): Placement[] =>
  publication.next
    ? []
    : unproved(publication, at).filter(
        (place) => isWritten(place) && place.state === 'up' && place.proof?.says !== 'unreached',
      );

/** Places of which only somebody who reaches them can say whether the public reads there what was approved. */
export const toBeVouchedFor = (publication: Publication, at: string): Placement[] =>
  publication.placements.filter((place) => proofAt(publication, place, at)?.says === 'unreached');
