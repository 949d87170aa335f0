import type { OfficeProfile } from '../office/profile.ts';
import { roleSeat, type SeatKey } from '../office/seat.ts';
import { publishingSeats, reviewingSeats } from './appointments.ts';

/** What somebody of an office has to do with it besides filing requests. */
export type Duty = 'reviews' | 'publishes' | 'administers';

/** The duties that come with seats, one's own or those of a delegation in force. */
export function dutiesOf(held: readonly SeatKey[], profile: OfficeProfile): Record<Duty, boolean> {
  const seats = new Set(held);
  const holds = (any: readonly SeatKey[]) => any.some((seat) => seats.has(seat));
  return {
    reviews: holds(reviewingSeats(profile)),
    publishes: holds(publishingSeats(profile)),
    administers: seats.has(roleSeat('administrator')),
  };
}
