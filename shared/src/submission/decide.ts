import { type NewEvent, sealEvent } from '../log/chain.ts';
import type { LogEvent } from '../log/event.ts';
import type { OfficeProfile } from '../office/profile.ts';
import { type Refused, refuse, refuseInput } from '../refusals.ts';
import type { ActionRule } from './actions/action.ts';
import { type ActionInput, actionRules } from './actions/index.ts';
import type { Seen } from './actions/review-input.ts';
import { type Actor, actorRecord } from './actor.ts';
import type { Effect } from './effects.ts';
import { checkPermission, stepUnderReview } from './permissions.ts';
import type { Submission } from './schema.ts';
import { stateNames } from './state-names.ts';
import { type ActionName, transitionOf } from './transitions.ts';

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

/**
 * The whole procedure in one place: may this actor take this action on this record now, and what follows?
 * Pure. Gives the next record, its log event and the effects to queue, or a refusal that changes nothing.
 */
export function decide<N extends ActionName>(request: Request<N>): Decided | Refused {
  const { action, submission, actor, profile, at } = request;
  const row = transitionOf(action);
  const rule = actionRules[action] as unknown as ActionRule<unknown, Submission | null>;

  if (row.from !== null && !submission) return refuse('not_found');
  if (row.from === null && submission) return refuse('wrong_state', { state: stateNames[submission.state] });
  const parsed = rule.input.safeParse(request.input);
  if (!parsed.success) return refuseInput(parsed.error);

  if (submission) {
    const early = checkFreshness(submission, action, (parsed.data as { seen?: Seen }).seen);
    const forbidden = checkPermission(row.who, submission, actor);
    // Somebody without the right learns that and not the state; somebody with it learns what happened since.
    if (forbidden && !(early && forbidden.refusal.code === 'not_entitled' && row.who === 'step'))
      return forbidden;
    if (early) return early;
  } else {
    const forbidden = checkPermission(row.who, null, actor);
    if (forbidden) return forbidden;
  }

  const result = rule.apply({ submission, actor, profile, at }, parsed.data);
  if (!result.ok) return result;

  const revision = (submission?.revision ?? 0) + (row.keepsRevision ? 0 : 1);
  const changes = row.keepsRevision ? result.changes : { ...result.changes, revision, updatedAt: at };
  const base = { ...(submission ?? {}), ...changes } as Submission;
  if (row.to && base.state !== row.to) throw new Error(`${action} must lead to ${row.to}, not ${base.state}`);
  const newEvent: NewEvent = {
    officeId: base.officeId,
    submissionId: base.id,
    at,
    action,
    actor: actorRecord(actor),
    changes,
    details: result.details,
  };
  const event = sealEvent(submission?.log ?? null, newEvent);
  return {
    ok: true,
    submission: { ...base, log: { seq: event.seq, hash: event.hash } },
    event,
    effects: result.effects,
  };
}

/** Is the record still in a state, at a step and with the content that this action was meant for? */
function checkFreshness(submission: Submission, action: ActionName, seen?: Seen): Refused | null {
  const row = transitionOf(action);
  const state = stateNames[submission.state];
  if (!row.from?.includes(submission.state)) {
    return refuse(seen ? 'stale' : 'wrong_state', { state });
  }
  if (action === 'confirm_publication' && submission.publication?.confirmed) {
    return refuse('wrong_state', { state: 'เผยแพร่และยืนยันแล้ว' });
  }
  if (seen && seen.contentHash !== submission.contentHash) return refuse('content_changed');
  if (seen && seen.revision !== submission.revision) return refuse('stale', { state });
  if (row.step && stepUnderReview(submission)?.kind !== row.step) return refuse('stale', { state });
  return null;
}
