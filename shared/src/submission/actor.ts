import type { Member, Signature } from '../members/member.ts';
import type { OfficeProfile } from '../office/profile.ts';

/** Who acts: a person of the office, or the product itself (publishing, delivery results). */
export type Actor = { kind: 'member'; member: Member } | { kind: 'system'; name: string };

/** How an actor stands in the log. */
export type ActorRecord =
  | { kind: 'member'; memberId: string; name: string; positionTitle: string }
  | { kind: 'system'; name: string };

export function actorRecord(actor: Actor): ActorRecord {
  if (actor.kind === 'system') return { kind: 'system', name: actor.name };
  const { id, name, positionTitle } = actor.member;
  return { kind: 'member', memberId: id, name, positionTitle };
}

/** A person's signature as of now: copied, because people change position. */
export function signatureOf(member: Member, profile: OfficeProfile): Signature {
  return {
    memberId: member.id,
    name: member.name,
    positionTitle: member.positionTitle,
    unitId: member.unitId,
    unitName: profile.units.find((unit) => unit.id === member.unitId)?.name ?? member.unitId,
    contact: member.contact,
  };
}
