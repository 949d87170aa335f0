import type { OutboxEntry } from '@prakat/shared/outbox/entry';
import type { Context } from '../context.ts';
import { every } from '../store/every.ts';
import type { StoreReader, StoreTransaction } from '../store/store.ts';

/** How long an entry is its dispatcher's alone. Renewed while it is at work, so that a dead one is noticed soon. */
export const LEASE_MS = 30_000;

/** How many entries that are due are looked through for some that may be taken now. */
const LOOKED_THROUGH = 1_000;

/**
 * Takes entries that are due, in the order they came due, so that no other dispatcher has them: at most `most`, and those
 * that `admits` lets through. While an entry is leased its `nextAttemptAt` is the end of the lease: if this process dies,
 * it is due again then.
 */
export async function leaseDue(
  context: Context,
  token: string,
  { most, admits }: { most: number; admits: (entry: OutboxEntry) => boolean },
): Promise<OutboxEntry[]> {
  if (most === 0) return [];
  const nowIso = isoAt(context);
  const chosen: OutboxEntry[] = [];
  let looked = 0;
  const due = { equals: { status: 'pending' }, upTo: nowIso };
  for await (const entry of every(context.store, 'outbox', 'due', due)) {
    if (admits(entry)) chosen.push(entry);
    looked += 1;
    if (chosen.length === most || looked === LOOKED_THROUGH) break;
  }
  if (chosen.length === 0) return [];
  return context.store.transact(async (tx) => {
    const leased: OutboxEntry[] = [];
    for (const { id } of chosen) {
      const entry = await tx.get('outbox', id);
      if (entry?.status !== 'pending' || entry.nextAttemptAt > nowIso) continue;
      if (await isLaneTaken(tx, entry, nowIso)) continue;
      const nextAttemptAt = isoAt(context, LEASE_MS);
      leased.push({ ...entry, attempts: entry.attempts + 1, lease: token, nextAttemptAt });
    }
    for (const entry of leased) tx.put('outbox', entry);
    return leased;
  });
}

/**
 * Somebody is at another order for the same place: what is outside depends on which comes last, so they must not cross.
 * Messages to one person may.
 */
async function isLaneTaken(
  reader: StoreReader,
  { id, lane, task }: OutboxEntry,
  nowIso: string,
): Promise<boolean> {
  if (task.kind === 'message') return false;
  const others = every(reader, 'outbox', 'byLane', { equals: { lane, status: 'pending' } });
  for await (const other of others)
    if (other.id !== id && other.lease !== null && other.nextAttemptAt > nowIso) return true;
  return false;
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
  return () => tx.put('outbox', { ...entry, ...change, lease: null });
}

/**
 * Gives every lease back. Only for a process that has the data folder to itself, at its start: whoever held the
 * leases is dead, and waiting for them to run out would only delay people's messages.
 */
export async function releaseLeases(context: Context): Promise<void> {
  const now = isoAt(context);
  const held: string[] = [];
  const pending = { equals: { status: 'pending' }, upTo: '9999' };
  for await (const entry of every(context.store, 'outbox', 'due', pending))
    if (entry.lease) held.push(entry.id);
  for (const id of held) {
    await context.store.transact(async (tx) => {
      const entry = await tx.get('outbox', id);
      if (entry?.status === 'pending') tx.put('outbox', { ...entry, lease: null, nextAttemptAt: now });
    });
  }
}

const isoAt = ({ clock }: Pick<Context, 'clock'>, later = 0): string =>
  new Date(clock() + later).toISOString();
