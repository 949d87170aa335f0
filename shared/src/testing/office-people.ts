import { decidePeople, type PeopleAction, type PeopleInput } from '../people/decide-people.ts';
import type { Delegation } from '../people/delegation.ts';
import type { Member, Role } from '../people/member.ts';
import type { MemberEvent } from '../people/member-event.ts';
import type { PeopleActor } from '../people/people-rule.ts';
import { PRIVACY_NOTICE } from '../people/privacy-notice.ts';
import { holdsRole } from '../people/staffing.ts';
import { BUILDER_TIME } from './builders.ts';
import { anOfficeProfile } from './office-profile-builder.ts';

/** An office of people in memory, changed by `decidePeople` alone: for tests of sequences. */
export class OfficePeople {
  readonly profile = anOfficeProfile();
  readonly members = new Map<string, Member>();
  readonly delegations = new Map<string, Delegation>();
  readonly events: MemberEvent[] = [];
  at = BUILDER_TIME;

  /** Does something, by a member's id, a LINE account that is nobody's, or the product; gives the refusal's code or null. */
  act<N extends PeopleAction>(
    action: N,
    by: { member: string } | { line: string } | 'system',
    about: { member?: string | null; other?: string | null },
    input: PeopleInput[N],
  ): string | null {
    const actor = this.#actor(by);
    const member = about.member == null ? this.#registrationOf(by) : (this.members.get(about.member) ?? null);
    const active = [...this.members.values()];
    const holders = (role: 'administrator' | 'webmaster') =>
      active.filter((one) => holdsRole(one, role)).map(({ id }) => id);
    const decided = decidePeople(
      action,
      {
        actor,
        member,
        other: about.other == null ? null : (this.members.get(about.other) ?? null),
        delegations: [...this.delegations.values()].filter(
          ({ status, fromMemberId, toMemberId }) =>
            status === 'active' &&
            [member?.id, about.other].some((id) => id === fromMemberId || id === toMemberId),
        ),
        staffing: { administrators: holders('administrator'), webmasters: holders('webmaster') },
        profile: this.profile,
        at: this.at,
      },
      input,
      this.events.at(-1) ?? null,
    );
    if (!decided.ok) return decided.refusal.code;
    for (const { after } of decided.people) this.members.set(after.id, after);
    for (const delegation of decided.delegations) this.delegations.set(delegation.id, delegation);
    this.events.push(...decided.events);
    return null;
  }

  #actor(by: { member: string } | { line: string } | 'system'): PeopleActor {
    if (by === 'system') return { kind: 'system', name: 'test' };
    if ('member' in by) {
      const member = this.members.get(by.member);
      if (!member) throw new Error(`there is no ${by.member}`);
      return { kind: 'member', member };
    }
    const member = [...this.members.values()].find(
      ({ lineUserId, status }) => lineUserId === by.line && status === 'active',
    );
    return member ? { kind: 'member', member } : { kind: 'applicant', lineUserId: by.line };
  }

  #registrationOf(by: { member: string } | { line: string } | 'system'): Member | null {
    if (by === 'system' || 'member' in by) return null;
    const own = [...this.members.values()].filter(({ lineUserId }) => lineUserId === by.line);
    return (
      own.find(({ status }) => status === 'pending') ?? own.find(({ status }) => status === 'refused') ?? null
    );
  }
}

/** The fields of somebody in the academic unit. */
export const someFields = (name = 'นายสมชาย ใจดี') => ({
  name,
  positionId: null as string | null,
  positionTitle: 'นักวิชาการสาธารณสุข',
  unitId: 'academic',
  contact: '08 1000 0000',
});

/** What somebody who is nobody here yet sends. */
export const aRegistration = (given: Partial<PeopleInput['register']> = {}): PeopleInput['register'] => ({
  id: 'newcomer',
  fields: someFields('นางใหม่ มาดี'),
  noticeVersion: PRIVACY_NOTICE.version,
  changedAccount: false,
  ...given,
});

/** An administrator, a head, a webmaster, a clerk, one who has left and one who waits to be admitted. */
export function anOfficeOfPeople(): OfficePeople {
  const office = new OfficePeople();
  const enrol = (id: string, roles: Role[], positionId: string | null = null) =>
    office.act(
      'enrol',
      'system',
      {},
      { id, lineUserId: `L-${id}`, fields: { ...someFields(`คุณ ${id}`), positionId }, roles },
    );
  enrol('admin', ['staff', 'administrator']);
  enrol('head', ['staff'], 'head');
  enrol('webmaster', ['staff', 'webmaster']);
  enrol('staff', ['staff']);
  enrol('gone', ['staff']);
  office.act('leave', { member: 'admin' }, { member: 'gone' }, { openWork: 0, takesPost: false });
  office.act('register', { line: 'L-new' }, {}, aRegistration());
  return office;
}

/** One thing that is refused: what, by whom, about whom, and with which code. */
export type RefusedTry = readonly [
  what: string,
  action: PeopleAction,
  by: { member: string } | { line: string } | 'system',
  about: { member?: string; other?: string },
  input: object,
  code: string,
];

/** Tries it in `anOfficeOfPeople`; gives the code, and whether anything changed. */
export function tryIt([, action, by, about, input]: RefusedTry): { code: string | null; changed: boolean } {
  const office = anOfficeOfPeople();
  const before = JSON.stringify([[...office.members], office.events]);
  const code = office.act(action, by, about, input as never);
  return { code, changed: JSON.stringify([[...office.members], office.events]) !== before };
}
