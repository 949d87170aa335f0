import { type Refused, refuse } from '../../refusals.ts';
import type { Member } from '../member.ts';
import {
  activePerson,
  changed,
  type PeopleContext,
  type PeopleOutcome,
  peopleOutcome,
} from '../people-rule.ts';

/**
 * An administrator who is not that person vouches that a new LINE account belongs to somebody known; where that somebody
 * holds a post, a second person does, too. Their record, and with it post, work and history, goes over to the new account;
 * the old one can do nothing from this moment, and everything until then.
 */
export function rebind({ actor, other, at }: PeopleContext, registration: Member): PeopleOutcome | Refused {
  const known = activePerson(other);
  if (!known.ok) return known;
  const { member } = known;
  if (actor.kind === 'member' && actor.member.id === member.id) return refuse('own_registration');
  const { lineUserId, noticeReadAt, contact } = registration;
  const after = changed(member, { lineUserId, noticeReadAt, contact, reachable: true }, at);
  const merged = changed(registration, { status: 'merged' }, at);
  return peopleOutcome({
    people: [
      { before: member, after, details: { rebound: true, registration: registration.id } },
      { before: registration, after: merged, details: { rebound: true } },
    ],
    notices: [
      { notice: 'rebound', to: after, about: after },
      { notice: 'account_replaced', to: member, about: after },
    ],
  });
}
