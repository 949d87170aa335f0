import { z } from 'zod';
import type { SeatKey } from '../office/seat.ts';
import { calendarDateSchema, instantSchema } from '../time/date-schemas.ts';

/**
 * One person acts for another for a period: รักษาราชการแทน (the post has nobody in it or its holder cannot act) or
 * ปฏิบัติราชการแทน (the holder has handed a duty over). What the delegate decides is logged and printed as such.
 */
export const delegationSchema = z.strictObject({
  id: z.string(),
  officeId: z.string(),
  kind: z.enum(['acting', 'on_behalf']),
  fromMemberId: z.string(),
  fromName: z.string(),
  fromPositionTitle: z.string(),
  toMemberId: z.string(),
  toName: z.string(),
  /** Seats that come with the post: those of the position, never personal ones. */
  seats: z.array(z.string()),
  startDate: calendarDateSchema,
  /** Last day, included. */
  endDate: calendarDateSchema,
  /** `ended`: its last day has passed and the log says so. Whether it is in force is a question of days, not of this. */
  status: z.enum(['active', 'revoked', 'ended']),
  createdBy: z.string(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
});
export type Delegation = z.infer<typeof delegationSchema>;

/** True on the days of the delegation, `today` being the calendar day in Bangkok. */
export const isInForce = (delegation: Delegation, today: string): boolean =>
  delegation.status === 'active' && delegation.startDate <= today && today <= delegation.endDate;

/** Seats of a person's post that another can take over. */
export const delegableSeats = (seats: readonly SeatKey[]): SeatKey[] =>
  seats.filter((seat) => seat.startsWith('position:'));

/** Two periods share a day. */
export const overlaps = (
  a: Pick<Delegation, 'startDate' | 'endDate'>,
  b: Pick<Delegation, 'startDate' | 'endDate'>,
): boolean => a.startDate <= b.endDate && b.startDate <= a.endDate;
