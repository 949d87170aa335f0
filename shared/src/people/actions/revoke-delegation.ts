import { z } from 'zod';
import { refuse } from '../../refusals.ts';
import { calendarDate } from '../../time/thai-date.ts';
import { type PeopleNotice, type PeopleRule, peopleOutcome, revoked } from '../people-rule.ts';

const idInput = z.strictObject({ id: z.string() });

/** The principal or an administrator ends a delegation before its last day; what was decided under it stands. */
export const revokeDelegation: PeopleRule<{ id: string }> = {
  input: idInput,
  apply({ member, other, delegations, at }, { id }) {
    const delegation = delegations.find((known) => known.id === id && known.status === 'active');
    if (!delegation || !member) return refuse('delegation_not_found');
    const ended = revoked([delegation], at);
    const notices: PeopleNotice[] = other
      ? [{ notice: 'delegation_ended', to: other, about: member, delegation }]
      : [];
    return peopleOutcome({ delegations: ended, notices });
  },
};

/** The last day has passed: the log says so, and lists need not look at it any more. Its right was over already. */
export const endDelegation: PeopleRule<{ id: string }> = {
  input: idInput,
  apply({ delegations, at }, { id }) {
    const delegation = delegations.find((known) => known.id === id && known.status === 'active');
    if (!delegation || delegation.endDate >= calendarDate(at)) return refuse('delegation_not_found');
    return peopleOutcome({ delegations: [{ ...delegation, status: 'ended', updatedAt: at }] });
  },
};
