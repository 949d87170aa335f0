import type { LogEvent } from '../machine/event.ts';
import { decidingSeats } from '../people/appointments.ts';
import { capacitiesFor } from '../people/capacity.ts';
import { decidePeople, type PeopleInput } from '../people/decide-people.ts';
import type { Delegation } from '../people/delegation.ts';
import type { Member, Role } from '../people/member.ts';
import type { PeopleActor, PeopleNotice } from '../people/people-rule.ts';
import { PRIVACY_NOTICE } from '../people/privacy-notice.ts';
import { holdsRole } from '../people/staffing.ts';
import type { PeopleAction } from '../people/transitions.ts';
import { BUILDER_TIME } from './builders.ts';
import { anOfficeProfile } from './office-profile-builder.ts';

/** An office of people in memory, changed by `decidePeople` alone: for tests of sequences. */
export class OfficePeople {
  readonly profile = anOfficeProfile();
  readonly members = new Map<string, Member>();
  readonly delegations = new Map<string, Delegation>();
  readonly events: LogEvent[] = [];
  /** What people were told, in order. */
  readonly notices: PeopleNotice[] = [];
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
        proposer: (member?.proposed && this.members.get(member.proposed.by.memberId)) ?? null,
        staffing: {
          administrators: holders('administrator'),
          webmasters: holders('webmaster'),
          deciders: active.flatMap((one) => (this.#decides(one) ? [one.id] : [])),
        },
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
    this.notices.push(...decided.notices);
    return null;
  }

  /** Confirms what waits on somebody's record, as it stands there; gives the refusal's code or null. */
  confirm(by: { member: string } | { line: string } | 'system', id: string, openWork: number | null = 0) {
    const { proposed } = this.person(id);
    const about = { member: id, other: proposed?.otherId ?? null };
    return this.act('confirm_change', by, about, { seen: proposed?.at ?? this.at, openWork });
  }

  person(id: string): Member {
    const member = this.members.get(id);
    if (!member) throw new Error(`there is no ${id}`);
    return member;
  }

  /** What the office knows of a person's registration, for `admit`. */
  seen(id: string): string {
    return this.members.get(id)?.updatedAt ?? '';
  }

  #actorOf(member: Member) {
    const delegations = [...this.delegations.values()].filter(({ toMemberId }) => toMemberId === member.id);
    return { kind: 'member' as const, member, delegations };
  }

  #decides(member: Member): boolean {
    return capacitiesFor(this.#actorOf(member), decidingSeats(this.profile), this.at).length > 0;
  }

  #actor(by: { member: string } | { line: string } | 'system'): PeopleActor {
    if (by === 'system') return { kind: 'system', name: 'test' };
    if ('member' in by) return this.#actorOf(this.person(by.member));
    const member = [...this.members.values()].find(
      ({ lineUserId, status }) => lineUserId === by.line && status === 'active',
    );
    return member ? this.#actorOf(member) : { kind: 'applicant', lineUserId: by.line };
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
