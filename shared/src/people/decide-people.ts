import type { ChainHead, NewEvent } from '../machine/chain.ts';
import { decideBy, type Machine, type Outcome } from '../machine/decide.ts';
import type { ActorRecord, LogEvent } from '../machine/event.ts';
import type { Refused } from '../refusals.ts';
import { peopleRules } from './actions/index.ts';
import { type Actor, actorRecord, type OnBehalfOf } from './actor.ts';
import { decidingSeats } from './appointments.ts';
import { describeChange } from './describe-change.ts';
import type { Member } from './member.ts';
import { changesOf, delegationField, peopleEvent } from './people-log.ts';
import type { PeopleContext, PeopleNotice, PeopleOutcome, PeopleRule } from './people-rule.ts';
import { permit } from './permissions.ts';
import { obstacleOfState } from './person-obstacles.ts';
import { type Appointment, appointmentIn, secondsFor, toldOf } from './second-person.ts';
import { type PeopleAction, type PeopleWho, transitionOf } from './transitions.ts';

type InputOf<R> = R extends PeopleRule<infer Input> ? Input : never;
/** What each action is told, by its name. */
export type PeopleInput = { [N in PeopleAction]: InputOf<(typeof peopleRules)[N]> };

export type PeopleDecided = Omit<PeopleOutcome, 'laterInput'> & {
  /** For the office's log, sealed to follow its head. */
  events: LogEvent[];
  /** True when nothing was done yet: a second person has to confirm it. */
  proposed: boolean;
};

const ruleOf = (action: string) => peopleRules[action as PeopleAction] as unknown as PeopleRule<unknown>;

/**
 * The only place that decides about people: may this actor do this, and what follows? Pure. Gives the people and
 * delegations as they are afterwards with the events for the office's log, or a refusal. What gives or takes a post is
 * only proposed where the office has somebody else who can confirm it (`second-person.ts`).
 */
export function decidePeople<N extends PeopleAction>(
  action: N,
  context: PeopleContext,
  input: PeopleInput[N],
  head: ChainHead | null,
): PeopleDecided | Refused {
  const decided = decideBy(machine, action, { asked: context, input, head });
  if (!decided.ok || !decided.outcome.needsSecond) return decided.ok ? resultOf(decided, false) : decided;
  const proposal = { action, input: decided.outcome.laterInput ?? input };
  const proposed = decideBy(machine, 'propose_change', { asked: context, input: proposal, head });
  return proposed.ok ? resultOf(proposed, true) : proposed;
}

type PeopleMade = Outcome & PeopleOutcome & { needsSecond: boolean };

const resultOf = (
  { outcome: { people, delegations, notices }, events }: { outcome: PeopleMade; events: LogEvent[] },
  proposed: boolean,
): PeopleDecided => ({ ok: true, people, delegations, notices, events, proposed });

const machine: Machine<PeopleContext, PeopleMade> = {
  stateOf: ({ member }) => member?.status ?? 'unknown',
  row: (action) => transitionOf(action as PeopleAction),
  input: (action) => ruleOf(action).input,
  permit: (who, context) => permit(who as PeopleWho, context),
  obstacle: (action, context) =>
    ruleOf(action).obstacle?.(context) ?? obstacleOfState(action as PeopleAction, context.member),
  apply(action, context, input, { onBehalfOf }) {
    const outcome = ruleOf(action).apply(context, input);
    if (!outcome.ok) return outcome;
    const { actor, member } = context;
    const appointment = appointmentIn(context, outcome);
    const alone = action !== 'confirm_change' && actor.kind === 'member' && appointment !== null;
    const seconds = alone ? secondsFor(context, actor.member.id, appointment).ids : [];
    const unseparated = alone && seconds.length === 0;
    const subject = outcome.people.find(({ before, after }) =>
      member ? after.id === member.id : before === null,
    );
    return {
      ...outcome,
      state: subject?.after.status ?? null,
      needsSecond: seconds.length > 0,
      notices: [...outcome.notices, ...tellOf(appointment, action, context, outcome)],
      events: eventsOf(action, context, outcome, onBehalfOf, unseparated ? { unseparated: UNSEPARATED } : {}),
    };
  },
};

/** Said in the record where a post was given or taken by one person alone. */
const UNSEPARATED = 'หน่วยงานไม่มีผู้มีอำนาจท่านอื่นที่ยืนยันได้ จึงมีผลโดยผู้เสนอเพียงผู้เดียว';

/** Administrators and the holders of the posts hear of an appointment, except those who did it or are told of it anyway. */
function tellOf(
  appointment: Appointment | null,
  action: string,
  { actor, member, proposer, profile }: PeopleContext,
  outcome: PeopleOutcome,
): PeopleNotice[] {
  const about = outcome.people[0]?.after ?? member;
  if (!appointment || !about) return [];
  const except = [
    ...(actor.kind === 'member' ? [actor.member.id] : []),
    ...outcome.notices.flatMap(({ to }) => ('except' in to ? [] : [to.id])),
  ];
  const name = actor.kind === 'applicant' ? about.name : nameOf(actor);
  const confirmed = action === 'confirm_change';
  return [
    {
      notice: 'appointed',
      // Of the first administrator, who came with a code, those hear who could have been asked.
      to: {
        seats: [...toldOf(appointment), ...(actor.kind === 'applicant' ? decidingSeats(profile) : [])],
        except,
      },
      about,
      lines: describeChange(outcome, profile),
      by: {
        proposed: confirmed && proposer ? proposer.name : name,
        confirmed: confirmed ? name : null,
      },
    },
  ];
}

const nameOf = (actor: Actor): string => (actor.kind === 'member' ? actor.member.name : 'ผู้ดูแลเครื่องแม่ข่าย');

function eventsOf(
  action: string,
  context: PeopleContext,
  outcome: PeopleOutcome,
  onBehalfOf: OnBehalfOf | null,
  more: Record<string, unknown>,
): NewEvent[] {
  const { profile, at } = context;
  const common = { officeId: profile.id, at, action };
  return [
    ...outcome.people.map(({ before, after, details = {} }) =>
      peopleEvent(after.id, {
        ...common,
        actor: signedBy(context, after, onBehalfOf),
        changes: changesOf(before, after),
        details: { ...details, ...more },
      }),
    ),
    ...outcome.delegations.map((delegation) =>
      peopleEvent(delegation.fromMemberId, {
        ...common,
        actor: signedBy(context, null, onBehalfOf),
        changes: delegationField(delegation),
        details: more,
      }),
    ),
  ];
}

/** An applicant signs with the record that their registration makes. */
function signedBy(
  { actor }: PeopleContext,
  applicant: Member | null,
  onBehalfOf: OnBehalfOf | null,
): ActorRecord {
  if (actor.kind !== 'applicant') return actorRecord(actor, onBehalfOf);
  if (!applicant) throw new Error('an applicant changes nobody but themselves');
  return actorRecord({ kind: 'member', member: applicant });
}
