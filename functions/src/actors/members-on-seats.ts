import { MAX_SEATS, type SeatKey } from '@prakat/shared/office/seat';
import { type Delegation, isInForce } from '@prakat/shared/people/delegation';
import type { Member } from '@prakat/shared/people/member';
import { whole } from '../store/every.ts';
import type { StoreReader } from '../store/store.ts';
import type { PersonActor } from './actor.ts';

/** Every active member who holds one of the seats on a day, in their own right or for another. */
export async function membersOnSeats(
  reader: StoreReader,
  officeId: string,
  seats: readonly SeatKey[],
  today: string,
): Promise<Member[]> {
  const isOfPosts = seats.some((seat) => seat.startsWith('position:'));
  const [own, delegations] = await Promise.all([
    onOwnSeats(reader, officeId, seats),
    isOfPosts ? activeDelegations(reader, officeId) : [],
  ]);
  return withDelegates(reader, own, { seats, today, delegations });
}

/** The same people, each with the delegations in force or to come by which they act. */
export async function actorsOnSeats(
  reader: StoreReader,
  officeId: string,
  seats: readonly SeatKey[],
  today: string,
): Promise<PersonActor[]> {
  // Of a small list once, instead of each person's own after it is known who they are.
  const [own, delegations] = await Promise.all([
    onOwnSeats(reader, officeId, seats),
    activeDelegations(reader, officeId),
  ]);
  const members = await withDelegates(reader, own, { seats, today, delegations });
  return members.map((member) => ({
    kind: 'member',
    member,
    delegations: delegations.filter(({ toMemberId }) => toMemberId === member.id),
  }));
}

async function onOwnSeats(
  reader: StoreReader,
  officeId: string,
  seats: readonly SeatKey[],
): Promise<Map<string, Member>> {
  const members = new Map<string, Member>();
  for (let first = 0; first < seats.length; first += MAX_SEATS) {
    const anyOf = seats.slice(first, first + MAX_SEATS);
    const onSeats = { equals: { officeId, status: 'active' }, anyOf };
    for (const member of await whole(reader, 'members', 'bySeat', onSeats)) members.set(member.id, member);
  }
  return members;
}

/** Who acts for whom in an office, now or from a day to come. */
export async function activeDelegations(reader: StoreReader, officeId: string): Promise<Delegation[]> {
  const active = { equals: { officeId, status: 'active' } };
  return whole(reader, 'delegations', 'byOffice', active);
}

async function withDelegates(
  reader: StoreReader,
  members: Map<string, Member>,
  {
    seats,
    today,
    delegations,
  }: { seats: readonly SeatKey[]; today: string; delegations: readonly Delegation[] },
): Promise<Member[]> {
  const counting = delegations.filter(
    (delegation) => isInForce(delegation, today) && delegation.seats.some((seat) => seats.includes(seat)),
  );
  const delegates = await Promise.all(counting.map(({ toMemberId }) => reader.get('members', toMemberId)));
  for (const delegate of delegates) if (delegate?.status === 'active') members.set(delegate.id, delegate);
  return [...members.values()];
}
