import { granted, type Permission } from '../machine/decide.ts';
import { type Refused, refuse } from '../refusals.ts';
import type { Actor } from './actor.ts';
import { decidingSeats } from './appointments.ts';
import { capacitiesFor } from './capacity.ts';
import type { PeopleContext } from './people-rule.ts';
import { holdsRole } from './staffing.ts';
import type { PeopleWho } from './transitions.ts';

/**
 * May the actor, and for whom do they act? As `submission/permissions.ts`, of the people of an office. Says nothing about
 * how the person stands, nor about what exactly is done to them.
 */
export function permit(
  who: PeopleWho,
  context: Pick<PeopleContext, 'actor' | 'member' | 'profile' | 'at'>,
): Permission | Refused {
  const { actor, member, profile } = context;
  if (actor.kind === 'system') {
    // Whoever runs the product is the second person where an office has lost its own.
    return who === 'system' || who === 'second' ? granted : refuse('not_administrator');
  }
  if (who === 'applicant') return actor.kind === 'applicant' ? granted : refuse('already_registered');
  if (actor.kind === 'applicant') return refuse('not_a_member');
  const { member: person } = actor;
  if (person.status !== 'active' || person.officeId !== profile.id) return refuse('not_a_member');
  if (who === 'system') return refuse('not_administrator');
  if (holdsRole(person, 'administrator')) return granted;
  if (who !== 'second' && who !== 'administrator' && member?.id === person.id) return granted;
  if (who === 'second' || who === 'appointer_or_self') {
    const [capacity] = decides(actor, context);
    if (capacity) return { ok: true, onBehalfOf: capacity.onBehalfOf };
    return refuse(who === 'second' ? 'not_appointer' : 'not_administrator');
  }
  return refuse('not_administrator');
}

/** In what capacities somebody holds a deciding step of the office. */
export const decides = (actor: Actor, { profile, at }: Pick<PeopleContext, 'profile' | 'at'>) =>
  capacitiesFor(actor, decidingSeats(profile), at);

/** True for whoever may confirm what another proposed, and look at the people of the office for it. */
export function isSecondPerson(actor: Actor, asked: Pick<PeopleContext, 'profile' | 'at'>): boolean {
  return (
    actor.kind === 'member' && (holdsRole(actor.member, 'administrator') || decides(actor, asked).length > 0)
  );
}

/** What of a person somebody may change; null for nothing. */
export type Scope = 'everything' | 'webmaster' | 'contact';

/** Administrators mend everything, whoever decides appoints webmasters, and anybody says how they are reached. */
export function scopeOf(context: Pick<PeopleContext, 'actor' | 'member' | 'profile' | 'at'>): Scope | null {
  const { actor, member } = context;
  if (actor.kind !== 'member' || !permit('appointer_or_self', context).ok) return null;
  if (holdsRole(actor.member, 'administrator')) return 'everything';
  return member?.id === actor.member.id ? 'contact' : 'webmaster';
}
