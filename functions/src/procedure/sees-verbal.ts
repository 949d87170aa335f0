import type { OfficeProfile } from '@prakat/shared/office/profile';
import { seatKey } from '@prakat/shared/office/seat';
import type { Actor } from '@prakat/shared/people/actor';
import { capacitiesFor } from '@prakat/shared/people/capacity';

/**
 * Who has the list of what was permitted by word of mouth and is not settled: administrators, and whoever holds a
 * deciding step of the office, or acts for somebody who does. `at` is ISO 8601, UTC.
 */
export function seesVerbal({ routes, units }: OfficeProfile, actor: Actor, at: string): boolean {
  if (actor.kind !== 'member') return false;
  if (actor.member.roles.includes('administrator')) return true;
  const deciding = Object.values(routes).flatMap((steps) => steps.at(-1)?.by ?? []);
  const seats = units.flatMap(({ id }) => deciding.map((seat) => seatKey(seat, id)));
  return capacitiesFor(actor, [...new Set(seats)], at).length > 0;
}
