import { z } from 'zod';
import { type Refused, refuse } from '../../refusals.ts';
import { type Member, type Role, roleSchema } from '../member.ts';
import { changesOf } from '../people-log.ts';
import {
  changed,
  lostWithPost,
  type PeopleContext,
  type PeopleRule,
  peopleOutcome,
  subjectOf,
} from '../people-rule.ts';
import { scopeOf } from '../permissions.ts';
import { personFieldsSchema, readPersonFields } from '../person-fields.ts';
import { unstaffedBy } from '../staffing.ts';
import { orderedRoles } from './admit.ts';

export const changeInput = personFieldsSchema.extend({ roles: z.array(roleSchema).max(3) }).partial();

/** What gives a person rights over requests or people. */
const authority = ['positionId', 'unitId', 'roles'] as const;
const isOfAuthority = (field: string): boolean => authority.some((each) => each === field);

/**
 * Name, post, unit, contact or roles change: by an administrator; the role of webmaster also by whoever decides; one's
 * own contact by anybody. Nobody gives rights to themselves: taking some off oneself is possible. Delegations of seats
 * that no longer come with the post end.
 */
export const changeMember: PeopleRule<z.infer<typeof changeInput>> = {
  input: changeInput,
  apply(context, { roles, ...given }) {
    const { actor, delegations, staffing, profile, at } = context;
    const member = subjectOf(context);
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
    const barred = obstacleToChange(context, { before: member, after, changes });
    if (barred) return barred;
    const unstaffed = unstaffedBy([after], staffing);
    if (unstaffed) return unstaffed;

    const byOther = actor.kind !== 'member' || actor.member.id !== member.id;
    return peopleOutcome({
      people: [{ before: member, after }],
      delegations: lostWithPost(after, delegations, at),
      notices:
        byOther && changes.some(isOfAuthority) ? [{ notice: 'post_changed', to: after, about: after }] : [],
      laterInput: Object.fromEntries(changes.map((field) => [field, after[field as keyof Member]])),
    });
  },
};

/** Why these changes are not this actor's to make, or not now; null when they are. */
function obstacleToChange(
  context: PeopleContext,
  { before, after, changes }: { before: Member; after: Member; changes: readonly string[] },
): Refused | null {
  const { actor } = context;
  const scope = scopeOf(context);
  const isSelf = actor.kind === 'member' && actor.member.id === before.id;
  if (scope === 'contact' && changes.some((field) => field !== 'contact')) return refuse('not_administrator');
  if (isSelf && gainsAuthority(before, after)) return refuse('own_authority');
  if (
    scope === 'webmaster' &&
    (changes.some((field) => field !== 'roles') || !isWebmasterAlone(before, after))
  )
    return refuse('only_webmaster_role');
  // What waits to be confirmed was described from the post as it is.
  if (before.proposed && changes.some(isOfAuthority))
    return refuse('proposal_waiting', { name: before.name });
  return null;
}

const gainsAuthority = (before: Member, after: Member): boolean =>
  (after.positionId !== null && after.positionId !== before.positionId) ||
  after.unitId !== before.unitId ||
  after.roles.some((role) => !before.roles.includes(role));

/** The role of webmaster is all that comes or goes. */
function isWebmasterAlone(before: Member, after: Member): boolean {
  const without = ({ roles }: Member): Role[] => roles.filter((role) => role !== 'webmaster');
  return without(before).join() === without(after).join();
}

/** The fields that were given. */
const defined = <T extends object>(given: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as never;
