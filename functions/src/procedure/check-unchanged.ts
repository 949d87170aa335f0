import type { FreshnessCheck } from '@prakat/shared/freshness/check';
import { type FreshnessItem, freshnessItemOf } from '@prakat/shared/freshness/items';
import { periodOf } from '@prakat/shared/freshness/period';
import { type Refusal, type Refused, refuse } from '@prakat/shared/refusals';
import { calendarDate, thaiDate } from '@prakat/shared/time/thai-date';
import { findActor, type PersonActor } from '../actors/actor.ts';
import type { Context, Office } from '../context.ts';
import { newCheck } from '../freshness/check-record.ts';
import { newestShown } from '../freshness/published-items.ts';
import { markSeen } from '../store/once.ts';
import type { StoreTransaction } from '../store/store.ts';
import { Matter } from './matter.ts';
import { prepareWrites } from './prepare-writes.ts';

export type CheckRequest = {
  officeId: string;
  lineUserId: string;
  categoryId: string;
  subtopicId: string | null;
  /** Key of the period that the person saw: a button of a period that is over counts for nothing. */
  period: string;
  /** webhookEventId: an event already seen has no effect and answers `duplicate`. */
  once?: string;
};

export type Checked =
  | {
      ok: true;
      check: FreshnessCheck;
      item: FreshnessItem;
      /** Somebody had checked it before. */
      again: boolean;
    }
  | { ok: false; refusal: Refusal }
  | { ok: false; duplicate: true };

/**
 * 'Looked at it, nothing has changed': one tap by a person responsible for the subtopic, for the period that today lies
 * in. It is an act on what stands there, and impossible where nothing does. A second tap, by whomever, changes nothing
 * and answers with the first.
 */
export async function recordCheck(context: Context, request: CheckRequest): Promise<Checked> {
  const { officeId, lineUserId, categoryId, subtopicId, once } = request;
  const office = context.offices.get(officeId);
  if (!office) return refuse('unknown_office');
  const checked = await context.store.transact(async (tx): Promise<Checked> => {
    if (once && (await tx.get('seenEvents', once))) return { ok: false, duplicate: true };
    const refused = (refusal: Refusal): Checked => {
      if (once) markSeen(context, tx, once);
      return { ok: false, refusal };
    };
    const actor = await findActor(tx, officeId, lineUserId);
    if (!actor) return refused(refuse('not_a_member').refusal);
    const item = freshnessItemOf(office.profile, categoryId, subtopicId);
    if (!item) return refused(refuse('freshness_unknown').refusal);
    const today = calendarDate(context.clock());
    const current = periodOf(item.refresh, today);
    const publication = await newestShown(tx, officeId, item, context.clock());
    if (!publication) return refused(refuse('nothing_published').refusal);

    const looked = await prepareLook(context, office, tx, { actor, item, publicationId: publication.id });
    if (!looked.ok) return refused(looked.refusal);
    if (request.period !== current.key) {
      const data = { period: current.name, date: thaiDate(current.to) };
      return refused(refuse('freshness_other_period', data).refusal);
    }
    looked.write();
    if (once) markSeen(context, tx, once);
    return { ok: true, check: looked.check, item, again: looked.again };
  });
  if ('refusal' in checked)
    context.logger.info({ officeId, refusal: checked.refusal.code }, 'freshness check refused');
  return checked;
}

/**
 * A look by somebody responsible at a publication, which counts for its topic or subtopic in the period that today lies in.
 * Reads now and gives back what writes: nothing where somebody has looked before.
 */
export async function prepareLook(
  context: Context,
  office: Office,
  tx: StoreTransaction,
  { actor, item, publicationId }: { actor: PersonActor; item: FreshnessItem; publicationId: string },
): Promise<{ ok: true; check: FreshnessCheck; again: boolean; write: () => void } | Refused> {
  const today = calendarDate(context.clock());
  const period = periodOf(item.refresh, today).key;
  const matter = new Matter(context, office, tx);
  const taken = await matter.take({
    on: 'publication',
    id: publicationId,
    action: 'check_unchanged',
    input: { item: item.key, period },
    actor,
  });
  if (!taken.ok) return taken;
  const { record, event } = taken.change;
  const check = newCheck(office.profile.id, item, today, {
    by: 'lastCheck' in record ? (record.lastCheck?.by ?? null) : null,
    at: event.at,
    result: 'unchanged',
    event: { publicationId: record.id, seq: event.seq },
  });
  const before = await tx.get('freshnessChecks', check.id);
  if (before) return { ok: true, check: before, again: true, write: () => {} };
  const write = await prepareWrites(context, office, tx, matter);
  return {
    ok: true,
    check,
    again: false,
    write: () => {
      write();
      tx.create('freshnessChecks', check);
    },
  };
}
