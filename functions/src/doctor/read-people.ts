import type { Delegation } from '@prakat/shared/people/delegation';
import type { Member } from '@prakat/shared/people/member';
import { calendarDate } from '@prakat/shared/time/thai-date';
import { activeDelegations } from '../actors/members-on-seats.ts';
import { whole } from '../store/every.ts';
import type { DoctorContext } from './context.ts';

/** The active people of an office, who acts for whom, and today in Bangkok. */
export async function readPeople(
  context: Pick<DoctorContext, 'store' | 'clock'>,
  officeId: string,
): Promise<{ members: Member[]; delegations: Delegation[]; today: string }> {
  const store = await context.store();
  const active = { equals: { officeId, status: 'active' } };
  const members = await whole(store, 'members', 'byOffice', active);
  const delegations = await activeDelegations(store, officeId);
  return { members, delegations, today: calendarDate(context.clock()) };
}
