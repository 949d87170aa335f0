import type { OfficeProfile } from '../office/profile.ts';
import type { Actor } from '../people/actor.ts';
import { isSecondPerson } from '../people/permissions.ts';
import { holdsRole } from '../people/staffing.ts';

/**
 * Who of a provincial office sees how current the websites of its districts are: whoever decides what is published, or
 * acts for somebody who does, administrators and webmasters. `at` is ISO 8601, UTC.
 */
export const seesDistricts = (actor: Actor, profile: OfficeProfile, at: string): boolean =>
  actor.kind === 'member' &&
  actor.member.officeId === profile.id &&
  (holdsRole(actor.member, 'webmaster') || isSecondPerson(actor, { profile, at }));
