import type { FreshnessCheck } from '@prakat/shared/freshness/check';
import { type FreshnessItem, freshnessItemOf, responsibleSeats } from '@prakat/shared/freshness/items';
import { periodOf } from '@prakat/shared/freshness/period';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import { delegationsInForce, type OnBehalfOf, signatureOf } from '@prakat/shared/people/actor';
import { type Refusal, refuse } from '@prakat/shared/refusals';
import { holdsSeat } from '@prakat/shared/submission/permissions';
import { calendarDate, thaiDate } from '@prakat/shared/time/thai-date';
import { findActor, type PersonActor } from '../actors/actor.ts';
import { type Context, isoNow } from '../context.ts';
import { markSeen } from '../store/once.ts';
import { newCheck } from './check-record.ts';

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
      item: FreshnessItem /** Somebody had checked it before. */;
      again: boolean;
    }
  | { ok: false; refusal: Refusal }
  | { ok: false; duplicate: true };

/**
 * 'Looked at it, nothing has changed': one tap by a person responsible for the category or subtopic, for the period
 * that today lies in. A second tap, by whomever, changes nothing and answers with the first.
 */
export async function recordCheck(context: Context, request: CheckRequest): Promise<Checked> {
  const { officeId, lineUserId, once } = request;
  const office = context.offices.get(officeId);
  if (!office) return refuse('unknown_office');
  const { profile } = office;
  const checked = await context.store.transact(async (tx): Promise<Checked> => {
    if (once && (await tx.get('seenEvents', once))) return { ok: false, duplicate: true };
    const actor = await findActor(tx, officeId, lineUserId);
    const today = calendarDate(context.clock());
    const permitted = actor ? mayCheck(profile, actor, request, today) : refuse('not_a_member');
    if (!permitted.ok || !actor) {
      if (once) markSeen(context, tx, once);
      return permitted.ok ? refuse('not_a_member') : permitted;
    }
    const { item, onBehalfOf } = permitted;
    const check = newCheck(officeId, item, today, {
      by: signatureOf(actor.member, profile, onBehalfOf),
      at: isoNow(context),
      result: 'unchanged',
      submissionId: null,
    });
    const before = await tx.get('freshnessChecks', check.id);
    if (!before) tx.create('freshnessChecks', check);
    if (once) markSeen(context, tx, once);
    return { ok: true, check: before ?? check, item, again: before !== null };
  });
  if ('refusal' in checked)
    context.logger.info({ officeId, refusal: checked.refusal.code }, 'freshness check refused');
  return checked;
}

type Permitted = { ok: true; item: FreshnessItem; onBehalfOf: OnBehalfOf | null };

function mayCheck(
  profile: OfficeProfile,
  actor: PersonActor,
  { categoryId, subtopicId, period }: CheckRequest,
  today: string,
): Permitted | { ok: false; refusal: Refusal } {
  const item = freshnessItemOf(profile, categoryId, subtopicId);
  if (!item || item.subtopicId !== subtopicId) return refuse('freshness_unknown');
  const seats = responsibleSeats(item);
  const own = holdsSeat(actor.member, seats);
  const delegation = delegationsInForce(actor, today).find((one) =>
    one.seats.some((seat) => seats.includes(seat)),
  );
  if (!own && !delegation) return refuse('freshness_not_yours', { name: item.name });
  const current = periodOf(item.refresh, today);
  if (period !== current.key)
    return refuse('freshness_other_period', { period: current.name, date: thaiDate(current.to) });
  if (own || !delegation) return { ok: true, item, onBehalfOf: null };
  const { kind, fromName, fromPositionTitle } = delegation;
  return { ok: true, item, onBehalfOf: { kind, name: fromName, positionTitle: fromPositionTitle } };
}
