import { z } from 'zod';
import { refuse } from '../../refusals.ts';
import type { Delegation } from '../delegation.ts';
import type { Member } from '../member.ts';
import {
  activePerson,
  changed,
  lostWithPost,
  type PeopleNotice,
  type PeopleRule,
  peopleOutcome,
  revoked,
  subjectOf,
} from '../people-rule.ts';
import { unstaffedBy } from '../staffing.ts';
import { orderedRoles } from './admit.ts';

export const leaveInput = z.strictObject({
  /** How many requests the person answers for that are not over; counted by whoever runs this. */
  openWork: z.int().min(0),
  /** The successor takes over post, unit and roles too, not only the work. */
  takesPost: z.boolean(),
});

/**
 * A person leaves the office, or is replaced in their post: their work goes to a successor, delegations from and to
 * them end, and their account can do nothing any more. With `takesPost` the successor gets post and roles in the same
 * moment, which is how the last administrator or webmaster is replaced.
 */
export const leave: PeopleRule<z.infer<typeof leaveInput>> = {
  input: leaveInput,
  apply(context, { openWork, takesPost }) {
    const { actor, other, delegations, staffing, at } = context;
    const member = subjectOf(context);
    if (!other && (openWork > 0 || takesPost)) return refuse('successor_needed', { count: openWork });
    if (other) {
      const successor = activePerson(other);
      if (!successor.ok) return successor;
      if (other.id === member.id) return refuse('successor_is_leaver');
      // Else an administrator could take any post by removing whoever holds it.
      if (takesPost && actor.kind === 'member' && actor.member.id === other.id)
        return refuse('own_authority');
    }
    const left = changed(member, { status: 'left' }, at);
    const heir = other && takesPost ? changed(other, postOf(member, other), at) : null;
    const unstaffed = unstaffedBy(heir ? [left, heir] : [left], staffing);
    if (unstaffed) return unstaffed;

    const isOfLeaver = ({ fromMemberId, toMemberId }: Delegation) =>
      [fromMemberId, toMemberId].includes(member.id);
    const notices: PeopleNotice[] = [];
    if (other && openWork > 0)
      notices.push({ notice: 'work_received', to: heir ?? other, about: left, count: openWork });
    if (heir) notices.push({ notice: 'post_changed', to: heir, about: heir });
    const details = { successor: other && { id: other.id, name: other.name }, openWork, takesPost };
    return peopleOutcome({
      people: [
        { before: member, after: left, details },
        ...(heir
          ? [{ before: other, after: heir, details: { replaces: { id: member.id, name: member.name } } }]
          : []),
      ],
      delegations: [
        ...revoked(delegations.filter(isOfLeaver), at),
        // A post that the successor gave up for this one goes with what was delegated of it.
        ...(heir
          ? lostWithPost(
              heir,
              delegations.filter((one) => !isOfLeaver(one)),
              at,
            )
          : []),
      ],
      notices,
    });
  },
};

/** What of a post goes over: the position with its title and unit where there is one, and every role. */
const postOf = (from: Member, to: Member): Partial<Member> => ({
  ...(from.positionId === null
    ? {}
    : { positionId: from.positionId, positionTitle: from.positionTitle, unitId: from.unitId }),
  roles: orderedRoles([...to.roles, ...from.roles]),
});
