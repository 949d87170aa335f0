import { z } from 'zod';
import { refuse } from '../../refusals.ts';
import { type Role, roleSchema } from '../member.ts';
import { changed, type PeopleRule, peopleOutcome, subjectOf } from '../people-rule.ts';
import { readPersonFields } from '../person-fields.ts';
import { rebind } from './rebind.ts';

export const admitInput = z.strictObject({
  roles: z.array(roleSchema).max(3),
  /** As the administrator knows it to be; where it differs from what the person wrote, this counts. */
  positionId: z.string().max(100).nullable(),
  unitId: z.string().max(100),
  /** When the registration that was looked at was sent: one that was mended since must be looked at again. */
  seen: z.string().max(40),
});

/** Roles once each, in one order, so that the same roles are the same record. */
export const orderedRoles = (roles: readonly Role[]): Role[] =>
  roleSchema.options.filter((role) => roles.includes(role));

/**
 * An administrator admits a person who registered; one who came with a new account gets their old record back. What was
 * sent is what is admitted: nobody slips another's name, or another's account, under a registration that was looked at.
 */
export const admit: PeopleRule<z.infer<typeof admitInput>> = {
  input: admitInput,
  apply(context, { roles, positionId, unitId, seen }) {
    const { actor, profile, at } = context;
    const member = subjectOf(context);
    if (actor.kind === 'member' && actor.member.lineUserId === member.lineUserId)
      return refuse('own_registration');
    if (seen !== member.updatedAt) return refuse('registration_changed');
    if (member.replacesMemberId !== null) return rebind(context, member);
    const { name, positionTitle, contact } = member;
    const read = readPersonFields({ name, positionTitle, contact, positionId, unitId }, profile);
    if (!read.ok) return read;
    if (roles.length === 0) {
      return refuse('invalid_input', {}, [{ field: 'roles', message: 'กรุณาเลือกบทบาทอย่างน้อยหนึ่งอย่าง' }]);
    }
    const given = { ...read.fields, roles: orderedRoles(roles), status: 'active' as const };
    const after = changed(member, given, at);
    return peopleOutcome({
      people: [{ before: member, after }],
      notices: [{ notice: 'admitted', to: after, about: after }],
    });
  },
};
