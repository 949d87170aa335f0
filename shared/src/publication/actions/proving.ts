import { z } from 'zod';
import { type Effect, tell } from '../../machine/effects.ts';
import type { OfficeProfile } from '../../office/profile.ts';
import { refuse } from '../../refusals.ts';
import { readReason } from '../../submission/actions/review-input.ts';
import { withPlacement } from '../placements.ts';
import { isWrong } from '../proof/is-wrong.ts';
import { canBePlacedAgain, isNews, proofAt, toBeVouchedFor, unproved, wantedAt } from '../proof/wanted.ts';
import { type Placement, proofSchema } from '../schema.ts';
import { outcome, type PublicationRule } from './action.ts';
import { seenVersionSchema } from './seen-version.ts';

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
    const fits =
      wanted?.is === 'gone' ? ['gone', 'still_there'] : ['found', 'changed', 'missing', 'unreached'];
    if (!wanted || wanted.version !== found.version || !fits.includes(found.says))
      return refuse('placement_outdated');
    const before = proofAt(publication, place, at);
    if (!isNews(before, found.says)) return refuse('not_due');
    const placements = withPlacement(publication.placements, { ...place, proof: { ...found, at } });
    // That a website can be reached again, and has not what was approved, they have not heard.
    const isKnown = before !== null && isWrong(before.says) && before.says !== 'unreached';
    const told = isWrong(found.says) && !isKnown ? [tell('unproved', publication.publisherSeats)] : [];
    const groups =
      found.says === 'found'
        ? toGroups(placements, { version: found.version, profile, at })
        : none(placements);
    return outcome({ placements: groups.placements }, [...told, ...groups.effects], {
      placement: id,
      says: found.says,
      reason: found.wrong,
      url: wanted.address,
    });
  },
};

type Announced = { placements: Placement[]; effects: Effect[] };
const none = (placements: Placement[]): Announced => ({ placements, effects: [] });

/** The groups that waited until somebody had seen the version on the website hear of it now. */
function toGroups(
  before: Placement[],
  { version, profile, at }: { version: number; profile: OfficeProfile; at: string },
): Announced {
  const waiting = before.filter(
    (place) => place.destination === 'line-group' && place.state === 'wanted' && place.version === version,
  );
  if (!profile.destinations.lineGroup) return none(before);
  const placing = waiting.map((group) => ({ ...group, state: 'placing' as const, since: at }));
  return {
    placements: placing.reduce(withPlacement, before),
    effects: placing.map(({ id }) => ({ kind: 'place', placement: id, version, notBefore: null })),
  };
}

const vouchInput = z.strictObject({
  /** What they saw there. */
  seen: seenVersionSchema,
  /** How they opened it, for one from a telephone: kept in the log. */
  reason: z.string().optional(),
});

/**
 * The product never reaches the website, because it is behind a firewall for one; a webmaster who does has looked at the
 * page. That is said of it, and that no product has seen it; the groups that waited hear of it. Where a page answered and
 * was not what was approved, nobody vouches for it.
 */
export const vouch: PublicationRule<z.infer<typeof vouchInput>> = {
  input: vouchInput,
  obstacle: (publication, at) =>
    toBeVouchedFor(publication, at).length > 0 ? null : refuse('nothing_to_vouch_for'),
  apply({ publication, profile, at }, input) {
    const read = readReason(input);
    if (!read.ok) return read;
    const { version } = input.seen;
    const places = toBeVouchedFor(publication, at);
    const proof = { version, says: 'vouched' as const, wrong: null, at };
    const vouched = places
      .map((place) => ({ ...place, proof }))
      .reduce<Placement[]>(withPlacement, publication.placements);
    const { placements, effects } = toGroups(vouched, { version, profile, at });
    return outcome({ placements }, effects, { reason: read.reason, url: places[0]?.address });
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
