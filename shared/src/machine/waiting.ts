import type { SeatKey } from '../office/seat.ts';
import type { Waiting } from '../submission/schema.ts';

/** The part of a record that says whom it awaits. */
type Awaited = { waiting: Waiting; awaiting: SeatKey[] };

/**
 * Whom a record awaits after a change, and since when. `moved`: its turn passed on, so that whoever has it now has their
 * time begin; who had nothing to do before begins, too. Gives only what differs.
 */
export function waitingAfter<R extends Awaited>(
  before: R | null,
  next: R,
  {
    moved,
    at,
    seats,
  }: {
    moved: boolean;
    at: string /** Of the record as it waits from now on. */;
    seats: (next: R) => SeatKey[];
  },
): Partial<Awaited> {
  const begins = before === null || moved || before.waiting.on === 'nobody';
  const kept = begins ? { since: at, reminders: 0, remindedOn: null, escalated: false } : next.waiting;
  const awaiting = seats({ ...next, waiting: { on: 'people', ...kept } });
  const on = awaiting.length > 0 ? ('people' as const) : ('nobody' as const);
  return {
    ...(before === null || moved || on !== before.waiting.on ? { waiting: { ...kept, on } } : {}),
    ...(awaiting.join() !== before?.awaiting.join() ? { awaiting } : {}),
  };
}
