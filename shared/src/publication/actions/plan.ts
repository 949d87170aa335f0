import { z } from 'zod';
import { type Effect, tell } from '../../machine/effects.ts';
import type { OfficeProfile } from '../../office/profile.ts';
import { personalSeat } from '../../office/seat.ts';
import { contentSchema } from '../../submission/schema.ts';
import {
  isByHand,
  isWebsite,
  newPlacement,
  websiteDestination,
  websiteOf,
  withPlacement,
} from '../placements.ts';
import { type Placement, type Publication, versionSchema } from '../schema.ts';
import { dayAhead } from '../standing.ts';
import { outcome, type PublicationChanges, type PublicationRule } from './action.ts';
import { removed } from './removing.ts';
import { withoutNext } from './taking-down.ts';

/** What an approved request brings. */
const broughtSchema = versionSchema
  .pick({
    submissionId: true,
    submissionNumber: true,
    contentHash: true,
    end: true,
    approvedBy: true,
    approvedAt: true,
    verbal: true,
    askers: true,
    deciders: true,
  })
  .extend({
    content: contentSchema,
    publisherSeats: z.array(z.string()),
    reviewerSeats: z.array(z.string()),
    deciderSeats: z.array(z.string()),
  });
type Brought = z.infer<typeof broughtSchema>;

/** The version that an approved request makes, beside those before it; one that waited and never went up gives way. */
function broughtIn(before: Publication | null, brought: Brought): PublicationChanges & { version: number } {
  const { content, publisherSeats, reviewerSeats, deciderSeats, ...rest } = brought;
  const version = (before?.versions.at(-1)?.version ?? 0) + 1;
  const added = { ...rest, version, upFrom: null, upUntil: null, displayUntil: null };
  return {
    version,
    versions: [...(before?.versions ?? []), added],
    next: { version, content },
    publisherSeats,
    reviewerSeats,
    deciderSeats,
    claim: null,
  };
}

/**
 * Puts what is next on its way to the website: as an order to the product, on its day, or as a task for the webmasters
 * where the website is kept by hand, of which the owner hears now. Where something else was to go up that never did,
 * nothing is wanted any more.
 */
export function onItsWay(
  publication: Pick<Publication, 'id' | 'state' | 'next' | 'placements' | 'ownerId' | 'publisherSeats'>,
  profile: OfficeProfile,
  at: string,
): { placements: Placement[]; effects: Effect[] } {
  const { next, ownerId, publisherSeats } = publication;
  if (!next) throw new Error('nothing is to go up');
  const { version } = next;
  const before = websiteOf(publication);
  const kind = before?.placed != null ? before.destination : websiteDestination(profile);
  const place = publication.placements.find(({ id }) => id === kind);
  const base = place ?? newPlacement(kind, kind, { version, at, state: 'wanted' });
  const later = dayAhead(publication, at);
  const byHand = isByHand(base);
  // What came down is taken away first, where there is time: it must not stay there until the day of the next.
  const isDown = publication.state !== 'on_display';
  const left = later !== null && isDown ? removed(base, at) : { placement: base, effects: [] };
  const isLeaving = left.placement.state === 'removing' && later !== null;
  const state = byHand || later ? ('wanted' as const) : ('placing' as const);
  const waits = ({ placed, state: its }: Placement) =>
    placed === null && (its === 'wanted' || its === 'placing');
  const others = publication.placements
    .filter((other) => other.id !== base.id && isWebsite(other) && waits(other))
    .map((other) => removed(other, at, next));
  const wanted = isLeaving
    ? { ...left.placement, version }
    : { ...base, version, state, since: at, error: null };
  const placements = [...others.map(({ placement }) => placement), wanted].reduce(
    withPlacement,
    publication.placements,
  );
  const owner = [personalSeat(ownerId)];
  const asked: Effect = byHand
    ? tell('publish_task', publisherSeats)
    : { kind: 'place', placement: base.id, version, notBefore: later };
  const removal = byHand && base.state !== 'removing' ? [tell('remove_task', publisherSeats)] : left.effects;
  const effects = [...(isLeaving ? removal : [asked]), ...(byHand || later ? [tell('approved', owner)] : [])];
  return { placements, effects: [...others.flatMap((other) => other.effects), ...effects] };
}

const planInput = broughtSchema.extend({
  id: z.string(),
  number: z.string(),
  ownerId: z.string(),
  ownerUnit: z.string(),
});

/** A request was approved: from now on what it asked for has a life of its own. */
export const plan: PublicationRule<z.infer<typeof planInput>, null> = {
  input: planInput,
  apply({ profile, at }, { id, number, ownerId, ownerUnit, ...brought }) {
    const { version: _, ...changes } = broughtIn(null, brought);
    const next = changes.next ?? null;
    const { publisherSeats } = brought;
    const way = onItsWay(
      { id, state: 'planned', next, placements: [], ownerId, publisherSeats },
      profile,
      at,
    );
    return outcome(
      {
        id,
        officeId: profile.id,
        number,
        state: 'planned',
        ownerId,
        ownerUnit,
        shown: null,
        publishedAt: null,
        displayUntil: null,
        held: null,
        takenDown: null,
        unseparated: [],
        lastCheck: null,
        expiryNoticedFor: null,
        createdAt: at,
        ...changes,
        placements: way.placements,
      },
      way.effects,
      { submission: brought.submissionNumber },
    );
  },
};

/**
 * A correction was approved: it replaces what is shown once it is up, and puts up again what had come down, because the
 * decision is newer than the taking down.
 */
export const planVersion: PublicationRule<Brought> = {
  input: broughtSchema,
  apply({ publication, profile, at }, brought) {
    const { version: _, ...changes } = broughtIn(publication, brought);
    const { versions, effects } = withoutNext(
      { next: publication.next, versions: changes.versions ?? [] },
      at,
    );
    const way = onItsWay({ ...publication, ...changes, next: changes.next ?? null }, profile, at);
    return outcome(
      {
        ...changes,
        versions,
        ...(publication.state === 'taken_down' ? { state: 'planned' as const } : {}),
        placements: way.placements,
      },
      [...effects, ...way.effects],
      { submission: brought.submissionNumber },
    );
  },
};
