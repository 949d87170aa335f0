import { z } from 'zod';
import { type Effect, tell } from '../../machine/effects.ts';
import { personalSeat, type SeatKey } from '../../office/seat.ts';
import { refuse } from '../../refusals.ts';
import { signature } from '../../submission/actions/action.ts';
import { readReason } from '../../submission/actions/review-input.ts';
import { normaliseText } from '../../text/normalise.ts';
import { thaiDate } from '../../time/thai-date.ts';
import { mayDecide } from '../permissions.ts';
import { versionOf, withVersion } from '../placements.ts';
import type { Publication, Version } from '../schema.ts';
import { isDisplayOver } from '../standing.ts';
import { outcome, type PublicationChanges, type PublicationRule } from './action.ts';
import { removedEverywhere } from './removing.ts';

/** What taking down changes, for every reason it is done. */
export function down(
  publication: Publication,
  takenDown: NonNullable<Publication['takenDown']>,
): { changes: PublicationChanges; effects: Effect[] } {
  const { shown, versions } = publication;
  const { at } = takenDown;
  const { placements, effects } = removedEverywhere(publication, at);
  return {
    changes: {
      state: 'taken_down',
      placements,
      versions: shown ? withVersion(versions, shown.version, { upUntil: at }) : versions,
      takenDown,
      claim: null,
    },
    effects,
  };
}

/** Owner and webmasters hear of what comes down. */
const concerned = ({ ownerId, publisherSeats }: Publication): SeatKey[] => [
  personalSeat(ownerId),
  ...publisherSeats,
];

/**
 * What was to go up next does not: a version that never stood anywhere is over, and nobody is asked any more to confirm
 * in writing what was permitted of it by word of mouth.
 */
export function withoutNext(
  { next, shown, versions }: Pick<Publication, 'next' | 'shown' | 'versions'>,
  at: string,
): { versions: Version[]; effects: Effect[] } {
  if (!next || next.version === shown?.version) return { versions, effects: [] };
  const { verbal, submissionId } = versionOf({ versions }, next.version);
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
      publicReason: normaliseText(input.publicReason ?? '') || 'หน่วยงานนำข้อมูลนี้ลงจากเว็บไซต์แล้ว',
    });
    const { next, shown } = publication;
    const dropped = withoutNext({ next, shown, versions: changes.versions ?? [] }, at);
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
    const { changes, effects } = down(publication, {
      kind: 'expired',
      at,
      by: null,
      byDecider: false,
      reason: 'ครบกำหนดเผยแพร่',
      publicReason: `ข้อมูลนี้ครบกำหนดเผยแพร่เมื่อวันที่ ${thaiDate(until)}`,
    });
    return outcome({ ...changes, ...(publication.next ? { state: 'planned' as const } : {}) }, [
      ...effects,
      tell('expired', concerned(publication)),
    ]);
  },
};
