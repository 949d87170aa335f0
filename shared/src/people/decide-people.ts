import type { ChainHead } from '../machine/chain.ts';
import { type Refused, refuse, refuseInput } from '../refusals.ts';
import { admit } from './actions/admit.ts';
import { changeMember } from './actions/change-member.ts';
import { delegate } from './actions/delegate.ts';
import { enrol } from './actions/enrol.ts';
import { leave } from './actions/leave.ts';
import { refuseRegistration } from './actions/refuse-registration.ts';
import { register } from './actions/register.ts';
import { endDelegation, revokeDelegation } from './actions/revoke-delegation.ts';
import { setUp } from './actions/set-up.ts';
import { actorRecord } from './actor.ts';
import type { Member } from './member.ts';
import { changesOf, type MemberEvent, type NewMemberEvent, sealMemberEvent } from './member-event.ts';
import type { PeopleContext, PeopleOutcome, PeopleRule } from './people-rule.ts';
import { holdsRole } from './staffing.ts';

/** Everything that can be done about the people of an office. */
export const peopleRules = {
  register,
  set_up: setUp,
  admit,
  refuse_registration: refuseRegistration,
  change: changeMember,
  leave,
  enrol,
  delegate,
  revoke_delegation: revokeDelegation,
  end_delegation: endDelegation,
  // biome-ignore lint/suspicious/noExplicitAny: rules differ in what they take; PeopleInput keeps each one's own type
} as const satisfies Record<string, PeopleRule<any>>;

export type PeopleAction = keyof typeof peopleRules;
type InputOf<R> = R extends PeopleRule<infer Input> ? Input : never;
export type PeopleInput = { [N in PeopleAction]: InputOf<(typeof peopleRules)[N]> };

export type PeopleDecided = PeopleOutcome & { events: MemberEvent[] };

/**
 * The only place that decides about people: may this actor do this, and what follows? Pure. Gives the people and
 * delegations as they are afterwards with the events for the office's log, sealed to follow `head`, or a refusal.
 */
export function decidePeople<N extends PeopleAction>(
  action: N,
  context: PeopleContext,
  input: PeopleInput[N],
  head: ChainHead | null,
): PeopleDecided | Refused {
  const rule = peopleRules[action] as unknown as PeopleRule<unknown>;
  const parsed = rule.input.safeParse(input);
  if (!parsed.success) return refuseInput(parsed.error);
  const barred = permitPeople(rule.who, context);
  if (barred) return barred;
  const outcome = rule.apply(context, parsed.data);
  return outcome.ok ? { ...outcome, events: eventsOf(action, context, outcome, head) } : outcome;
}

function permitPeople(
  who: PeopleRule<unknown>['who'],
  { actor, member, profile }: PeopleContext,
): Refused | null {
  if (who === 'system') return actor.kind === 'system' ? null : refuse('not_administrator');
  if (actor.kind === 'system') return refuse('not_administrator');
  if (who === 'applicant') return actor.kind === 'applicant' ? null : refuse('already_registered');
  if (actor.kind === 'applicant') return refuse('not_a_member');
  const { member: person } = actor;
  if (person.status !== 'active' || person.officeId !== profile.id) return refuse('not_a_member');
  if (holdsRole(person, 'administrator')) return null;
  const self = who === 'administrator_or_self' && member?.id === person.id;
  return self ? null : refuse('not_administrator');
}

function eventsOf(
  action: PeopleAction,
  context: PeopleContext,
  outcome: PeopleOutcome,
  head: ChainHead | null,
): MemberEvent[] {
  const { profile, at } = context;
  const common = { officeId: profile.id, at, action };
  const drafts: NewMemberEvent[] = outcome.people.map(({ before, after, details = {} }) => ({
    ...common,
    memberId: after.id,
    actor: signedBy(context, after),
    changes: changesOf(before, after),
    details,
  }));
  for (const delegation of outcome.delegations) {
    const memberId = delegation.fromMemberId;
    drafts.push({
      ...common,
      memberId,
      actor: signedBy(context, null),
      changes: {},
      details: { delegation },
    });
  }
  const events: MemberEvent[] = [];
  for (const draft of drafts) events.push(sealMemberEvent(events.at(-1) ?? head, draft));
  return events;
}

/** An applicant signs with the record that their registration makes. */
function signedBy({ actor }: PeopleContext, applicant: Member | null): MemberEvent['actor'] {
  if (actor.kind !== 'applicant') return actorRecord(actor);
  if (!applicant) throw new Error('an applicant changes nobody but themselves');
  return actorRecord({ kind: 'member', member: applicant });
}
