import type { Effect } from '@prakat/shared/machine/effects';
import { roleSeat } from '@prakat/shared/office/seat';
import type { OutboxEntry } from '@prakat/shared/outbox/entry';
import { sharedAddressOf } from '@prakat/shared/publication/placements';
import { publicationIdOf } from '@prakat/shared/submission/schema';
import { startOfDay } from '@prakat/shared/time/thai-date';
import { followersMessage } from '../cards/flex/announcement-bubble.ts';
import type { Context, Office } from '../context.ts';
import { drawnFor } from '../destinations/drawn-for.ts';
import { countPublication } from '../freshness/count-publication.ts';
import { addressedBy, type NotifyEffect } from '../notices/addressed.ts';
import { proofsAfter } from '../proof/queue.ts';
import {
  broadcastEntry,
  messageEntry,
  multicastEntries,
  placeEntry,
  removeEntry,
} from '../queue/new-entry.ts';
import { hasPublication, type Item, itemBehind } from '../store/items.ts';
import type { StoreTransaction } from '../store/store.ts';
import { subscribersOf } from '../subscriptions/subscribers.ts';
import type { Change, Matter } from './matter.ts';
import { listingsAfter, writePublicListings } from './prepare-listings.ts';

type Tools = { context: Context; office: Office; tx: StoreTransaction; matter: Matter };

/**
 * Turns the decisions of a matter into writes: records, log events, places in the lists, what is to be looked at from
 * outside, and one outbox entry for each thing to be done there. A request that nobody who holds its step can be asked to consider goes to the stand-ins of
 * the step in the same transaction. Reads what it needs now and gives back the function that writes, because a
 * transaction reads first.
 */
export async function prepareWrites(
  context: Context,
  office: Office,
  tx: StoreTransaction,
  matter: Matter,
): Promise<() => void> {
  const tools = { context, office, tx, matter };
  const entries: OutboxEntry[] = [];
  const counts: (() => void)[] = [];
  const looks: (() => void)[] = [];
  const { changes } = matter;
  // It grows by what follows from the last decision.
  for (let index = 0; index < changes.length; index += 1) {
    const change = changes[index] as Change;
    const unheard: NotifyEffect[] = [];
    for (const effect of change.effects) {
      if (effect.kind === 'notify') {
        const told = await messagesOf(tools, change, effect);
        if (told.unheard) unheard.push(effect);
        else entries.push(...told.entries);
      } else if (effect.kind === 'tell_followers') {
        entries.push(...(await toFollowers(tools, change, effect)));
      } else if (effect.kind !== 'act') entries.push(await orderOf(tools, change, effect));
    }
    const count = change.on === 'publication' && (await countPublication(tx, office.profile, change));
    if (count) counts.push(count);
    const look = change.on === 'publication' && (await proofsAfter(tx, change));
    if (look) looks.push(look);
    if (unheard.length === 0 || (await wentToStandIns(tools, change))) continue;
    for (const effect of unheard) entries.push(...(await alertOf(tools, change, effect)));
  }
  const listings = await listingsAfter(matter);
  const records = new Map(changes.map((change) => [`${change.on} ${change.record.id}`, change]));
  return () => {
    for (const { on, record } of records.values()) {
      if (on === 'submission') tx.put('submissions', record);
      else tx.put('publications', record);
    }
    for (const { on, event } of changes)
      tx.create(on === 'submission' ? 'events' : 'publicationEvents', event);
    for (const listing of listings) tx.put('listings', listing);
    writePublicListings(matter, tx);
    for (const count of counts) count();
    for (const look of looks) look();
    for (const entry of entries) tx.create('outbox', entry);
  };
}

/** The record of a change and the other one of the same matter, as both will be. */
async function itemOfChange({ tx, matter }: Tools, change: Change): Promise<Item> {
  if (change.on === 'submission') {
    const { record } = change;
    return {
      submission: record,
      publication: hasPublication(record) ? await matter.publication(publicationIdOf(record)) : null,
    };
  }
  const { submission } = await itemBehind(
    { get: async (_collection, id) => (await matter.submission(id)) as never, find: tx.find.bind(tx) },
    change.record,
  );
  return { submission, publication: change.record };
}

async function messagesOf(
  tools: Tools,
  change: Change,
  effect: NotifyEffect,
  details: Record<string, unknown> = change.event.details,
): Promise<{ unheard: boolean; entries: OutboxEntry[] }> {
  const { context, office, tx } = tools;
  const item = await itemOfChange(tools, change);
  const { told, unheard } = await addressedBy(context, office, tx, { ...item, details }, effect);
  const about = { kind: change.on, id: change.record.id };
  return {
    unheard,
    entries: told.map(({ channel, address, messages, turn, blocked }) =>
      messageEntry(context, {
        officeId: office.profile.id,
        about,
        channel,
        address,
        notice: effect.notice,
        messages,
        turn,
        blocked,
        urgent: item.submission.content.urgency === 'urgent',
      }),
    ),
  };
}

/** An order to put something somewhere, or to take it away. */
async function orderOf(
  { context, office }: Tools,
  change: Change,
  effect: Extract<Effect, { kind: 'place' | 'remove' }>,
): Promise<OutboxEntry> {
  if (change.on !== 'publication') throw new Error('only a publication is put anywhere');
  const { record } = change;
  const given = { officeId: office.profile.id, publicationId: record.id, placement: effect.placement };
  const messages = drawnFor(office, record, effect);
  if (effect.kind === 'remove') return removeEntry(context, { ...given, messages });
  return placeEntry(context, {
    ...given,
    version: effect.version,
    notBefore: effect.notBefore && startOfDay(effect.notBefore),
    messages,
  });
}

/** What residents are sent of an item: to whom follows its category, or to every friend of the account. */
async function toFollowers(
  { context, office, tx }: Tools,
  change: Change,
  { version, to, people }: Extract<Effect, { kind: 'tell_followers' }>,
): Promise<OutboxEntry[]> {
  if (change.on !== 'publication') throw new Error('residents hear of publications');
  const { record } = change;
  const { profile } = office;
  const messages = [followersMessage(record, profile, sharedAddressOf(record), to)];
  const given = { officeId: profile.id, publicationId: record.id, version, messages };
  if (to === 'friends') return [broadcastEntry(context, { ...given, friends: people })];
  return multicastEntries(context, { ...given, to: await subscribersOf(tx, profile.id, record.categoryId) });
}

/** The step goes to its stand-ins now instead of after the days of waiting; false when it has none, or it went before. */
async function wentToStandIns({ matter }: Tools, change: Change): Promise<boolean> {
  if (change.on !== 'submission' || change !== matter.changes.findLast(({ on }) => on === 'submission'))
    return false;
  const actor = { kind: 'system' as const, name: 'procedure' };
  const { id } = change.record;
  const taken = await matter.take({
    on: 'submission',
    id,
    action: 'escalate',
    input: { of: 'nobody' },
    actor,
  });
  return taken.ok;
}

/** Nobody at all can act on it: the administrators hear of it. */
async function alertOf(tools: Tools, change: Change, { notice }: NotifyEffect): Promise<OutboxEntry[]> {
  const { officeId, id } = change.record;
  tools.context.logger.error({ officeId, on: change.on, id, notice }, 'nobody can act on this');
  const alert: NotifyEffect = {
    kind: 'notify',
    notice: 'nobody_entitled',
    to: { seats: [roleSeat('administrator')], except: [] },
  };
  return (await messagesOf(tools, change, alert, { unheard: notice })).entries;
}
