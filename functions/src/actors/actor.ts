import { type SeatKey, seatsOf } from '@prakat/shared/office/seat';
import type { Actor } from '@prakat/shared/people/actor';
import { type Delegation, isInForce } from '@prakat/shared/people/delegation';
import type { Member } from '@prakat/shared/people/member';
import { whole } from '../store/every.ts';
import type { StoreReader } from '../store/store.ts';
import { findMember } from './find-member.ts';

/** A person of the office with the delegations made to them: what `permit` needs to know of who acts. */
export type PersonActor = Extract<Actor, { kind: 'member' }> & { delegations: readonly Delegation[] };

/** The person whom a LINE account is bound to, with the delegations in force or to come. */
export async function findActor(
  reader: StoreReader,
  officeId: string,
  lineUserId: string,
): Promise<PersonActor | null> {
  const member = await findMember(reader, officeId, lineUserId);
  return member && actorOf(reader, member);
}

export async function actorOf(reader: StoreReader, member: Member): Promise<PersonActor> {
  const { id, officeId } = member;
  const toThem = { equals: { officeId, toMemberId: id, status: 'active' } };
  const delegations = await whole(reader, 'delegations', 'byDelegate', toThem);
  return { kind: 'member', member, delegations };
}

/** Every seat that a person holds on a day, in their own right and for others, however many there are. */
export function seatsOfActor({ member, delegations }: PersonActor, today: string): SeatKey[] {
  const delegated = delegations
    .filter((delegation) => isInForce(delegation, today))
    .flatMap(({ seats }) => seats);
  return [...new Set([...seatsOf(member), ...delegated])];
}
