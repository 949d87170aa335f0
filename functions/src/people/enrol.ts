import type { OfficeProfile } from '@prakat/shared/office/profile';
import { decidePeople } from '@prakat/shared/people/decide-people';
import type { Delegation } from '@prakat/shared/people/delegation';
import type { Member, Role } from '@prakat/shared/people/member';
import type { PeopleContext } from '@prakat/shared/people/people-rule';
import type { PersonFields } from '@prakat/shared/people/person-problems';
import { staffingAfter } from '@prakat/shared/people/staffing';
import type { Refused } from '@prakat/shared/refusals';
import { calendarDate } from '@prakat/shared/time/thai-date';
import { findMember } from '../actors/find-member.ts';
import type { Store } from '../store/store.ts';
import { menuEntries } from './menu-entries.ts';
import { delegationsOf, headOfLog, registrationOf, staffingOf } from './office-people.ts';

/** Who enters people from a list needs nobody to confirm it, so that nothing depends on who decides in the office. */
const NOBODY: OfficeProfile['verbalApproval'] = {
  allowed: false,
  givers: [],
  confirmWithinDays: 1,
  afterDeadline: 'keep',
};

export type EnrolmentAsked = {
  at: string;
  by: string;
  /** Leave those as they are who are known. */
  keepKnown?: boolean;
  /** For the tasks that show everybody their rich menu; without it nobody is shown another. */
  newId?: () => string;
};

/** A person of a list: who they are, and the id their record gets when there is none yet. */
export type Enrolment = { id: string; lineUserId: string; fields: PersonFields; roles: Role[] };

/**
 * Enters the people of a list, or brings those up to date whose LINE account is known, all or none. For whoever runs
 * the product; each is an event of the office's log, under the name `by`.
 */
export async function enrolPeople(
  store: Store,
  asked: Pick<OfficeProfile, 'id' | 'positions' | 'units'>,
  people: readonly Enrolment[],
  { at, by, keepKnown = false, newId }: EnrolmentAsked,
): Promise<{ ok: true; enrolled: number } | (Refused & { person: Enrolment })> {
  const officeId = asked.id;
  return store.transact(async (tx) => {
    const known = new Map<string, { member: Member | null; delegations: Delegation[] }>();
    for (const { lineUserId } of people) {
      // Whoever waits to be admitted is entered by their registration: an account has one record.
      const member =
        (await findMember(tx, officeId, lineUserId)) ?? (await registrationOf(tx, officeId, lineUserId));
      known.set(lineUserId, {
        member,
        delegations: member ? await delegationsOf(tx, officeId, member.id) : [],
      });
    }
    const profile = { ...asked, routes: {}, verbalApproval: NOBODY };
    let staffing = await staffingOf(tx, profile, calendarDate(at));
    let head = await headOfLog(tx, officeId);
    const writes: (() => void)[] = [];
    for (const person of people) {
      const { member, delegations } = known.get(person.lineUserId) ?? { member: null, delegations: [] };
      if (member && keepKnown) continue;
      const context: PeopleContext = {
        actor: { kind: 'system', name: by },
        member,
        other: null,
        proposer: null,
        delegations,
        staffing,
        profile,
        at,
      };
      const decided = decidePeople('enrol', context, person, head);
      if (!decided.ok) return { ...decided, person };
      head = decided.events.at(-1) ?? head;
      staffing = staffingAfter(
        staffing,
        decided.people.map(({ after }) => after),
      );
      const menus = newId ? await menuEntries({ clock: () => Date.parse(at), newId }, tx, decided) : [];
      writes.push(() => {
        for (const entry of menus) tx.create('outbox', entry);
        for (const { after } of decided.people) tx.put('members', after);
        for (const delegation of decided.delegations) tx.put('delegations', delegation);
        for (const event of decided.events) tx.create('memberEvents', event);
      });
    }
    for (const write of writes) write();
    return { ok: true, enrolled: writes.length };
  });
}
