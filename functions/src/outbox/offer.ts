import type { OutboxEntry } from '@prakat/shared/outbox/entry';
import { canBeShown, putBack } from '@prakat/shared/outbox/holding';
import { byUrgency } from '@prakat/shared/outbox/telling';
import { MOST_MESSAGES, packMessages } from '../cards/pack-messages.ts';
import { type Context, isoNow, type Office } from '../context.ts';
import type { LineMessage } from '../line/line-client.ts';
import { type Replied, replyOnce } from '../line/reply-once.ts';
import { failedSend } from '../line/send-failure.ts';
import { markSeen } from '../store/once.ts';
import { AlreadyExistsError, type StoreReader, type StoreTransaction } from '../store/store.ts';
import { messagesOf } from './join-due.ts';
import { LEASE_MS } from './lease.ts';
import { type Outcome, saidFree, settle } from './settle.ts';
import type { AttemptResult } from './tasks.ts';
import { notNeeded, useNow } from './use-now.ts';

/** What waited for a chat and is being said there on a reply token. */
export type Offered = { entries: OutboxEntry[]; messages: LineMessage[] };

/** Whoever did something in a chat: LINE's id of it, the token that came with it, and the id of what they did. */
export type Contact = { chat: string; token: string; eventId: string };

/** Of what waits for one chat, so many are looked at; the others come the next time. */
const LOOKED_AT = 50;

/**
 * Takes what waits for a chat, to be said on the reply token of what somebody did there: as much as `room` messages hold, the
 * most urgent first. Nobody else has it until `settleOffered`, or until the lease runs out. Null when nothing waits. An event
 * that LINE delivers twice takes once, for its token is good for one reply.
 */
export async function offerHeld(
  context: Context,
  officeId: string,
  contact: Contact,
  room: number,
): Promise<Offered | null> {
  if (room < 1) return null;
  const { store } = context;
  const find = { equals: { officeId, 'hold.chat': contact.chat }, limit: 1 };
  // Most of the time nothing does: that is one read, and no transaction.
  if ((await store.find('outbox', 'held', find)).items.length === 0) return null;
  try {
    return await store.transact((tx) => take(context, tx, officeId, contact, room));
  } catch (error) {
    // The event was delivered twice at the same moment: the other one has it.
    if (error instanceof AlreadyExistsError && error.collection === 'seenEvents') return null;
    throw error;
  }
}

async function take(
  context: Context,
  tx: StoreTransaction,
  officeId: string,
  { chat, token, eventId }: Contact,
  room: number,
): Promise<Offered | null> {
  const at = isoNow(context);
  const mark = `${eventId}.held`;
  if (await tx.get('seenEvents', mark)) return null;
  const { items } = await tx.find('outbox', 'held', {
    equals: { officeId, 'hold.chat': chat },
    limit: LOOKED_AT,
  });
  const waiting: OutboxEntry[] = [];
  for (const entry of items)
    if (canBeShown(entry, at) && (await isFree(tx, entry)) && (await isHeard(tx, entry, chat)))
      waiting.push(entry);
  const needed: OutboxEntry[] = [];
  const dropped: OutboxEntry[] = [];
  for (const entry of waiting.sort(byUrgency)) {
    const use = await useNow(context, tx, entry);
    if (use === 'of_use') needed.push(entry);
    else dropped.push(notNeeded(entry, at, use));
  }
  // What LINE refused with others is said by itself.
  const [first] = needed;
  const together = first?.alone ? [first] : needed.filter(({ alone }) => !alone);
  const { messages, taken } = packMessages(together.map(thing), room);
  const lease = context.newId();
  const nextAttemptAt = new Date(context.clock() + LEASE_MS).toISOString();
  const entries = together
    .filter(({ id }) => taken.includes(id))
    .map((entry) => ({ ...entry, lease, nextAttemptAt, offered: { token, at } }));
  for (const entry of [...dropped, ...entries]) tx.put('outbox', entry);
  if (entries.length === 0) return null;
  markSeen(context, tx, mark);
  return { entries, messages };
}

const thing = (entry: OutboxEntry) => ({ id: entry.id, messages: messagesOf(entry) });

/** False while another entry says it that may have arrived, or is on its way. */
async function isFree(reader: StoreReader, { carriedBy, task }: OutboxEntry): Promise<boolean> {
  if (!carriedBy) return true;
  const carrier = await reader.get('outbox', carriedBy);
  if (carrier?.status !== 'pending') return true;
  // A person may hear twice of something, a group may not.
  return task.kind === 'message' && carrier.lease === null && !carrier.trial?.inDoubt;
}

/** A group hears as long as it is one of the office's. */
async function isHeard(reader: StoreReader, { task, officeId }: OutboxEntry, chat: string): Promise<boolean> {
  if (task.kind === 'message') return true;
  const group = await reader.get('groups', chat);
  return group?.officeId === officeId && group.status === 'active';
}

/** Records how it went to say on a reply token what waited: it ends, waits on, or is asked for again. */
export async function settleOffered(context: Context, { entries }: Offered, replied: Replied): Promise<void> {
  if (replied.ok) return settle(context, entries.map(arrived), Math.random);
  const { why, failure } = replied;
  const [only] = entries;
  if (why === 'refused' && entries.length === 1 && only)
    return settle(context, [{ entry: only, result: failedSend(failure) }], Math.random);
  await context.store.transact(async (tx) => {
    const found = await Promise.all(entries.map(({ id }) => tx.get('outbox', id)));
    for (const [index, entry] of found.entries()) {
      if (entry?.status !== 'pending' || entry.lease !== entries[index]?.lease) continue;
      // Whether an announcement arrived is asked of LINE, by its token, when the lease has run out.
      if (why === 'perhaps' && entry.task.kind !== 'message') continue;
      tx.put('outbox', { ...putBack(entry), ...(why === 'refused' ? { alone: true as const } : {}) });
    }
  });
}

const arrived = (entry: OutboxEntry): Outcome => ({ entry, result: saidFree(entry) });

/**
 * Asks LINE by its reply token whether an announcement arrived that was being made when the answer was lost, by saying
 * again everything that was said on it: a token that is gone has been used. Groups hear of nothing twice.
 */
export async function askOffered(
  context: Context,
  { line }: Office,
  entry: OutboxEntry,
  signal: AbortSignal,
): Promise<AttemptResult> {
  const { officeId, hold, offered } = entry;
  const find = { equals: { officeId, 'hold.chat': hold?.chat ?? '' }, limit: LOOKED_AT };
  const { items } = await context.store.find('outbox', 'held', find);
  const together = items.filter((one) => one.offered?.token === offered?.token).sort(byUrgency);
  const { messages } = packMessages(together.map(thing), MOST_MESSAGES);
  if (!offered || messages.length === 0) return saidFree(entry);
  const replied = await replyOnce(line, offered.token, messages, signal);
  if (replied.ok || replied.why === 'gone') return saidFree(entry);
  const failed = failedSend(replied.failure);
  return replied.why === 'refused' ? failed : { ...failed, permanent: false, taken: 'perhaps' };
}
