import { MAX_SEATS, type SeatKey } from '@prakat/shared/office/seat';
import { isInForce } from '@prakat/shared/people/delegation';
import type { Member } from '@prakat/shared/people/member';
import { every } from '../store/every.ts';
import type { StoreReader } from '../store/store.ts';

/** Every active member who holds one of the seats on a day, in their own right or for another. */
export async function membersOnSeats(
  reader: StoreReader,
  officeId: string,
  seats: readonly SeatKey[],
  today: string,
): Promise<Member[]> {
  const members = new Map<string, Member>();
  for (let first = 0; first < seats.length; first += MAX_SEATS) {
    const anyOf = seats.slice(first, first + MAX_SEATS);
    const onSeats = { equals: { officeId, status: 'active' }, anyOf };
    for await (const member of every(reader, 'members', 'bySeat', onSeats)) members.set(member.id, member);
  }
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
