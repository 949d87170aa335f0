import { type SeatKey, seatsOf } from '../office/seat.ts';
import { calendarDate } from '../time/thai-date.ts';
import { type Actor, delegationsInForce, type OnBehalfOf } from './actor.ts';
import type { Member } from './member.ts';

/** In what capacity somebody acts: in their own right, or for another. */
export type Capacity = {
  onBehalfOf: OnBehalfOf | null;
  /** The person acted for; null in one's own right. */
  forMemberId: string | null;
};

const ownRight: Capacity = { onBehalfOf: null, forMemberId: null };

export const holdsSeat = (member: Member, seats: readonly SeatKey[]): boolean => {
  const held = seatsOf(member);
  return seats.some((seat) => held.includes(seat));
};

/**
 * In what capacities a person holds one of the seats at a moment (ISO 8601, UTC): their own right first, then the posts
 * that delegations in force give them. Whoever acts for another holds what the other holds, publishing posts included.
 */
export const capacitiesFor = (actor: Actor, seats: readonly SeatKey[], at: string): Capacity[] =>
  capacitiesOn(actor, seats, calendarDate(at));

/** The same on a calendar day in Bangkok: what counts who could act that day asks here, too. */
export function capacitiesOn(actor: Actor, seats: readonly SeatKey[], day: string): Capacity[] {
  if (actor.kind !== 'member' || actor.member.status !== 'active') return [];
  if (holdsSeat(actor.member, seats)) return [ownRight];
  return delegationsInForce(actor, day)
    .filter((delegation) => delegation.seats.some((seat) => seats.includes(seat)))
    .map(({ kind, fromName, fromPositionTitle, fromMemberId }) => ({
      onBehalfOf: { kind, name: fromName, positionTitle: fromPositionTitle },
      forMemberId: fromMemberId,
    }));
}
