import { roleSeat } from '@prakat/shared/office/seat';
import type { OutboxEntry } from '@prakat/shared/outbox/entry';
import { type Decided, decide } from '@prakat/shared/submission/decide';
import { publicationOf } from '@prakat/shared/submission/publication';
import type { Submission } from '@prakat/shared/submission/schema';
import { startOfDay } from '@prakat/shared/time/thai-date';
import { renderNotice } from '../cards/notice-cards.ts';
import { type Context, isoNow, type Office } from '../context.ts';
import { countPublication } from '../freshness/count-publication.ts';
import { type Addressed, addressedBy, type NotifyEffect } from '../notices/addressed.ts';
import { newEntry } from '../queue/new-entry.ts';
import { changesListing, listingOf } from '../search/listing.ts';
import type { StoreReader, StoreTransaction } from '../store/store.ts';

/** The record as it will be, and the function that writes it with everything that goes with it. */
export type Prepared = { submission: Submission; write: () => void };

/** Turns a decision into writes: see `prepareAllWrites`. */
export const prepareWrites = (
  context: Context,
  office: Office,
  tx: StoreTransaction,
  decided: Decided,
): Promise<Prepared> => prepareAllWrites(context, office, tx, [decided]);

/**
 * Turns decisions on one request, each on what the one before made of it, into writes: record, log events, place in
 * the lists, public copy, and one outbox entry for each thing to be done outside. A request that nobody who holds its
 * step can be asked to consider goes to the stand-ins of the step in the same transaction. Reads what it needs now and
 * gives back the function that writes, because a transaction reads first.
 */
export async function prepareAllWrites(
  context: Context,
  office: Office,
  tx: StoreTransaction,
  given: readonly Decided[],
): Promise<Prepared> {
  const all = [...given];
  const entries: OutboxEntry[] = [];
  const updates: (() => void)[] = [];
  // It grows by what follows from the last decision.
  for (const decided of all) {
    const { officeId, id: submissionId } = decided.submission;
    const unheard: NotifyEffect[] = [];
    for (const effect of decided.effects) {
      if (effect.kind === 'publish') {
        const notBefore = effect.notBefore && startOfDay(effect.notBefore);
        entries.push(newEntry(context, { officeId, submissionId, task: { kind: 'publish' }, notBefore }));
        continue;
      }
      const found = await addressedBy(context, office, tx, decided, effect);
      if (found.unheard) unheard.push(effect);
      else entries.push(...messages(context, decided, effect, found.told));
    }
    const countsAsUpdate = await countPublication(tx, office.profile, decided);
    if (countsAsUpdate) updates.push(countsAsUpdate);
    if (unheard.length === 0) continue;
    const toStandIns = decided === all.at(-1) ? escalateAtOnce(context, office, decided) : null;
    if (toStandIns) all.push(toStandIns);
    else for (const effect of unheard) entries.push(...(await alertOf(context, office, tx, decided, effect)));
  }

  const submission = all.at(-1)?.submission;
  if (!submission) throw new Error('there is nothing to write');
  const write = () => {
    tx.put('submissions', submission);
    for (const { event } of all) tx.create('events', event);
    if (all.some(({ event }) => changesListing(event.changes))) tx.put('listings', listingOf(submission));
    if (submission.publication && all.some(({ event }) => event.changes.publication))
      tx.put('publications', publicationOf(submission));
    for (const update of updates) update();
    for (const entry of entries) tx.create('outbox', entry);
  };
  return { submission, write };
}

/** The step goes to its stand-ins now instead of after the days of waiting; null when it has none, or it went before. */
function escalateAtOnce(context: Context, { profile }: Office, { submission }: Decided): Decided | null {
  const decided = decide({
    action: 'escalate',
    input: { of: 'nobody' },
    submission,
    actor: { kind: 'system', name: 'workflow' },
    profile,
    at: isoNow(context),
  });
  return decided.ok ? decided : null;
}

/** Nobody at all can act on it: the administrators hear of it. */
async function alertOf(
  context: Context,
  office: Office,
  reader: StoreReader,
  decided: Decided,
  { notice }: NotifyEffect,
): Promise<OutboxEntry[]> {
  const { officeId, id: submissionId } = decided.submission;
  context.logger.error({ officeId, submissionId, notice }, 'nobody can act on this');
  const alert: NotifyEffect = {
    kind: 'notify',
    notice: 'nobody_entitled',
    to: { kind: 'seats', seats: [roleSeat('administrator')], except: [] },
  };
  const { told } = await addressedBy(context, office, reader, decided, alert, { unheard: notice });
  return messages(context, decided, alert, told);
}

const messages = (
  context: Context,
  { submission: { officeId, id } }: Decided,
  { notice }: NotifyEffect,
  told: readonly Addressed[],
): OutboxEntry[] =>
  told.map(({ to, lineId, data }) => {
    const messages = renderNotice(notice, data) as unknown as Record<string, unknown>[];
    const task = { kind: 'line.push' as const, to, lineId, notice, messages };
    return newEntry(context, { officeId, submissionId: id, task });
  });
