import { roleSeat } from '@prakat/shared/office/seat';
import type { OutboxEntry } from '@prakat/shared/outbox/entry';
import type { Decided } from '@prakat/shared/submission/decide';
import type { Effect, Notice } from '@prakat/shared/submission/effects';
import { publicationOf } from '@prakat/shared/submission/publication';
import { calendarDate, startOfDay } from '@prakat/shared/time/thai-date';
import { type Context, isoNow, type Office } from '../context.ts';
import { countPublication } from '../freshness/count-publication.ts';
import { cardDataFor } from '../line/card-data.ts';
import { renderNotice } from '../line/notices.ts';
import { newEntry } from '../outbox/new-entry.ts';
import { changesListing, listingOf } from '../search/listing.ts';
import type { StoreReader, StoreTransaction } from '../store/store.ts';
import { canAnswer } from './answering-actions.ts';
import { actorOf, membersOnSeats, type PersonActor } from './find-member.ts';

/** Notices that ask somebody to act: when they reach nobody, the administrators hear of it. */
const asksForAction: ReadonlySet<Notice> = new Set([
  'review_requested',
  'publish_task',
  'confirm_task',
  'verbal_confirm',
  'reminder',
]);

/** Turns a decision into writes: see `prepareAllWrites`. */
export const prepareWrites = (
  context: Context,
  office: Office,
  tx: StoreTransaction,
  decided: Decided,
): Promise<() => void> => prepareAllWrites(context, office, tx, [decided]);

/**
 * Turns decisions on one request, each on what the one before made of it, into writes: record, log events, place in
 * the lists, public copy, and one outbox entry for each thing to be done outside. Reads what it needs now and gives
 * back the function that writes, because a transaction reads first.
 */
export async function prepareAllWrites(
  context: Context,
  office: Office,
  tx: StoreTransaction,
  all: readonly Decided[],
): Promise<() => void> {
  const submission = all.at(-1)?.submission;
  if (!submission) throw new Error('there is nothing to write');
  const entries: OutboxEntry[] = [];
  const updates: (() => void)[] = [];
  for (const decided of all) {
    for (const effect of decided.effects)
      entries.push(...(await entriesFor(context, office, tx, decided, effect)));
    const countsAsUpdate = await countPublication(tx, office.profile, decided);
    if (countsAsUpdate) updates.push(countsAsUpdate);
  }

  return () => {
    tx.put('submissions', submission);
    for (const { event } of all) tx.create('events', event);
    if (all.some(({ event }) => changesListing(event.changes))) tx.put('listings', listingOf(submission));
    if (submission.publication && all.some(({ event }) => event.changes.publication))
      tx.put('publications', publicationOf(submission));
    for (const update of updates) update();
    for (const entry of entries) tx.create('outbox', entry);
  };
}

async function entriesFor(
  context: Context,
  office: Office,
  reader: StoreReader,
  decided: Decided,
  effect: Effect,
  details = decided.event.details,
): Promise<OutboxEntry[]> {
  const { submission } = decided;
  const { officeId } = submission;
  if (effect.kind === 'publish') {
    const notBefore = effect.notBefore && startOfDay(effect.notBefore);
    const task = { kind: 'publish' as const };
    return [newEntry(context, { officeId, submissionId: submission.id, task, notBefore })];
  }
  const found = await recipientsOf(reader, officeId, effect, calendarDate(context.clock()));
  const drawn = found.map((recipient) => ({
    ...recipient,
    data: cardDataFor(
      {
        submission,
        profile: office.profile,
        liffId: office.liffId,
        now: isoNow(context),
        details,
      },
      recipient.actor,
    ),
  }));
  // Whoever holds the seat and still may not act (for the person who filed it, say) is not asked to.
  const recipients = asksForAction.has(effect.notice)
    ? drawn.filter(({ data }) => canAnswer(data.actions))
    : drawn;
  if (recipients.length === 0 && asksForAction.has(effect.notice)) {
    const alert: Effect = {
      kind: 'notify',
      notice: 'nobody_entitled',
      to: { kind: 'seats', seats: [roleSeat('administrator')], except: [] },
    };
    context.logger.error(
      { officeId, submissionId: submission.id, notice: effect.notice },
      'nobody can act on this',
    );
    return entriesFor(context, office, reader, decided, alert, { unheard: effect.notice });
  }
  return recipients.map(({ to, lineId, data }) => {
    const messages = renderNotice(effect.notice, data) as unknown as Record<string, unknown>[];
    const task = { kind: 'line.push' as const, to, lineId, notice: effect.notice, messages };
    return newEntry(context, { officeId, submissionId: submission.id, task });
  });
}

type Recipient = { to: 'member' | 'group'; lineId: string; actor: PersonActor | null };

/** Whom a notice reaches. LINE accepts a push to somebody who blocked the account and drops it, so they are left out. */
async function recipientsOf(
  reader: StoreReader,
  officeId: string,
  { to }: Extract<Effect, { kind: 'notify' }>,
  today: string,
): Promise<Recipient[]> {
  if (to.kind === 'groups') {
    const { items } = await reader.find('groups', 'byOffice', {
      equals: { officeId, status: 'active' },
      limit: 50,
    });
    return items.map((group) => ({ to: 'group', lineId: group.id, actor: null }));
  }
  const members = await membersOnSeats(reader, officeId, to.seats, today);
  const told = members.filter((member) => member.reachable && !to.except.includes(member.id));
  const recipients: Recipient[] = [];
  for (const member of told) {
    recipients.push({ to: 'member', lineId: member.lineUserId, actor: await actorOf(reader, member) });
  }
  return recipients;
}
