import type { OutboxEntry } from '@prakat/shared/outbox/entry';
import { NEVER } from '@prakat/shared/outbox/holding';
import type { StoreTransaction } from '../store/store.ts';

/** Entries that another one says, as long as they still wait for it. Reads alone. */
export async function carriedOf(
  tx: StoreTransaction,
  { id, carries = [] }: Pick<OutboxEntry, 'id' | 'carries'>,
): Promise<OutboxEntry[]> {
  const found = await Promise.all(carries.map((one) => tx.get('outbox', one)));
  return found.flatMap((one) =>
    one?.status === 'pending' && one.carriedBy === id && one.lease === null ? [one] : [],
  );
}

/**
 * An entry whose carrier did not arrive, as it waits from then on: what asks for something, and announcements of which one
 * was taken back, are tried again; the rest is shown when its person comes by. `now` is ISO 8601, UTC.
 */
export function freed(entry: OutboxEntry, ended: 'dead' | 'dropped', now: string): OutboxEntry {
  const { carriedBy: _, ...rest } = entry;
  const isTriedAlone = ended === 'dead' && ['now', 'ask'].includes(rest.telling ?? 'now');
  if (isTriedAlone && rest.task.kind === 'message') {
    const { hold: __, ...alone } = rest;
    return { ...alone, alone: true, attempts: 1, nextAttemptAt: now };
  }
  const until = ended === 'dropped' ? now : null;
  return {
    ...rest,
    ...(ended === 'dead' ? { alone: true as const } : {}),
    nextAttemptAt: until ?? NEVER,
    ...(rest.hold && { hold: { ...rest.hold, until } }),
  };
}
