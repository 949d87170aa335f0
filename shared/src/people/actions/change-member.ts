import { z } from 'zod';
import { refuse } from '../../refusals.ts';
import { type Member, roleSchema } from '../member.ts';
import { changesOf } from '../member-event.ts';
import { activePerson, changed, lostWithPost, type PeopleRule, peopleOutcome } from '../people-rule.ts';
import { personFieldsSchema, readPersonFields } from '../person-fields.ts';
import { staysStaffed } from '../staffing.ts';
import { orderedRoles } from './admit.ts';

export const changeInput = personFieldsSchema.extend({ roles: z.array(roleSchema).max(3) }).partial();

/** What gives a person rights over requests or people. */
const authority = ['positionId', 'unitId', 'roles'] as const;

/**
 * Name, post, unit, contact or roles change. Anybody may mend their own contact; the rest is an administrator's, and
 * nobody gives rights to themselves: taking some off oneself is possible, another administrator gives them.
 * Delegations of seats that no longer come with the post end.
 */
export const changeMember: PeopleRule<z.infer<typeof changeInput>> = {
  who: 'administrator_or_self',
  label: 'แก้ไขข้อมูลหรือบทบาท',
  input: changeInput,
  apply({ actor, member: found, delegations, staffing, profile, at }, { roles, ...given }) {
    const person = activePerson(found);
    if (!person.ok) return person;
    const { member } = person;
    const { name, positionId, positionTitle, unitId, contact } = { ...member, ...defined(given) };
    const read = readPersonFields({ name, positionId, positionTitle, unitId, contact }, profile);
    if (!read.ok) return read;
    const after = changed(member, { ...read.fields, ...(roles ? { roles: orderedRoles(roles) } : {}) }, at);
    if (after.roles.length === 0) {
      return refuse('invalid_input', {}, [
        { field: 'roles', message: 'กรุณาเลือกบทบาทอย่างน้อยหนึ่งอย่าง หรือบันทึกการพ้นหน้าที่แทน' },
      ]);
    }
    const changes = Object.keys(changesOf(member, after)).filter((field) => field !== 'seats');
    if (changes.length === 0) return peopleOutcome({});

    if (actor.kind === 'member' && actor.member.id === member.id) {
      const administrator = member.roles.includes('administrator');
      if (!administrator && changes.some((field) => field !== 'contact')) return refuse('not_administrator');
      if (gainsAuthority(member, after)) return refuse('own_authority');
    }
    const unstaffed = staysStaffed(staffing, [after]);
    if (unstaffed) return unstaffed;

    const byOther = actor.kind !== 'member' || actor.member.id !== member.id;
    return peopleOutcome({
      people: [{ before: member, after }],
      delegations: lostWithPost(after, delegations, at),
      notices:
        byOther && authority.some((field) => changes.includes(field))
          ? [{ notice: 'post_changed', to: after, about: after }]
          : [],
    });
  },
};

const gainsAuthority = (before: Member, after: Member): boolean =>
  (after.positionId !== null && after.positionId !== before.positionId) ||
  after.unitId !== before.unitId ||
  after.roles.some((role) => !before.roles.includes(role));

/** The fields that were given. */
const defined = <T extends object>(given: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as never;
