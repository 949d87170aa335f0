import { type Context, isoNow } from '../context.ts';
import type { StoreTransaction } from './store.ts';

/** LINE redelivers for an undisclosed while; a form is filed again within minutes. A week covers both. */
export const REMEMBER_MS = 7 * 24 * 3600 * 1000;

/** Remembers, in the transaction of its effect, that an event has had it. */
export function markSeen(
  context: Pick<Context, 'clock'>,
  tx: StoreTransaction,
  id: string,
  result: string | null = null,
): void {
  const expiresAt = isoNow({ clock: () => context.clock() + REMEMBER_MS });
  tx.create('seenEvents', { id, result, expiresAt });
}
