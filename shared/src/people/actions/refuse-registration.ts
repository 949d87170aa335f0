import { z } from 'zod';
import { refuse } from '../../refusals.ts';
import { readReason } from '../../submission/actions/review-input.ts';
import { changed, type PeopleRule, peopleOutcome } from '../people-rule.ts';

/** An administrator does not admit a person, and says why. They may register again. */
export const refuseRegistration: PeopleRule<{ reason: string }> = {
  who: 'administrator',
  label: 'ไม่รับลงทะเบียน',
  input: z.strictObject({ reason: z.string() }),
  apply({ actor, member, at }, input) {
    if (member?.status !== 'pending') return refuse('registration_settled');
    if (actor.kind === 'member' && actor.member.lineUserId === member.lineUserId)
      return refuse('own_registration');
    const read = readReason(input);
    if (!read.ok) return read;
    const { reason } = read;
    const after = changed(member, { status: 'refused', replacesMemberId: null }, at);
    return peopleOutcome({
      people: [{ before: member, after, details: { reason } }],
      notices: [{ notice: 'registration_refused', to: after, about: after, reason }],
    });
  },
};
