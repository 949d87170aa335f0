import { type Seat, type SeatKey, seatKey } from './seat.ts';

/** Whoever answers for information being current: who publishes it, and everybody in the units that prepare it. */
export function responsibleSeats({
  preparedBy,
  publishedBy,
}: {
  preparedBy: readonly string[];
  publishedBy: readonly Seat[];
}): SeatKey[] {
  const publishers = publishedBy.flatMap((seat) =>
    seat.unit === 'submitter' ? preparedBy.map((unit) => seatKey(seat, unit)) : [seatKey(seat)],
  );
  return [...new Set([...publishers, ...preparedBy.map((unit) => seatKey({ unit }))])];
}
