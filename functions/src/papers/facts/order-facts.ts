import type { OfficeProfile } from '@prakat/shared/office/profile';
import { MAX_SEATS } from '@prakat/shared/office/seat';
import type { AnnouncementFacts } from '@prakat/shared/papers/announcement/announcement';
import { announcementPeriod } from '@prakat/shared/papers/announcement/framework-annex';
import type { OrderFacts } from '@prakat/shared/papers/order';
import { peopleOfOrder, seatsOfOrder } from '@prakat/shared/papers/order-people';
import type { Member } from '@prakat/shared/people/member';
import { every } from '../../store/every.ts';
import type { StoreReader } from '../../store/store.ts';

/** What a paper of a fiscal year (Buddhist Era) is asked by. */
type OfYear = { fiscalYear: string };

/** What an order of a fiscal year says that is made now: whom the register has on the office's seats, by name. */
export async function readOrderFacts(
  reader: StoreReader,
  profile: OfficeProfile,
  { fiscalYear }: OfYear,
): Promise<OrderFacts> {
  const people = peopleOfOrder(profile, await membersOnSeats(reader, profile));
  return { ...people, from: announcementPeriod(Number(fiscalYear)).from };
}

/** What the announcement of a fiscal year says of people: who keeps the website now. */
export async function readAnnouncementFacts(
  reader: StoreReader,
  profile: OfficeProfile,
  { fiscalYear }: OfYear,
): Promise<AnnouncementFacts> {
  const { webmasters } = peopleOfOrder(profile, await membersOnSeats(reader, profile));
  return { fiscalYear: Number(fiscalYear), webmasters };
}

/**
 * Everybody active on a seat that an order appoints to. Delegations are left out: an order says who does something in their
 * own right.
 */
async function membersOnSeats(reader: StoreReader, profile: OfficeProfile): Promise<Member[]> {
  const seats = seatsOfOrder(profile);
  const found = new Map<string, Member>();
  for (let first = 0; first < seats.length; first += MAX_SEATS) {
    const anyOf = seats.slice(first, first + MAX_SEATS);
    const onSeats = { equals: { officeId: profile.id, status: 'active' }, anyOf };
    for await (const member of every(reader, 'members', 'bySeat', onSeats)) found.set(member.id, member);
  }
  return [...found.values()].sort((one, other) => compare(one.name, other.name) || compare(one.id, other.id));
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
