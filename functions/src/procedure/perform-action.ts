import type { Actor } from '@prakat/shared/people/actor';
import { type Refusal, type Refused, refuse } from '@prakat/shared/refusals';
import type { ActionInput } from '@prakat/shared/submission/actions/index';
import { decide } from '@prakat/shared/submission/decide';
import type { Submission } from '@prakat/shared/submission/schema';
import type { ActionName } from '@prakat/shared/submission/transitions';
import { findActor } from '../actors/actor.ts';
import { type Context, isoNow, type Office } from '../context.ts';
import { markSeen } from '../store/once.ts';
import type { StoreTransaction } from '../store/store.ts';
import { prepareWrites } from './prepare-writes.ts';

export type Performed =
  | { ok: true; submission: Submission }
  | { ok: false; refusal: Refusal }
  | { ok: false; duplicate: true };

/** Input that can only be made inside the transaction, such as the files that a form names. */
type InputMaker<Input> = (scope: {
  tx: StoreTransaction;
  office: Office;
  actor: Actor;
  submission: Submission;
}) => Promise<{ ok: true; input: Input; writes?: () => void } | Refused>;

export type ActionRequest<N extends ActionName> = {
  officeId: string;
  submissionId: string;
  action: N;
  input: ActionInput[N] | InputMaker<ActionInput[N]>;
  /** LINE user id of the person who acts, or the part of the product that does. */
  actor: { lineUserId: string } | { system: string };
  /** webhookEventId: an event already seen has no effect and answers `duplicate`. */
  once?: string;
  /** More to do in the same transaction: reads now, gives back its writes, or null to give the whole thing up. */
  alongside?: (tx: StoreTransaction) => Promise<(() => void) | null>;
};

/**
 * Every change of a request: loads, decides and saves in one transaction — record, log event, outbox entries,
 * and the webhook event id, so that a redelivered event has no second effect.
 */
export async function performAction<N extends ActionName>(
  context: Context,
  request: ActionRequest<N>,
): Promise<Performed> {
  const office = context.offices.get(request.officeId);
  if (!office) return refuse('unknown_office');
  const performed = await context.store.transact(async (tx): Promise<Performed> => {
    if (request.once && (await tx.get('seenEvents', request.once))) return { ok: false, duplicate: true };
    const alongside = await request.alongside?.(tx);
    if (alongside === null) return { ok: false, duplicate: true };
    const refused = (refusal: Refusal): Performed => {
      if (request.once) markSeen(context, tx, request.once);
      return { ok: false, refusal };
    };

    const actor = await loadActor(tx, request);
    if (!actor) return refused(refuse('not_a_member').refusal);
    const found = await tx.get('submissions', request.submissionId);
    const submission = found?.officeId === request.officeId ? found : null;
    if (!submission) return refused(refuse('not_found').refusal);

    const made =
      typeof request.input === 'function'
        ? await request.input({ tx, office, actor, submission })
        : { ok: true as const, input: request.input };
    if (!made.ok) return refused(made.refusal);
    const decided = decide({
      action: request.action,
      input: made.input,
      submission,
      actor,
      profile: office.profile,
      at: isoNow(context),
    });
    if (!decided.ok) return refused(decided.refusal);

    const prepared = await prepareWrites(context, office, tx, decided);
    prepared.write();
    ('writes' in made ? made.writes : undefined)?.();
    alongside?.();
    if (request.once) markSeen(context, tx, request.once);
    return { ok: true, submission: prepared.submission };
  });

  const { officeId, submissionId, action } = request;
  if (performed.ok) context.nudgeOutbox();
  else if ('refusal' in performed) {
    context.logger.info(
      { officeId, submissionId, action, refusal: performed.refusal.code },
      'action refused',
    );
  }
  return performed;
}

async function loadActor<N extends ActionName>(
  tx: StoreTransaction,
  { actor, officeId }: ActionRequest<N>,
): Promise<Actor | null> {
  if ('system' in actor) return { kind: 'system', name: actor.system };
  return findActor(tx, officeId, actor.lineUserId);
}
