import type { OutboxEntry } from '@prakat/shared/outbox/entry';
import type { Context } from '../context.ts';
import { every } from '../store/every.ts';
import type { StoreTransaction } from '../store/store.ts';

/** Longer than the longest attempt (the LINE client gives up after ten seconds). */
export const LEASE_MS = 30_000;
const BATCH = 20;

/**
 * Takes up to twenty entries that are due, in the order they came due, so that no other dispatcher has them.
 * While an entry is leased its `nextAttemptAt` is the end of the lease: if this process dies, it is due again then.
 */
export async function leaseDue(context: Context, token: string): Promise<OutboxEntry[]> {
  const now = context.clock();
  const nowIso = new Date(now).toISOString();
  const { items } = await context.store.find('outbox', 'due', {
    equals: { status: 'pending' },
    upTo: nowIso,
    limit: BATCH,
  });
  if (items.length === 0) return [];
  return context.store.transact(async (tx) => {
    const leased: OutboxEntry[] = [];
    for (const { id } of items) {
      const entry = await tx.get('outbox', id);
      if (entry?.status !== 'pending' || entry.nextAttemptAt > nowIso) continue;
      leased.push({
        ...entry,
        attempts: entry.attempts + 1,
        lease: token,
        nextAttemptAt: new Date(now + LEASE_MS).toISOString(),
      });
    }
    for (const entry of leased) tx.put('outbox', entry);
    return leased;
  });
}

/**
 * Reads an entry inside a transaction and gives back the function that writes how it ended; null when the lease
 * was lost, because then somebody else has it.
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
  const now = new Date(context.clock()).toISOString();
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
