import { type NewEvent, sealEvent } from '../machine/chain.ts';
import type { LogEvent } from '../machine/event.ts';
import type { OfficeProfile } from '../office/profile.ts';
import { type Refused, refuse, refuseInput } from '../refusals.ts';
import type { ActionRule } from './actions/action.ts';
import { type ActionInput, actionRules } from './actions/index.ts';
import type { Seen } from './actions/review-input.ts';
import { type Actor, actorRecord } from '../people/actor.ts';
import { awaitedSeats } from './awaited.ts';
import type { Effect } from './effects.ts';
import { permit, stepUnderReview } from './permissions.ts';
import type { Submission } from './schema.ts';
import { stateNames } from './state-names.ts';
import { displayEndOf } from './timing.ts';
import { type ActionName, targetsOf, transitionOf } from './transitions.ts';

export type Request<N extends ActionName = ActionName> = {
  action: N;
  input: ActionInput[N];
  /** The record as it is now; null for `submit`. */
  submission: Submission | null;
  actor: Actor;
  profile: OfficeProfile;
  /** ISO 8601, UTC. */
  at: string;
};

export type Decided = { ok: true; submission: Submission; event: LogEvent; effects: Effect[] };

const ruleOf = (action: ActionName) =>
  actionRules[action] as unknown as ActionRule<unknown, Submission | null>;

/**
 * The whole procedure in one place: may this actor take this action on this record now, and what follows?
 * Pure. Gives the next record, its log event and the effects to queue, or a refusal that changes nothing.
 */
export function decide<N extends ActionName>(request: Request<N>): Decided | Refused {
  const { action, submission, actor, profile, at } = request;
  const row = transitionOf(action);
  const rule = ruleOf(action);

  if (row.from !== null && !submission) return refuse('not_found');
  if (row.from === null && submission) return refuse('wrong_state', { state: stateNames[submission.state] });
  const parsed = rule.input.safeParse(request.input);
  if (!parsed.success) return refuseInput(parsed.error);

  const permission = permit(row.who, { submission, actor, profile, at });
  const late =
    submission &&
    (offered(submission, action, at, profile) ??
      checkFreshness(submission, (parsed.data as { seen?: Seen }).seen));
  if (!permission.ok) {
    // A reviewer whose step is over holds no step any more: they learn what happened, not that they may not.
    const overtaken = late && row.who === 'step' && permission.refusal.code === 'not_entitled';
    return overtaken ? late : permission;
  }
  if (late) return late;

  const { onBehalfOf } = permission;
  const result = rule.apply({ submission, actor, onBehalfOf, profile, at }, parsed.data);
  if (!result.ok) return result;
  const next = { ...(submission ?? {}), ...result.changes } as Submission;
  if (!targetsOf(action, submission?.state ?? null).includes(next.state))
    throw new Error(`${action} must not lead from ${submission?.state} to ${next.state}`);

  const changes: Partial<Submission> = { ...result.changes, ...derivedChanges(submission, next, at) };
  if (!row.keepsRevision) {
    changes.revision = (submission?.revision ?? 0) + 1;
    changes.updatedAt = at;
  }
  const newEvent: NewEvent = {
    officeId: next.officeId,
    submissionId: next.id,
    at,
    action,
    actor: actorRecord(actor, onBehalfOf),
    changes,
    details: result.details,
  };
  const event = sealEvent(submission?.log ?? null, newEvent);
  return {
    ok: true,
    submission: { ...next, ...changes, log: { seq: event.seq, hash: event.hash } },
    event,
    effects: result.effects,
  };
}

/** Fields that follow from the others: whom the record awaits after the change, since when, and its end of display. */
function derivedChanges(before: Submission | null, next: Submission, at: string): Partial<Submission> {
  const moved = before === null || before.state !== next.state || before.currentStep !== next.currentStep;
  // Those who had nothing to do before have their time begin now.
  const begins = moved || before.waiting.on === 'nobody';
  const kept = begins ? { since: at, reminders: 0, remindedOn: null, escalated: false } : next.waiting;
  const awaiting = awaitedSeats({ ...next, waiting: { on: 'people', ...kept } });
  const on = awaiting.length > 0 ? 'people' : 'nobody';
  const changes: Partial<Submission> = {};
  if (moved || on !== before.waiting.on) changes.waiting = { ...kept, on };
  if (awaiting.join() !== before?.awaiting.join()) changes.awaiting = awaiting;
  const displayEnd = displayEndOf(next);
  if (displayEnd !== before?.displayEnd) changes.displayEnd = displayEnd;
  return changes;
}

/** Null when the state and the action's own conditions allow it; else the refusal that says how it stands. */
export function offered(
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
  return ruleOf(action).applies?.(submission, at, profile) ?? null;
}

/** Is the record still the one, and with the content, that the button was drawn from? */
function checkFreshness(submission: Submission, seen: Seen | undefined): Refused | null {
  if (!seen) return null;
  if (seen.contentHash !== submission.contentHash) return refuse('content_changed');
  if (seen.revision !== submission.revision) return refuse('stale', { state: stateNames[submission.state] });
  return null;
}
