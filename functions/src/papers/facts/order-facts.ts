import type { OfficeProfile } from '@prakat/shared/office/profile';
import { MAX_SEATS } from '@prakat/shared/office/seat';
import type { OrderFacts } from '@prakat/shared/papers/order';
import { peopleOfOrder, seatsOfOrder } from '@prakat/shared/papers/order-people';
import type { Member } from '@prakat/shared/people/member';
import { every } from '../../store/every.ts';
import type { StoreReader } from '../../store/store.ts';

/**
 * What an order that is made now says: whom the register has on the office's seats, by name. Delegations are left out: an
 * order appoints who does something in their own right. `from`: calendar day from which it is to hold.
 */
export async function readOrderFacts(
  reader: StoreReader,
  profile: OfficeProfile,
  from: string | null,
): Promise<OrderFacts> {
  const seats = seatsOfOrder(profile);
  const found = new Map<string, Member>();
  for (let first = 0; first < seats.length; first += MAX_SEATS) {
    const anyOf = seats.slice(first, first + MAX_SEATS);
    const onSeats = { equals: { officeId: profile.id, status: 'active' }, anyOf };
    for await (const member of every(reader, 'members', 'bySeat', onSeats)) found.set(member.id, member);
  }
  const byName = [...found.values()].sort(
    (one, other) => compare(one.name, other.name) || compare(one.id, other.id),
  );
  return { ...peopleOfOrder(profile, byName), from };
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
