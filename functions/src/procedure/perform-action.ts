import type { Actor } from '@prakat/shared/people/actor';
import type { Publication } from '@prakat/shared/publication/schema';
import { type Refusal, type Refused, refuse } from '@prakat/shared/refusals';
import { publicationIdOf, type Submission } from '@prakat/shared/submission/schema';
import { findActor } from '../actors/actor.ts';
import type { Context, Office } from '../context.ts';
import { type Item, itemBehind } from '../store/items.ts';
import { markSeen } from '../store/once.ts';
import type { StoreReader, StoreTransaction } from '../store/store.ts';
import { type Inputs, Matter, type On } from './matter.ts';
import { prepareWrites } from './prepare-writes.ts';

export type Performed =
  | ({ ok: true } & Item)
  | { ok: false; refusal: Refusal }
  | { ok: false; duplicate: true };

type Records = { submission: Submission; publication: Publication };

/** Input that can only be made inside the transaction, such as the files that a form names. */
type InputMaker<K extends On, Input> = (scope: {
  tx: StoreTransaction;
  office: Office;
  actor: Actor;
  record: Records[K];
}) => Promise<{ ok: true; input: Input; writes?: () => void } | Refused>;

export type ActionRequest<K extends On, N extends keyof Inputs[K]> = {
  officeId: string;
  on: K;
  /** Of the request or the publication. */
  id: string;
  action: N;
  input: Inputs[K][N] | InputMaker<K, Inputs[K][N]>;
  /** LINE user id of the person who acts, or the part of the product that does. */
  actor: { lineUserId: string } | { system: string };
  /** webhookEventId: an event already seen has no effect and answers `duplicate`. */
  once?: string;
  /** More to do in the same transaction: reads now, gives back its writes, or null to give the whole thing up. */
  alongside?: (tx: StoreTransaction) => Promise<(() => void) | null>;
};

/**
 * Every change of a request or publication: loads, decides and saves in one transaction — records, log events, outbox
 * entries, and the webhook event id, so that a redelivered event has no second effect.
 */
export async function performAction<K extends On, N extends keyof Inputs[K] & string>(
  context: Context,
  request: ActionRequest<K, N>,
): Promise<Performed> {
  const { officeId, on, id, action } = request;
  const office = context.offices.get(officeId);
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
    const matter = new Matter(context, office, tx);
    const record = (await matter[on](id)) as Records[K] | null;
    if (!record) return refused(refuse('not_found').refusal);

    const made =
      typeof request.input === 'function'
        ? await (request.input as InputMaker<K, Inputs[K][N]>)({ tx, office, actor, record })
        : { ok: true as const, input: request.input };
    if (!made.ok) return refused(made.refusal);
    const taken = await matter.take({ on, id, action, input: made.input, actor });
    if (!taken.ok) return refused(taken.refusal);

    const write = await prepareWrites(context, office, tx, matter);
    const item = await itemAfter(tx, matter, on, id);
    write();
    ('writes' in made ? made.writes : undefined)?.();
    alongside?.();
    if (request.once) markSeen(context, tx, request.once);
    return { ok: true, ...item };
  });

  if (performed.ok) context.nudgeOutbox();
  else if ('refusal' in performed) {
    context.logger.info({ officeId, on, id, action, refusal: performed.refusal.code }, 'action refused');
  }
  return performed;
}

/** The item as it will be once everything is written. */
async function itemAfter(reader: StoreReader, matter: Matter, on: On, id: string): Promise<Item> {
  if (on === 'submission') {
    const submission = await matter.submission(id);
    if (!submission) throw new Error(`request ${id} is gone`);
    return { submission, publication: await matter.publication(publicationIdOf(submission)) };
  }
  const publication = await matter.publication(id);
  if (!publication) throw new Error(`publication ${id} is gone`);
  const { submission } = await itemBehind(reader, publication);
  return { submission: (await matter.submission(submission.id)) ?? submission, publication };
}

async function loadActor(
  tx: StoreTransaction,
  { actor, officeId }: { actor: { lineUserId: string } | { system: string }; officeId: string },
): Promise<Actor | null> {
  if ('system' in actor) return { kind: 'system', name: actor.system };
  return findActor(tx, officeId, actor.lineUserId);
}
