import type { Audience } from '@prakat/shared/machine/effects';
import type { Member } from '@prakat/shared/people/member';
import type { PersonActor } from '../actors/actor.ts';
import { actorsOnSeats } from '../actors/members-on-seats.ts';
import type { StoreReader } from '../store/store.ts';

/**
 * The people whom a notice goes to: whoever holds one of its seats on a day, in their own right or for another, and can
 * be reached, each with the delegations by which they act.
 */
export async function recipientsOf(
  reader: StoreReader,
  officeId: string,
  { seats, except }: Audience,
  { today, reaches }: { today: string; reaches: (member: Member) => boolean },
): Promise<PersonActor[]> {
  const actors = await actorsOnSeats(reader, officeId, seats, today);
  return actors.filter(({ member }) => reaches(member) && !except.includes(member.id));
}
