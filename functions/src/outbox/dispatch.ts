import type { OutboxEntry } from '@prakat/shared/outbox/entry';
import type { Context } from '../context.ts';
import { RETRY_KEY_LIFE_MS } from './backoff.ts';
import { Gathering } from './gather.ts';
import { leaseDue } from './lease.ts';
import { type Outcome, settle } from './settle.ts';
import { type AttemptResult, attempt } from './tasks.ts';

/**
 * Delivers what is due, once round: leases a batch, does each entry's work, and records how it ended with the log
 * events of it, one transaction for each request. Gives the number of entries taken; call again until it is zero.
 * Safe to run in several processes and to be killed at any moment.
 */
export async function dispatchDue(context: Context, random: () => number = Math.random): Promise<number> {
  const leased = await leaseDue(context, context.newId());
  const requests = new Map(
    [...groupBy(leased, aboutWhat)].map(([about, { length }]) => [
      about,
      new Gathering<Outcome>(length, (outcomes) => settle(context, outcomes, random)),
    ]),
  );
  await Promise.all(
    [...groupBy(leased, ({ lane }) => lane).values()].map(async (entries) => {
      for (const entry of entries) {
        const result = await tryOnce(context, entry);
        requests.get(aboutWhat(entry))?.add({ entry, result });
      }
    }),
  );
  await Promise.all([...requests.values()].map((request) => request.written()));
  return leased.length;
}

/** Entries of one request are recorded together; one that is about none, alone. */
const aboutWhat = ({ id, submissionId }: OutboxEntry): string => submissionId ?? id;

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

/** An old entry is not attempted again once its retry key no longer protects from delivering twice. */
async function tryOnce(context: Context, entry: OutboxEntry): Promise<AttemptResult> {
  const age = context.clock() - Date.parse(entry.createdAt);
  if (entry.attempts > 1 && entry.task.kind === 'line.push' && age > RETRY_KEY_LIFE_MS) {
    return { ok: false, permanent: true, error: 'the retry key has expired', requestId: null };
  }
  return attempt(context, entry);
}
