import type { z } from 'zod';
import type { OfficeProfile } from '../office/profile.ts';
import { seatsOf } from '../office/seat.ts';
import { type Refused, refuse } from '../refusals.ts';
import type { Delegation } from './delegation.ts';
import type { Member } from './member.ts';
import type { Staffing } from './staffing.ts';

/** Who acts on the people of an office: one of them, somebody who is not one of them yet, or the product itself. */
export type PeopleActor =
  | { kind: 'member'; member: Member }
  | { kind: 'applicant'; lineUserId: string }
  | { kind: 'system'; name: string };

/** What an action on people may know. Nothing else decides. */
export type PeopleContext = {
  actor: PeopleActor;
  /** The person it is about, of this office; null where there is no record of them yet. */
  member: Member | null;
  /** A second person of this office that the action names: the successor, the delegate, whose account is replaced. */
  other: Member | null;
  /** Active delegations from and to the person, and from and to the second one. */
  delegations: readonly Delegation[];
  staffing: Staffing;
  profile: Pick<OfficeProfile, 'id' | 'positions' | 'units'>;
  /** ISO 8601, UTC. */
  at: string;
};

export type PersonChange = { before: Member | null; after: Member; details?: Record<string, unknown> };

export type PeopleNoticeName =
  | 'registration_waiting'
  | 'rebind_asked'
  | 'admitted'
  | 'registration_refused'
  | 'rebound'
  | 'account_replaced'
  | 'post_changed'
  | 'work_received'
  | 'delegated'
  | 'delegation_ended';

/** Somebody is told something in LINE. */
export type PeopleNotice = {
  notice: PeopleNoticeName;
  to: 'administrators' | Member;
  about: Member;
  reason?: string;
  delegation?: Delegation;
  /** How many requests went over. */
  count?: number;
};

export type PeopleOutcome = {
  ok: true;
  people: PersonChange[];
  /** Delegations made or ended. */
  delegations: Delegation[];
  notices: PeopleNotice[];
};

/** Who may do it; `decide-people.ts` says what each means. */
export type PeopleWho = 'applicant' | 'administrator' | 'administrator_or_self' | 'system';

export type PeopleRule<Input> = {
  who: PeopleWho;
  /** As the history of a person says it. */
  label: string;
  input: z.ZodType<Input>;
  apply(context: PeopleContext, input: Input): PeopleOutcome | Refused;
};

export const peopleOutcome = (given: Partial<Omit<PeopleOutcome, 'ok'>>): PeopleOutcome => ({
  ok: true,
  people: [],
  delegations: [],
  notices: [],
  ...given,
});

/** The person changed, with the seats that follow. Only active people hold seats. */
export function changed(member: Member, given: Partial<Member>, at: string): Member {
  const next = { ...member, ...given, updatedAt: at };
  return { ...next, seats: next.status === 'active' ? seatsOf(next) : [] };
}

/** The person as somebody who works in the office, or the refusal that says they do not. */
export function activePerson(member: Member | null): { ok: true; member: Member } | Refused {
  if (!member) return refuse('person_not_found');
  return member.status === 'active'
    ? { ok: true, member }
    : refuse('person_not_active', { name: member.name });
}

/** Delegations as ended before their time. */
export const revoked = (delegations: readonly Delegation[], at: string): Delegation[] =>
  delegations
    .filter(({ status }) => status === 'active')
    .map((delegation) => ({ ...delegation, status: 'revoked', updatedAt: at }));

/** Delegations of seats that no longer come with the post of who made them: they end. */
export const lostWithPost = (
  principal: Member,
  delegations: readonly Delegation[],
  at: string,
): Delegation[] =>
  revoked(
    delegations.filter(
      ({ fromMemberId, seats }) =>
        fromMemberId === principal.id && !seats.every((seat) => principal.seats.includes(seat)),
    ),
    at,
  );
