import { decidePeople, type PeopleAction, type PeopleInput } from '../members/decide-people.ts';
import type { Delegation } from '../members/delegation.ts';
import type { Member } from '../members/member.ts';
import type { MemberEvent } from '../members/member-event.ts';
import type { PeopleActor } from '../members/people-rule.ts';
import { holdsRole } from '../members/staffing.ts';
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
