import type { z } from 'zod';
import type { Audience } from '../machine/effects.ts';
import { seatsOf } from '../office/seat.ts';
import { type Refused, refuse } from '../refusals.ts';
import type { Actor } from './actor.ts';
import type { PeopleProfile } from './appointments.ts';
import type { Delegation } from './delegation.ts';
import type { ChangeLine, Member } from './member.ts';
import type { Staffing } from './staffing.ts';

/** Who acts on the people of an office: one of them, somebody who is not one of them yet, or the product itself. */
export type PeopleActor = Actor | { kind: 'applicant'; lineUserId: string };

/** What an action on people may know. Nothing else decides. */
export type PeopleContext = {
  actor: PeopleActor;
  /** The person it is about, of this office; null where there is no record of them yet. */
  member: Member | null;
  /** A second person of this office that the action names: the successor, the delegate, whose account is replaced. */
  other: Member | null;
  /** Who proposed what waits on the person's record; null where nothing does. */
  proposer: Member | null;
  /** Active delegations from and to the person, and from and to the second one. */
  delegations: readonly Delegation[];
  staffing: Staffing;
  profile: PeopleProfile;
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
  | 'delegation_ended'
  | 'change_proposed'
  | 'change_refused'
  | 'appointed';

/** Somebody is told something in LINE. */
export type PeopleNotice = {
  notice: PeopleNoticeName;
  /** One person, or whoever holds one of the seats now. */
  to: Member | Audience;
  about: Member;
  reason?: string;
  delegation?: Delegation;
  /** How many requests went over. */
  count?: number;
  /** What is proposed, or was done, to whom. */
  lines?: readonly ChangeLine[];
  /** Who proposed it, and who confirmed it; null where the office had nobody who could. */
  by?: { proposed: string; confirmed: string | null };
};

/** What a rule makes of an action. */
export type PeopleOutcome = {
  ok: true;
  people: PersonChange[];
  /** Delegations made or ended. */
  delegations: Delegation[];
  notices: PeopleNotice[];
  /** What the action is told when it is taken after a second person confirmed it; the input itself when absent. */
  laterInput?: Record<string, unknown>;
};

export type PeopleRule<Input> = {
  input: z.ZodType<Input>;
  /** Why it cannot be done, whatever the person's state says; null when nothing stands in its way. */
  obstacle?(context: PeopleContext): Refused | null;
  apply(context: PeopleContext, input: Input): PeopleOutcome | Refused;
};

export const peopleOutcome = (given: Partial<Omit<PeopleOutcome, 'ok'>>): PeopleOutcome => ({
  ok: true,
  people: [],
  delegations: [],
  notices: [],
  ...given,
});

/**
 * The person changed, with the seats that follow. Only active people hold seats; what waited to be confirmed of somebody
 * whose standing changes waits no more.
 */
export function changed(member: Member, given: Partial<Member>, at: string): Member {
  const next = { ...member, ...given, updatedAt: at };
  const proposed = next.status === member.status ? next.proposed : null;
  return { ...next, proposed, seats: next.status === 'active' ? seatsOf(next) : [] };
}

/** The person that an action is about: there is one wherever the table of actions starts from a state of theirs. */
export function subjectOf({ member }: Pick<PeopleContext, 'member'>): Member {
  if (!member) throw new Error('an action about a person needs the person');
  return member;
}

/** The second person as somebody who works in the office, or the refusal that says they do not. */
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
