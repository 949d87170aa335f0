import type { OutboxEntry } from './entry.ts';
import { speaks } from './retry-key.ts';

/** Being sent takes seconds: what is younger is under way. */
const UNDER_WAY_MS = 5 * 60_000;

/** Why something queued is not done yet: nobody took it; LINE, or the place it is for, did not; LINE's quota. */
export type WaitReason = 'not_taken_up' | 'line' | 'destination' | 'quota';

/** What an office's outbox has waiting for one reason. */
export type OutboxWait = {
  reason: WaitReason;
  count: number;
  /** ISO 8601: when the oldest was queued. */
  since: string;
  /** What was answered last, where something was: a Thai sentence. */
  lastError: string | null;
};

/** What waits longer than it should, by reason, the oldest first; what waits for a day to come is left out. */
export function waitsOf(pending: readonly OutboxEntry[], now: number): OutboxWait[] {
  const waits = new Map<WaitReason, OutboxWait>();
  for (const entry of pending) {
    const reason = reasonOf(entry, now);
    if (!reason) continue;
    const { createdAt, lastError } = entry;
    const before = waits.get(reason);
    const isOldest = !before || createdAt < before.since;
    waits.set(reason, {
      reason,
      count: (before?.count ?? 0) + 1,
      since: isOldest ? createdAt : before.since,
      lastError: isOldest ? lastError : before.lastError,
    });
  }
  return [...waits.values()].sort((a, b) => a.since.localeCompare(b.since));
}

function reasonOf(
  { task, attempts, waitsFor, nextAttemptAt, lease }: OutboxEntry,
  now: number,
): WaitReason | null {
  if (waitsFor === 'quota') return 'quota';
  if (attempts === 0) {
    const isOverdue = lease === null && now - Date.parse(nextAttemptAt) > UNDER_WAY_MS;
    return isOverdue ? 'not_taken_up' : null;
  }
  return speaks(task) ? 'line' : 'destination';
}
