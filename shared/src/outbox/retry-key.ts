import type { OutboxTask, Trial } from './entry.ts';

/** LINE honours a retry key for 24 hours; an hour of it is left for clocks that differ. */
export const KEY_LIFE_MS = 23 * 3600_000;

/**
 * What the next attempt may carry. `same`: the key that it has, under which LINE takes the message once. `new`: that one
 * has run out, and nothing was taken under it. `none`: it has run out and something may have been taken, so that to send
 * it again could be to send it twice. Times in milliseconds.
 */
export function keyFor(trial: Trial | undefined, now: number): 'same' | 'new' | 'none' {
  if (!trial) return 'same';
  const isOver = (since: string) => now - Date.parse(since) > KEY_LIFE_MS;
  if (!trial.inDoubt) return isOver(trial.since) ? 'new' : 'same';
  // As long as it is asked again within a day, LINE knows what it took in that day.
  return isOver(trial.last) ? 'none' : 'same';
}

/** What LINE is asked to say, which it must not be asked twice. */
export const speaks = (task: OutboxTask): boolean => 'messages' in task && task.messages != null;
