import { decideBy, type Machine, type Outcome } from '../machine/decide.ts';
import type { Effect } from '../machine/effects.ts';
import type { LogEvent } from '../machine/event.ts';
import { waitingAfter } from '../machine/waiting.ts';
import type { OfficeProfile } from '../office/profile.ts';
import { type Actor, actorRecord } from '../people/actor.ts';
import { type Refused, refuse } from '../refusals.ts';
import type { ActionRule } from './actions/action.ts';
import { type ActionInput, actionRules } from './actions/index.ts';
import type { Seen } from './actions/review-input.ts';
import { awaitedSeats } from './awaited.ts';
import { permit, stepUnderReview } from './permissions.ts';
import type { Submission } from './schema.ts';
import { stateNames } from './state-names.ts';
import { type ActionName, transitionOf } from './transitions.ts';

type Asked = {
  /** The record as it is now; null for `submit`. */
  submission: Submission | null;
  actor: Actor;
  profile: OfficeProfile;
  /** ISO 8601, UTC. */
  at: string;
};

export type Request<N extends ActionName = ActionName> = Asked & { action: N; input: ActionInput[N] };

export type Decided = { ok: true; submission: Submission; event: LogEvent; effects: Effect[] };

const ruleOf = (action: string) =>
  actionRules[action as ActionName] as unknown as ActionRule<unknown, Submission | null>;

/**
 * The procedure of a request in one place: may this actor take this action on this record now, and what follows?
 * Pure. Gives the next record, its log event and the effects to carry out, or a refusal that changes nothing.
 */
export function decide<N extends ActionName>(request: Request<N>): Decided | Refused {
  const { action, input, ...asked } = request;
  const { submission } = asked;
  if (transitionOf(action).from !== null && !submission) return refuse('not_found');
  const decided = decideBy(machine, action, { asked, input, head: submission?.log ?? null });
  if (!decided.ok) return decided;
  const { next, effects } = decided.outcome;
  const event = decided.events[0] as LogEvent;
  return {
    ok: true,
    submission: { ...next, log: { seq: event.seq, hash: event.hash } },
    event,
    effects,
  };
}

const machine: Machine<Asked, Outcome & { next: Submission; effects: Effect[] }> = {
  stateOf: ({ submission }) => submission?.state ?? null,
  row: (action) => transitionOf(action as ActionName),
  input: (action) => ruleOf(action).input,
  permit: (who, asked) => permit(who as Parameters<typeof permit>[0], asked),
  obstacle(action, { submission, at, profile }, input) {
    if (!submission) return null;
    return (
      obstacleTo(submission, action as ActionName, at, profile) ??
      outdated(submission, (input as { seen?: Seen }).seen)
    );
  },
  apply(action, asked, input, { onBehalfOf }) {
    const { submission, actor, profile, at } = asked;
    const result = ruleOf(action).apply({ submission, actor, onBehalfOf, profile, at }, input);
    if (!result.ok) return result;
    const changed = { ...(submission ?? {}), ...result.changes } as Submission;
    const moved =
      submission === null ||
      submission.state !== changed.state ||
      submission.currentStep !== changed.currentStep;
    const changes: Partial<Submission> = {
      ...result.changes,
      ...waitingAfter(submission, changed, { moved, at, seats: awaitedSeats }),
    };
    if (!transitionOf(action as ActionName).keepsRevision) {
      changes.revision = (submission?.revision ?? 0) + 1;
      changes.updatedAt = at;
    }
    const next = { ...changed, ...changes };
    const { id, officeId } = next;
    const event = {
      kind: 'submission' as const,
      officeId,
      log: id,
      subject: id,
      at,
      action,
      actor: actorRecord(actor, onBehalfOf),
      changes,
      details: result.details,
    };
    return { ok: true, state: next.state, events: [event], next, effects: result.effects };
  },
};

/** What stands in the way of an action, by the state of the request and the action's own conditions; null for nothing. */
export function obstacleTo(
  submission: Submission,
  action: ActionName,
  at: string,
  profile: OfficeProfile,
): Refused | null {
  const row = transitionOf(action);
  const state = stateNames[submission.state];
  if (!row.from?.includes(submission.state)) {
    return refuse(row.who === 'step' ? 'stale' : 'wrong_state', { state });
  }
  if (row.step && stepUnderReview(submission)?.kind !== row.step) return refuse('stale', { state });
  return ruleOf(action).obstacle?.(submission, at, profile) ?? null;
}

/** Is the record still the one, and with the content, that the button was drawn from? */
function outdated(submission: Submission, seen: Seen | undefined): Refused | null {
  if (!seen) return null;
  if (seen.contentHash !== submission.contentHash) return refuse('content_changed');
  if (seen.revision !== submission.revision) return refuse('stale', { state: stateNames[submission.state] });
  return null;
}
