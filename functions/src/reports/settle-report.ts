import { freshnessItemOf } from '@prakat/shared/freshness/items';
import { signatureOf } from '@prakat/shared/people/actor';
import type { Publication } from '@prakat/shared/publication/schema';
import { type Refused, refuse } from '@prakat/shared/refusals';
import type { ProblemReport } from '@prakat/shared/reports/problem-report';
import type { ReportOutcome } from '@prakat/shared/reports/report-kinds';
import { handlesReportsOf, settled } from '@prakat/shared/reports/settle';
import { findActor, type PersonActor } from '../actors/actor.ts';
import { type Context, isoNow, type Office } from '../context.ts';
import { prepareLook } from '../procedure/check-unchanged.ts';
import type { StoreTransaction } from '../store/store.ts';

export type Settling = {
  lineUserId: string;
  reportId: string;
  outcome: Exclude<ReportOutcome, 'came_down'>;
  note: string;
};

/**
 * A person of the office has dealt with a report: the item was mended, or is right as it stands, or the report was none. What is
 * right as it stands was looked at, which counts for the running period of its topic where the person answers for that.
 */
export async function settleReport(
  context: Context,
  office: Office,
  { lineUserId, reportId, outcome, note }: Settling,
): Promise<{ ok: true; report: ProblemReport } | Refused> {
  const officeId = office.profile.id;
  const done = await context.store.transact(async (tx) => {
    const actor = await findActor(tx, officeId, lineUserId);
    if (!actor) return refuse('not_a_member');
    const report = await tx.get('problemReports', reportId);
    if (report?.officeId !== officeId) return refuse('not_found');
    const publication = await tx.get('publications', report.publicationId);
    if (!handlesReportsOf(actor.member, publication)) return refuse('reports_not_yours');
    if (report.status !== 'open')
      return refuse('report_settled', { name: report.settled?.by?.name ?? 'ระบบ' });
    const look =
      outcome === 'still_correct' ? await lookAt(context, office, tx, { actor, publication }) : null;
    const by = signatureOf(actor.member, office.profile);
    const next = settled(report, { outcome, by, at: isoNow(context), note });
    look?.();
    tx.put('problemReports', next);
    return { ok: true as const, report: next };
  });
  if (done.ok)
    context.logger.info({ officeId, report: reportId, outcome }, 'report of a resident dealt with');
  context.nudgeOutbox();
  return done;
}

/** What writes that the item was looked at; null where that is not for this person to say, or of nothing that is up. */
async function lookAt(
  context: Context,
  office: Office,
  tx: StoreTransaction,
  { actor, publication }: { actor: PersonActor; publication: Publication | null },
): Promise<(() => void) | null> {
  const item = publication && freshnessItemOf(office.profile, publication.categoryId, publication.subtopicId);
  if (!item) return null;
  const looked = await prepareLook(context, office, tx, { actor, item, publicationId: publication.id });
  return looked.ok ? looked.write : null;
}
