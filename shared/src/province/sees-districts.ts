import type { OfficeProfile } from '../office/profile.ts';
import { roleSeat, type SeatKey, seatKeys } from '../office/seat.ts';
import type { Actor } from '../people/actor.ts';
import { capacitiesFor } from '../people/capacity.ts';
import { holdsRole } from '../people/staffing.ts';

type Overseeing = Pick<OfficeProfile, 'papers' | 'routes' | 'units'>;

/**
 * Seats of those who answer for a provincial office: whoever decides what is published, in the last resort too, whoever signs
 * its papers, and its administrators. They are told once a month how the districts stand.
 */
export function overseeingSeats({ papers, routes, units }: Overseeing): SeatKey[] {
  const approving = Object.values(routes).flatMap((steps) => steps.filter(({ kind }) => kind === 'approve'));
  const deciding = approving.flatMap(({ by, standIn = [] }) => [...by, ...standIn]);
  const seats = [...deciding, ...(papers?.signatory ? [papers.signatory] : [])];
  const keys = seats.flatMap((seat) =>
    seat.unit === 'submitter' ? units.flatMap(({ id }) => seatKeys([seat], id)) : seatKeys([seat]),
  );
  return [...new Set([roleSeat('administrator'), ...keys])];
}

/**
 * Who of a provincial office sees how the websites of its districts stand: those who answer for it, or act for somebody who
 * does, and its webmasters. `at` is ISO 8601, UTC.
 */
export const seesDistricts = (actor: Actor, profile: OfficeProfile, at: string): boolean =>
  actor.kind === 'member' &&
  actor.member.officeId === profile.id &&
  (holdsRole(actor.member, 'webmaster') || capacitiesFor(actor, overseeingSeats(profile), at).length > 0);
