import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { Actor } from '@prakat/shared/people/actor';
import { reviewingSeats } from '@prakat/shared/people/appointments';
import { capacitiesFor } from '@prakat/shared/people/capacity';

/**
 * Who has the list of what was permitted by word of mouth and is not settled: administrators, and whoever reviews in the office and so
 * has it in their menu, or acts for somebody who does. `at` is ISO 8601, UTC.
 */
export function seesVerbal(profile: OfficeProfile, actor: Actor, at: string): boolean {
  if (actor.kind !== 'member') return false;
  return (
    actor.member.roles.includes('administrator') ||
    capacitiesFor(actor, reviewingSeats(profile), at).length > 0
  );
}
