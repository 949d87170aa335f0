import { z } from 'zod';
import { roleSchema } from '../member.ts';
import { changed, lostWithPost, type PeopleRule, peopleOutcome } from '../people-rule.ts';
import { personFieldsSchema, readPersonFields } from '../person-fields.ts';
import { unstaffedBy } from '../staffing.ts';
import { orderedRoles } from './admit.ts';

export const enrolInput = z.strictObject({
  id: z.string(),
  lineUserId: z.string(),
  fields: personFieldsSchema,
  roles: z.array(roleSchema).min(1),
});

/** Whoever runs the product enters a person from a list, or brings them up to date: `npm run members -- import`. */
export const enrol: PeopleRule<z.infer<typeof enrolInput>> = {
  input: enrolInput,
  apply({ member, delegations, staffing, profile, at }, { id, lineUserId, fields, roles }) {
    const read = readPersonFields(fields, profile);
    if (!read.ok) return read;
    const given = { ...read.fields, roles: orderedRoles(roles), status: 'active' as const };
    const base = member ?? {
      id,
      officeId: profile.id,
      lineUserId,
      ...given,
      seats: [],
      reachable: true,
      noticeReadAt: null,
      replacesMemberId: null,
      proposed: null,
      createdAt: at,
      updatedAt: at,
    };
    const after = changed(base, { ...given, replacesMemberId: null, proposed: null }, at);
    const unstaffed = unstaffedBy([after], staffing);
    if (unstaffed) return unstaffed;
    const lost = lostWithPost(after, delegations, at);
    return peopleOutcome({ people: [{ before: member, after }], delegations: lost });
  },
};
