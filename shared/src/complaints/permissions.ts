import { granted, type Permission } from '../machine/decide.ts';
import type { Actor } from '../people/actor.ts';
import { capacitiesFor } from '../people/capacity.ts';
import { type Refused, refuse } from '../refusals.ts';
import { isNamedHolder } from './circle.ts';
import type { Complaint } from './complaint.ts';
import type { ComplaintWho } from './transitions.ts';

/** Who acts on a complaint: a person, the product, or whoever shows its number with the secret part. */
export type ComplaintActor = Actor | { kind: 'sender' };

/** What of a complaint says who may know of it. */
export type Known = Pick<Complaint, 'officeId' | 'atOffice' | 'circle' | 'named'>;

export type ComplaintPermissionQuestion = {
  complaint: Known | null;
  actor: ComplaintActor;
  /** ISO 8601, UTC. */
  at: string;
};

/**
 * May the actor, and for whom do they act? Whoever is not of the circle is told that there is nothing: that somebody
 * complained is not theirs to know, whatever their role.
 */
export function permitComplaint(
  who: ComplaintWho,
  { complaint, actor, at }: ComplaintPermissionQuestion,
): Permission | Refused {
  if (actor.kind !== 'member') return actor.kind === who ? granted : refuse('not_found');
  if (who !== 'handler' || !complaint) return refuse('not_found');
  return capacityIn(complaint, actor, at) ?? refuse('not_found');
}

/** In what capacity a person knows of a complaint; null for whoever may not. */
export function capacityIn(
  complaint: Known,
  actor: Extract<Actor, { kind: 'member' }>,
  at: string,
): Permission | null {
  const { member } = actor;
  if (member.status !== 'active' || member.officeId !== complaint.atOffice) return null;
  // Positions that it names are of the office that it was brought before: the head of a province has the same name for theirs.
  const positionId = member.officeId === complaint.officeId ? member.positionId : null;
  const found = capacitiesFor(actor, complaint.circle, at).find(
    ({ forMemberId }) => !isNamedHolder(complaint.named, { memberId: member.id, positionId, forMemberId }),
  );
  return found ? { ok: true, onBehalfOf: found.onBehalfOf } : null;
}
