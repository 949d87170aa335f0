import type { OutboxEntry } from '@prakat/shared/outbox/entry';
import type { Refusal } from '@prakat/shared/refusals';
import { type Context, isoNow } from '../context.ts';
import { prepareSteps, type SystemStep } from '../procedure/prepare-steps.ts';
import { backoffMs, MAX_ATTEMPTS } from './backoff.ts';
import { settleEntry } from './lease.ts';
import type { AttemptResult } from './tasks.ts';

/** What an attempt of a leased entry led to. */
export type Outcome = { entry: OutboxEntry; result: AttemptResult };

type End = { entry: OutboxEntry; change: Partial<OutboxEntry>; step: SystemStep | null };

/**
 * Records how entries of one request ended (or one entry of none) in one transaction, with the log events of it:
 * twenty people who were told of a request are one change of its record, and do not contend for it.
 * `random` is in [0, 1).
 */
export async function settle(
  context: Context,
  outcomes: readonly Outcome[],
  random: () => number,
): Promise<void> {
  const [first] = outcomes;
  if (!first) return;
  const { officeId, submissionId } = first.entry;
  const office = context.offices.get(officeId);
  const ends = outcomes.map((outcome) => endOf(context, outcome, random()));

  const recorded = await context.store.transact(async (tx) => {
    const writes: (() => void)[] = [];
    const steps: SystemStep[] = [];
    for (const { entry, change, step } of ends) {
      const write = await settleEntry(tx, entry, change);
      if (!write) continue;
      writes.push(write);
      if (step) steps.push(step);
    }
    const about = office && submissionId && steps.length > 0 ? { office, submissionId } : null;
    const prepared = about && (await prepareSteps(context, tx, { ...about, system: 'outbox', steps }));
    prepared?.write();
    for (const write of writes) write();
    return prepared;
  });

  if (recorded && recorded.done > 0) context.nudgeOutbox();
  for (const { entry, step } of ends) {
    const refusal: Refusal | undefined = step ? recorded?.refused.get(step) : undefined;
    // What happened outside must not be forgotten because the record no longer takes it.
    if (refusal)
      context.logger.error({ ...logged(entry), refusal: refusal.code }, 'result could not be recorded');
  }
}

const logged = ({ id, officeId, task, attempts }: OutboxEntry) => ({
  entryId: id,
  officeId,
  kind: task.kind,
  attempts,
});

/** How an entry stands after an attempt, and what its request remembers of it. */
function endOf(context: Context, { entry, result }: Outcome, random: number): End {
  const { task, attempts } = entry;
  if (!result.ok && !result.permanent && attempts < MAX_ATTEMPTS) {
    const nextAttemptAt = new Date(context.clock() + backoffMs(attempts, random)).toISOString();
    context.logger.warn(
      { ...logged(entry), error: result.error, nextAttemptAt },
      'outbox entry will be tried again',
    );
    return { entry, change: { nextAttemptAt, lastError: result.error }, step: null };
  }
  if (!result.ok) context.logger.error({ ...logged(entry), error: result.error }, 'outbox entry is dead');
  const change: Partial<OutboxEntry> = {
    status: result.ok ? 'delivered' : 'dead',
    lastError: result.ok ? null : result.error,
    finishedAt: isoNow(context),
  };
  if (task.kind === 'publish') {
    if (!result.ok)
      return { entry, change, step: { action: 'record_publish_failed', input: { error: result.error } } };
    const { url } = result;
    const step = url === undefined ? null : ({ action: 'record_published', input: { url } } as const);
    return { entry, change, step };
  }
  const input = {
    entryId: entry.id,
    notice: task.notice,
    to: task.to,
    result: result.ok ? ('delivered' as const) : ('dead' as const),
    attempts,
    requestId: result.requestId,
    error: result.ok ? null : result.error,
  };
  return { entry, change, step: { action: 'record_delivery', input } };
}
