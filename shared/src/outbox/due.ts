import type { OutboxEntry } from './entry.ts';
import { NEVER } from './holding.ts';

/** The longest that an entry waits between two attempts, and so much longer where it waits for LINE's quota. */
export const LONGEST_WAIT_MS = 90 * 60_000;
export const LONGEST_QUOTA_WAIT_MS = 36 * 3600_000;

/**
 * When an entry is due that a clock which was set back keeps waiting: its last attempt, or it itself, is from a time that
 * has not come yet, or its next attempt is further off than anything waits. Null for one that waits rightly, such as for
 * a day on which something is to be published, and for one that is leased. Milliseconds.
 */
export function dueAfterSetBack(entry: OutboxEntry, now: number): number | null {
  const { attempts, createdAt, lease, nextAttemptAt, trial, waitsFor } = entry;
  const next = Date.parse(nextAttemptAt);
  // It waits for somebody to come by, and not for a time.
  if (lease !== null || next <= now || nextAttemptAt === NEVER) return null;
  if (attempts === 0 && !trial) {
    // Queued for a day to come: that is a day of the calendar, whatever the clock says.
    if (nextAttemptAt > createdAt) return null;
    return Date.parse(createdAt) > now ? now : null;
  }
  const longest = waitsFor === 'quota' ? LONGEST_QUOTA_WAIT_MS : LONGEST_WAIT_MS;
  const isFromLater = trial !== undefined && Date.parse(trial.last) > now;
  return isFromLater || next - now > longest ? now : null;
}
