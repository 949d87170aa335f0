import { z } from 'zod';
import { type Effect, tell } from '../../machine/effects.ts';
import { refuse } from '../../refusals.ts';
import { withPlacement } from '../placements.ts';
import { canBePlacedAgain, isWrong, proofAt, unproved, wantedAt } from '../proof/wanted.ts';
import { proofSchema } from '../schema.ts';
import { outcome, type PublicationRule } from './action.ts';

const proofInput = z.strictObject({
  placement: z.string(),
  ...proofSchema.pick({ version: true, says: true, wrong: true }).shape,
});

/**
 * The product opened the address as an outsider, and found something else than what people have been told so far. Once the
 * page is found for the first time, the groups that waited for it hear of it; that something is wrong the webmasters hear
 * once, however it goes on being wrong.
 */
export const recordProof: PublicationRule<z.infer<typeof proofInput>> = {
  input: proofInput,
  apply({ publication, profile, at }, { placement: id, ...found }) {
    const place = publication.placements.find((one) => one.id === id);
    const wanted = place && wantedAt(publication, place, at);
    const fits = wanted?.is === 'gone' ? ['gone', 'still_there'] : ['found', 'changed', 'missing'];
    if (!wanted || wanted.version !== found.version || !fits.includes(found.says))
      return refuse('placement_outdated');
    const before = proofAt(publication, place, at);
    if (before?.says === found.says) return refuse('not_due');
    let placements = withPlacement(publication.placements, { ...place, proof: { ...found, at } });
    const effects: Effect[] = [];
    if (isWrong(found.says) && !(before && isWrong(before.says)))
      effects.push(tell('unproved', publication.publisherSeats));
    if (found.says === 'found' && profile.destinations.lineGroup) {
      for (const group of placements.filter((one) => one.destination === 'line-group')) {
        if (group.state !== 'wanted' || group.version !== found.version) continue;
        placements = withPlacement(placements, { ...group, state: 'placing', since: at });
        effects.push({ kind: 'place', placement: group.id, version: group.version, notBefore: null });
      }
    }
    return outcome({ placements }, effects, {
      placement: id,
      says: found.says,
      reason: found.wrong,
      url: wanted.address,
    });
  },
};

/** A webmaster has mended what was wrong: it is looked at anew, and until then nothing is said of it. */
export const proveAgain: PublicationRule<Record<string, never>> = {
  input: z.strictObject({}),
  obstacle: (publication, at) => (unproved(publication, at).length > 0 ? null : refuse('nothing_unproved')),
  apply({ publication, at }) {
    const wrong = new Set(unproved(publication, at).map(({ id }) => id));
    const placements = publication.placements.map(({ proof, ...place }) =>
      proof && !wrong.has(place.id) ? { ...place, proof } : place,
    );
    return outcome({ placements });
  },
};

/** Somebody changed on the website what was approved: the product puts the same version there anew, and looks then. */
export const placeAgain: PublicationRule<Record<string, never>> = {
  input: z.strictObject({}),
  obstacle: (publication, at) =>
    canBePlacedAgain(publication, at).length > 0 ? null : refuse('nothing_to_place_again'),
  apply({ publication, at }) {
    let { placements } = publication;
    const effects: Effect[] = [];
    for (const { proof: _, ...place } of canBePlacedAgain(publication, at)) {
      placements = withPlacement(placements, { ...place, state: 'placing', since: at, error: null });
      effects.push({ kind: 'place', placement: place.id, version: place.version, notBefore: null });
    }
    return outcome({ placements }, effects);
  },
};
