import { type Refused, refuse } from '../refusals.ts';
import type { Member } from './member.ts';
import { type PeopleAction, transitionOf } from './transitions.ts';

/** What stands in the way of an action by how the person stands with the office; null for nothing. */
export function obstacleOfState(action: PeopleAction, member: Member | null): Refused | null {
  const { from } = transitionOf(action);
  if (from?.includes(member?.status ?? 'unknown')) return null;
  if (action === 'set_up') return refuse('register_first');
  if (action === 'erase') return refuse(member ? 'person_not_erasable' : 'person_not_found');
  if (!from?.includes('active')) return refuse('registration_settled');
  return member ? refuse('person_not_active', { name: member.name }) : refuse('person_not_found');
}
