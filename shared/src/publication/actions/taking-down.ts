import { z } from 'zod';
import { masked } from '../../checks/masked.ts';
import { type Effect, tell } from '../../machine/effects.ts';
import { personalSeat, type SeatKey } from '../../office/seat.ts';
import { refuse } from '../../refusals.ts';
import { signature } from '../../submission/actions/action.ts';
import { readReason } from '../../submission/actions/review-input.ts';
import { normaliseText } from '../../text/normalise.ts';
import { thaiDate } from '../../time/thai-date.ts';
import { mayDecide } from '../permissions.ts';
import { versionOf, withVersion } from '../placements.ts';
import type { Placement, Publication, Version } from '../schema.ts';
import { isDisplayOver } from '../standing.ts';
import { outcome, type PublicationChanges, type PublicationRule } from './action.ts';
import { removedEverywhere } from './removing.ts';

/**
 * What taking down changes, for every reason it is done. `kept` is what still goes up next: places where nothing stands
 * yet go on waiting for it.
 */
export function down(
  publication: Publication,
  takenDown: NonNullable<Publication['takenDown']>,
  kept: Publication['next'] = null,
): { changes: PublicationChanges; effects: Effect[] } {
  const { shown, versions } = publication;
  const { at } = takenDown;
  const waits = ({ placed, version, state }: Placement) =>
    placed === null && version === kept?.version && (state === 'wanted' || state === 'placing');
  const leaving = publication.placements.filter((placement) => !waits(placement));
  const { placements, effects } = removedEverywhere({ ...publication, placements: leaving }, at);
  const left = new Map(placements.map((placement) => [placement.id, placement]));
  const upUntil = (shown && versionOf({ versions }, shown.version).upUntil) ?? at;
  return {
    changes: {
      state: kept ? 'planned' : 'taken_down',
      placements: publication.placements.map((placement) => left.get(placement.id) ?? placement),
      versions: shown ? withVersion(versions, shown.version, { upUntil }) : versions,
      takenDown,
    },
    effects,
  };
}

/** Owner and webmasters hear of what comes down. */
export const concerned = ({ ownerId, publisherSeats }: Publication): SeatKey[] => [
  personalSeat(ownerId),
  ...publisherSeats,
];

/**
 * What was to go up next does not: a version that never stood anywhere is over, and nobody is asked any more to confirm
 * in writing what was permitted of it by word of mouth.
 */
export function withoutNext(
  { next, versions }: Pick<Publication, 'next' | 'versions'>,
  at: string,
): { versions: Version[]; effects: Effect[] } {
  if (!next) return { versions, effects: [] };
  const { verbal, submissionId, upFrom } = versionOf({ versions }, next.version);
  if (upFrom !== null) return { versions, effects: [] };
  if (verbal !== 'pending')
    return { versions: withVersion(versions, next.version, { upUntil: at }), effects: [] };
  return {
    versions: withVersion(versions, next.version, { upUntil: at, verbal: 'lapsed' }),
    effects: [{ kind: 'act', on: 'submission', id: submissionId, action: 'lapse_verbal', input: {} }],
  };
}

const takeDownInput = z.strictObject({
  reason: z.string().optional(),
  /** What the public is told at the old address; a general sentence when empty. */
  publicReason: z.string().max(500).optional(),
});

/**
 * It comes down before its time, with the reason (003 §4.2: what is no longer current is taken down). What was to
 * replace it does not go up either.
 */
export const takeDown: PublicationRule<z.infer<typeof takeDownInput>> = {
  input: takeDownInput,
  apply(context, input) {
    const read = readReason(input);
    if (!read.ok) return read;
    const { publication, actor, at } = context;
    const { changes, effects } = down(publication, {
      kind: 'early',
      at,
      by: signature(context),
      byDecider: mayDecide(publication, actor, at),
      reason: read.reason,
      // Public at once, with nobody else to look at it: often it came down because of the very number.
      publicReason: masked(normaliseText(input.publicReason ?? '')) || 'หน่วยงานนำข้อมูลนี้ลงจากเว็บไซต์แล้ว',
    });
    const dropped = withoutNext({ next: publication.next, versions: changes.versions ?? [] }, at);
    return outcome(
      { ...changes, versions: dropped.versions, next: null },
      [...effects, ...dropped.effects, tell('taken_down', concerned(publication))],
      { reason: read.reason },
    );
  },
};

/**
 * The display period is over (000 §3.2, 001 §3.2, 003 §4.2, 004 §2): it comes down by itself. A correction that was
 * approved for a later day still goes up on its day.
 */
export const expire: PublicationRule<Record<string, never>> = {
  input: z.strictObject({}),
  obstacle: ({ displayUntil }, at) =>
    isDisplayOver(displayUntil, Date.parse(at)) ? null : refuse('not_expired'),
  apply({ publication, at }) {
    const until = publication.displayUntil ?? '';
    const takenDown = {
      kind: 'expired' as const,
      at,
      by: null,
      byDecider: false,
      reason: 'ครบกำหนดเผยแพร่',
      publicReason: `ข้อมูลนี้ครบกำหนดเผยแพร่เมื่อวันที่ ${thaiDate(until)}`,
    };
    const { changes, effects } = down(publication, takenDown, publication.next);
    return outcome(changes, [...effects, tell('expired', concerned(publication))]);
  },
};
