import { decideBy, type Machine, type Outcome } from '../machine/decide.ts';
import type { LogEvent } from '../machine/event.ts';
import type { OfficeProfile } from '../office/profile.ts';
import { type Actor, actorRecord, signatureOf } from '../people/actor.ts';
import { type Refused, refuse } from '../refusals.ts';
import { complaintRules, type Doing, filed, type Ruled } from './actions.ts';
import type { Holders } from './circle.ts';
import type { Complaint, ComplaintWords } from './complaint.ts';
import { type ComplaintInput, complaintInputs } from './inputs.ts';
import { type ComplaintActor, permitComplaint } from './permissions.ts';
import {
  type ComplaintAction,
  type ComplaintWho,
  complaintStateNames,
  complaintTransition,
} from './transitions.ts';

export type ComplaintQuestion = {
  /** As it is now, with what was written; null for one that comes. */
  before: { complaint: Complaint; words: ComplaintWords } | null;
  actor: ComplaintActor;
  /** Of the office that it was brought before. */
  profile: OfficeProfile;
  /** Who sits today where it may go. */
  holders: Holders;
  /** ISO 8601, UTC. */
  at: string;
};

/** What came of it: the record and its words as they are then, and the event for its log. */
export type DecidedComplaint = { ok: true; complaint: Complaint; words: ComplaintWords; event: LogEvent };

/**
 * The life of complaints in one place, as `submission/decide.ts` is of requests. Pure. Gives the next record with its words and
 * its event, or a refusal that changes nothing.
 */
export function decideComplaint<A extends ComplaintAction>(
  action: A,
  input: ComplaintInput[A],
  question: ComplaintQuestion,
): DecidedComplaint | Refused {
  if (complaintTransition(action).from !== null && !question.before) return refuse('not_found');
  const head = question.before?.complaint.log ?? null;
  const decided = decideBy(machine, action, { asked: question, input, head });
  if (!decided.ok) return decided;
  const event = decided.events[0] as LogEvent;
  const { next, words } = decided.outcome;
  return { ok: true, complaint: { ...next, log: { seq: event.seq, hash: event.hash } }, words, event };
}

type Next = { next: Complaint; words: ComplaintWords };

const machine: Machine<ComplaintQuestion, Outcome & Next> = {
  stateOf: ({ before }) => before?.complaint.state ?? null,
  row: (action) => complaintTransition(action as ComplaintAction),
  input: (action) => complaintInputs[action as ComplaintAction],
  permit: (who, { before, actor, at }) =>
    permitComplaint(who as ComplaintWho, { complaint: before?.complaint ?? null, actor, at }),
  obstacle(action, { before }, input) {
    if (!before) return null;
    const { complaint } = before;
    const state = complaintStateNames[complaint.state];
    const row = complaintTransition(action as ComplaintAction);
    if (!row.from?.includes(complaint.state)) return refuse('wrong_state', { state });
    const seen = (input as { revision?: number }).revision;
    return seen === undefined || seen === complaint.revision ? null : refuse('complaint_changed', { state });
  },
  apply(action, asked, input, { onBehalfOf }) {
    const { actor, profile, holders, at, before } = asked;
    const by = actor.kind === 'member' ? signatureOf(actor.member, profile, onBehalfOf) : null;
    const doing: Doing = { by, profile, holders, at };
    const ruled = before
      ? (ruleOfAction(action)(before, input, doing) as Ruled | Refused)
      : opened(filed(input as ComplaintInput['complaint_file'], doing));
    if (!ruled.ok) return ruled;
    const changes = { ...ruled.changes };
    if (before && !complaintTransition(action as ComplaintAction).keepsRevision) {
      changes.revision = before.complaint.revision + 1;
      changes.updatedAt = at;
    }
    const next = { ...before?.complaint, ...changes } as Complaint;
    const event = {
      kind: 'complaint' as const,
      officeId: next.officeId,
      log: next.id,
      subject: next.id,
      at,
      action,
      actor: actorRecord(inLog(actor), onBehalfOf),
      changes,
      details: ruled.details,
    };
    return { ok: true, state: next.state, events: [event], next, words: { ...ruled.words, at } };
  },
};

type AnyRule = (given: object, input: unknown, doing: Doing) => Ruled | Refused;

const ruleOfAction = (action: string): AnyRule =>
  complaintRules[action as Exclude<ComplaintAction, 'complaint_file'>] as AnyRule;

const opened = (result: ReturnType<typeof filed>): Ruled | Refused =>
  result.ok ? { ok: true, changes: result.complaint, words: result.words, details: result.details } : result;

/** Nobody knows a sender by name. */
const inLog = (actor: ComplaintActor): Actor =>
  actor.kind === 'sender' ? { kind: 'system', name: 'ประชาชน' } : actor;
