import type { ActorRecord } from '../machine/event.ts';
import type { OfficeProfile } from '../office/profile.ts';
import { unitName } from '../office/unit-name.ts';
import { type Delegation, isInForce } from './delegation.ts';
import type { Member, Signature } from './member.ts';

/**
 * Who acts: a person of the office with the delegations made to them, or the product itself (publishing, time,
 * delivery results).
 */
export type Actor =
  | { kind: 'member'; member: Member; delegations?: readonly Delegation[] }
  | { kind: 'system'; name: string };

export type OnBehalfOf = NonNullable<Signature['onBehalfOf']>;

/** How an actor stands in the log. */
export function actorRecord(actor: Actor, onBehalfOf: OnBehalfOf | null = null): ActorRecord {
  if (actor.kind === 'system') return { kind: 'system', name: actor.name };
  const { id, name, positionTitle } = actor.member;
  return { kind: 'member', memberId: id, name, positionTitle, onBehalfOf };
}

/** A person's signature as of now: copied, because people change position. */
export function signatureOf(
  member: Member,
  profile: OfficeProfile,
  onBehalfOf: OnBehalfOf | null = null,
): Signature {
  return {
    memberId: member.id,
    name: member.name,
    positionTitle: member.positionTitle,
    unitId: member.unitId,
    unitName: unitName(profile, member.unitId),
    contact: member.contact,
    onBehalfOf,
  };
}

/** Delegations made to this actor that are in force on a day. */
export const delegationsInForce = (actor: Actor, today: string): Delegation[] =>
  actor.kind === 'member'
    ? (actor.delegations ?? []).filter((delegation) => isInForce(delegation, today))
    : [];
