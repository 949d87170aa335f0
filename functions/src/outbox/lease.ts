import { randomUUID } from 'node:crypto';
import { dueAfterSetBack } from '@prakat/shared/outbox/due';
import type { OutboxEntry } from '@prakat/shared/outbox/entry';
import { putBack } from '@prakat/shared/outbox/holding';
import { keyFor, speaks } from '@prakat/shared/outbox/retry-key';
import type { Context } from '../context.ts';
import { every } from '../store/every.ts';
import type { StoreTransaction } from '../store/store.ts';
import { cutShort } from './cut-short.ts';
import { type Chooser, findDue } from './find-due.ts';
import { joinDue } from './join-due.ts';

/** How long an entry is its dispatcher's alone. Renewed while it is at work, so that a dead one is noticed soon. */
export const LEASE_MS = 30_000;

/**
 * Takes entries that are due, in the order they came due, so that no other dispatcher has them: those that a chooser lets
 * through, which is made anew for each run of the transaction; and whether more is due. `behindMs`: only what has been due for so long. While an
 * entry is leased its `nextAttemptAt` is the end of the lease: if this process dies, it is due again then.
 */
export async function leaseDue(
  context: Context,
  token: string,
  choose: () => Chooser,
  { behindMs = 0, random = Math.random }: { behindMs?: number; random?: () => number } = {},
): Promise<{ leased: OutboxEntry[]; isMore: boolean }> {
  return context.store.transact(async (tx) => {
    const leased: OutboxEntry[] = [];
    const waiting: OutboxEntry[] = [];
    const { chosen, isMore } = await findDue(context, tx, choose(), isoAt(context, -behindMs));
    const taken: OutboxEntry[] = [];
    for (const entry of chosen) {
      const now = context.clock();
      const known = entry.lease === null ? entry : afterLease(entry, now, random());
      if (Date.parse(known.nextAttemptAt) > now) waiting.push(known);
      else taken.push(known);
    }
    const { due, changed } = await joinDue(context, tx, taken);
    for (const entry of due)
      leased.push({
        ...withKey(entry, context.clock()),
        lease: token,
        nextAttemptAt: isoAt(context, LEASE_MS),
      });
    for (const entry of [...leased, ...waiting, ...changed]) tx.put('outbox', entry);
    return { leased, isMore };
  });
}

/**
 * An entry whose lease ran out with whoever had it. What was being said to a person on a reply token waits for them again: to
 * be shown twice does no harm. An announcement does: whether it arrived is asked of LINE by its token.
 */
const afterLease = (entry: OutboxEntry, now: number, random: number): OutboxEntry =>
  entry.offered && entry.task.kind === 'message' ? putBack(entry) : cutShort(entry, now, random);

/** With the key that its next attempt may carry, and that it is tried now. */
function withKey(entry: OutboxEntry, now: number): OutboxEntry {
  const last = new Date(now).toISOString();
  const fresh = { since: last, last, inDoubt: false, cutShort: 0 };
  const { trial = fresh, retryKey } = entry;
  switch (speaks(entry.task) ? keyFor(entry.trial, now) : 'same') {
    case 'new':
      return { ...entry, retryKey: randomUUID(), trial: { ...fresh, cutShort: trial.cutShort } };
    case 'same':
      return { ...entry, retryKey, trial: { ...trial, last } };
    case 'none':
      // Not attempted: it stays as long ago as it is.
      return entry;
  }
}

/** Leases go on for their whole time again; gives the ids of those that were lost. */
export function renewLeases(context: Context, leased: readonly OutboxEntry[]): Promise<Set<string>> {
  return context.store.transact(async (tx) => {
    const lost = new Set<string>();
    const kept: OutboxEntry[] = [];
    for (const { id, lease } of leased) {
      const entry = await tx.get('outbox', id);
      if (entry?.status === 'pending' && entry.lease === lease) kept.push(entry);
      else lost.add(id);
    }
    const nextAttemptAt = isoAt(context, LEASE_MS);
    for (const entry of kept) tx.put('outbox', { ...entry, nextAttemptAt });
    return lost;
  });
}

/**
 * Reads an entry inside a transaction and gives back the function that writes how it ended, which lets go of the lease;
 * null when the lease was lost, because then somebody else has it.
 */
export async function settleEntry(
  tx: StoreTransaction,
  leased: OutboxEntry,
  change: Partial<OutboxEntry>,
): Promise<(() => void) | null> {
  const entry = await tx.get('outbox', leased.id);
  if (entry?.status !== 'pending' || entry.lease !== leased.lease) return null;
  return () => tx.put('outbox', ended(entry, change));
}

/** An entry as an attempt leaves it: nobody has it, and one that has ended waits for nobody. */
export function ended(entry: OutboxEntry, change: Partial<OutboxEntry>): OutboxEntry {
  const { waitsFor: _, offered, hold, carriedBy: __, ...rest } = entry;
  const isOver = change.status !== undefined && change.status !== 'pending';
  // Until it is known whether it was said, its token is what can be asked.
  const isAsked = offered && !isOver && (change.trial ?? entry.trial)?.inDoubt;
  return {
    ...rest,
    ...(!isOver && hold ? { hold } : {}),
    ...(isAsked ? { offered } : {}),
    ...change,
    lease: null,
  };
}

/**
 * Gives every lease back. Only for a process that has the data folder to itself, at its start: whoever held the
 * leases is dead, and waiting for them to run out would only delay people's messages. What a clock that was set back
 * meanwhile keeps waiting is due, too. `random` is in [0, 1).
 */
export async function releaseLeases(context: Context, random: () => number = Math.random): Promise<void> {
  await changePending(context, (entry, now) =>
    entry.lease === null ? afterSetBack(entry, now) : afterLease(entry, now, random()),
  );
}

/** Makes due what waits for a time that a clock was set back from; for a process that sees that happen. */
export const mendSetBack = (context: Context): Promise<void> => changePending(context, afterSetBack);

function afterSetBack(entry: OutboxEntry, now: number): OutboxEntry | null {
  const due = dueAfterSetBack(entry, now);
  if (due === null) return null;
  const last = new Date(now).toISOString();
  const trial = entry.trial && { ...entry.trial, last };
  return { ...entry, nextAttemptAt: last, ...(trial ? { trial } : {}) };
}

/** Changes entries that are pending, each in a transaction of its own; null leaves one as it is. */
async function changePending(
  context: Context,
  change: (entry: OutboxEntry, now: number) => OutboxEntry | null,
): Promise<void> {
  const { store, clock } = context;
  const changed: string[] = [];
  const pending = { equals: { status: 'pending' }, upTo: '9999' };
  for await (const entry of every(store, 'outbox', 'due', pending))
    if (change(entry, clock())) changed.push(entry.id);
  for (const id of changed) {
    await store.transact(async (tx) => {
      const entry = await tx.get('outbox', id);
      const next = entry?.status === 'pending' ? change(entry, clock()) : null;
      if (next) tx.put('outbox', next);
    });
  }
}

const isoAt = ({ clock }: Pick<Context, 'clock'>, later = 0): string =>
  new Date(clock() + later).toISOString();
