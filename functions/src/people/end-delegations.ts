import type { Delegation } from '@prakat/shared/people/delegation';
import { calendarDate } from '@prakat/shared/time/thai-date';
import type { Context, Office } from '../context.ts';
import { every } from '../store/every.ts';
import { performPeople } from './perform-people.ts';

/**
 * Notes delegations whose last day has passed, so that lists need not look at them any more. For the daily job; run
 * twice or late it does nothing more, because a delegation is in force by its days alone. Gives how many it noted.
 */
export async function endPastDelegations(context: Context, officeId: string): Promise<number> {
  const today = calendarDate(context.clock());
  const past: Delegation[] = [];
  const active = { equals: { officeId, status: 'active' } };
  for await (const delegation of every(context.store, 'delegations', 'byOffice', active))
    if (delegation.endDate < today) past.push(delegation);
  let ended = 0;
  for (const { id, fromMemberId } of past) {
    const by = { system: 'daily' };
    const input = { id };
    const done = await performPeople(context, officeId, {
      action: 'end_delegation',
      memberId: fromMemberId,
      by,
      input,
    });
    if (done.ok) ended += 1;
  }
  return ended;
}

/** The same as a part of the daily job. */
export async function notePastDelegations(
  context: Context,
  { profile }: Pick<Office, 'profile'>,
): Promise<void> {
  const ended = await endPastDelegations(context, profile.id);
  if (ended > 0) context.logger.info({ officeId: profile.id, ended }, 'delegations ended');
}
