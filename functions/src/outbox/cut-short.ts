import type { OutboxEntry } from '@prakat/shared/outbox/entry';
import { backoffMs, CUTS_FREE } from './backoff.ts';

/**
 * A leased entry whose process died, as it stands from now on: due again at once, and no attempt the poorer. Where that
 * happened to it several times in a row it may be why the process dies, and waits, longer each time, so that the others
 * are sent meanwhile. `now` in milliseconds, `random` in [0, 1).
 */
export function cutShort(entry: OutboxEntry, now: number, random: number): OutboxEntry {
  const last = entry.trial?.last ?? new Date(now).toISOString();
  const trial = {
    since: last,
    ...entry.trial,
    last,
    inDoubt: true,
    cutShort: (entry.trial?.cutShort ?? 0) + 1,
  };
  const suspected = trial.cutShort - CUTS_FREE;
  const wait = suspected > 0 ? backoffMs(suspected, random) : 0;
  return { ...entry, trial, lease: null, nextAttemptAt: new Date(now + wait).toISOString() };
}
