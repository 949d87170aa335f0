import { z } from 'zod';
import type { Member, Role } from '../people/member.ts';

/**
 * Who is entitled to something, said without naming a person: a position, a unit, a role, or a
 * combination of them that one person must hold together. `unit: 'submitter'` stands for the unit of
 * the person who filed the request and is replaced when the request is filed.
 */
export const seatSchema = z
  .strictObject({
    position: z.string().optional(),
    unit: z.string().optional(),
    role: z.enum(['staff', 'webmaster', 'administrator']).optional(),
  })
  .refine((seat) => seat.position ?? seat.unit ?? seat.role, {
    message: 'ต้องระบุตำแหน่ง (position) หน่วยงาน (unit) หรือบทบาท (role) อย่างน้อยหนึ่งอย่าง',
  });
export type Seat = z.infer<typeof seatSchema>;

/** The most values that one query of a store takes: no list of seats that is asked for at once may be longer. */
export const MAX_SEATS = 30;

/** A seat written as one string, so that a store can index it: `position:head+unit:legal`. */
export type SeatKey = string;

/** The key of a seat, with `submitter` replaced by the unit of the person who files. */
export function seatKey(seat: Seat, submitterUnitId?: string): SeatKey {
  const unit = seat.unit === 'submitter' ? (submitterUnitId ?? 'submitter') : seat.unit;
  return [
    seat.position && `position:${seat.position}`,
    unit && `unit:${unit}`,
    seat.role && `role:${seat.role}`,
  ]
    .filter(Boolean)
    .join('+');
}

/** The keys of several seats, each once. */
export const seatKeys = (seats: readonly Seat[], submitterUnitId?: string): SeatKey[] => [
  ...new Set(seats.map((seat) => seatKey(seat, submitterUnitId))),
];

/** The seat that only one person holds. */
export const personalSeat = (memberId: string): SeatKey => `member:${memberId}`;
export const isPersonal = (seat: SeatKey): boolean => seat.startsWith('member:');

/** The seat of everybody with a role. */
export const roleSeat = (role: Role): SeatKey => `role:${role}`;

/**
 * Every seat a person holds. Two questions use it, and so cannot disagree: may this person act on an
 * item (does the item await one of these seats), and what is waiting for this person (a query by them).
 * At most ten, since a person has one unit, at most one position and three roles.
 */
export function seatsOf(person: Pick<Member, 'id' | 'positionId' | 'unitId' | 'roles'>): SeatKey[] {
  const position = person.positionId ?? undefined;
  const unit = person.unitId;
  const seats = [personalSeat(person.id), seatKey({ unit })];
  if (position) seats.push(seatKey({ position }), seatKey({ position, unit }));
  for (const role of person.roles) seats.push(seatKey({ role }), seatKey({ unit, role }));
  return seats;
}
