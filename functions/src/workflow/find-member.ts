import { type Delegation, isInForce } from '@prakat/shared/members/delegation';
import type { Member } from '@prakat/shared/members/member';
import { type SeatKey, seatsOf } from '@prakat/shared/office/seat';
import type { Actor } from '@prakat/shared/submission/actor';
import { every } from '../store/every.ts';
import type { StoreReader } from '../store/store.ts';

/** A person of the office with the delegations made to them: what `permit` needs to know of who acts. */
export type PersonActor = Extract<Actor, { kind: 'member' }> & { delegations: readonly Delegation[] };

/** The active member of an office whom a LINE account is bound to; null for anybody else. */
export async function findMember(
  reader: StoreReader,
  officeId: string,
  lineUserId: string,
): Promise<Member | null> {
  const { items } = await reader.find('members', 'byLineUser', {
    equals: { officeId, lineUserId },
    limit: 20,
  });
  return items.find((member) => member.status === 'active') ?? null;
}

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
  const { items } = await reader.find('delegations', 'byDelegate', {
    equals: { officeId: member.officeId, toMemberId: member.id, status: 'active' },
    limit: 20,
  });
  return { kind: 'member', member, delegations: items };
}

/** Seats that a person holds on a day, in their own right and for others. A query takes at most 30. */
export function seatsOfActor({ member, delegations }: PersonActor, today: string): SeatKey[] {
  const delegated = delegations
    .filter((delegation) => isInForce(delegation, today))
    .flatMap(({ seats }) => seats);
  return [...new Set([...seatsOf(member), ...delegated])].slice(0, 30);
}

/** Every active member who holds one of the seats on a day, in their own right or for another. */
export async function membersOnSeats(
  reader: StoreReader,
  officeId: string,
  seats: readonly SeatKey[],
  today: string,
): Promise<Member[]> {
  if (seats.length === 0) return [];
  const members = new Map<string, Member>();
  const onSeats = { equals: { officeId, status: 'active' }, anyOf: seats };
  for await (const member of every(reader, 'members', 'bySeat', onSeats)) members.set(member.id, member);
  if (seats.some((seat) => seat.startsWith('position:'))) {
    const active = { equals: { officeId, status: 'active' } };
    for await (const delegation of every(reader, 'delegations', 'byOffice', active)) {
      if (!isInForce(delegation, today) || !delegation.seats.some((seat) => seats.includes(seat))) continue;
      const delegate = await reader.get('members', delegation.toMemberId);
      if (delegate?.status === 'active') members.set(delegate.id, delegate);
    }
  }
  return [...members.values()];
}
