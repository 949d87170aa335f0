import type { OutboxEntry } from '@prakat/shared/outbox/entry';
import { type Context, isoNow } from '../context.ts';
import { performAction } from '../workflow/perform-action.ts';
import { backoffMs, MAX_ATTEMPTS, RETRY_KEY_LIFE_MS } from './backoff.ts';
import { leaseDue, settleEntry } from './lease.ts';
import { type AttemptResult, attempt } from './tasks.ts';

/**
 * Delivers what is due, once round: leases a batch, does each entry's work, and records how it ended in one
 * transaction with the log event of it. Gives the number of entries taken; call again until it is zero.
 * Safe to run in several processes and to be killed at any moment.
 */
export async function dispatchDue(context: Context, random: () => number = Math.random): Promise<number> {
  const leased = await leaseDue(context, context.newId());
  const lanes = new Map<string, OutboxEntry[]>();
  for (const entry of leased) lanes.set(entry.lane, [...(lanes.get(entry.lane) ?? []), entry]);
  await Promise.all(
    [...lanes.values()].map(async (entries) => {
      for (const entry of entries) await settle(context, entry, await tryOnce(context, entry), random);
    }),
  );
  return leased.length;
}

/** An old entry is not attempted again once its retry key no longer protects from delivering twice. */
async function tryOnce(context: Context, entry: OutboxEntry): Promise<AttemptResult> {
  const age = context.clock() - Date.parse(entry.createdAt);
  if (entry.attempts > 1 && entry.task.kind === 'line.push' && age > RETRY_KEY_LIFE_MS) {
    return { ok: false, permanent: true, error: 'the retry key has expired', requestId: null };
  }
  return attempt(context, entry);
}

async function settle(
  context: Context,
  entry: OutboxEntry,
  result: AttemptResult,
  random: () => number,
): Promise<void> {
  const log = {
    entryId: entry.id,
    officeId: entry.officeId,
    kind: entry.task.kind,
    attempts: entry.attempts,
  };
  if (!result.ok && !result.permanent && entry.attempts < MAX_ATTEMPTS) {
    const nextAttemptAt = new Date(context.clock() + backoffMs(entry.attempts, random())).toISOString();
    context.logger.warn({ ...log, error: result.error, nextAttemptAt }, 'outbox entry will be tried again');
    await context.store.transact(async (tx) => {
      (await settleEntry(tx, entry, { nextAttemptAt, lastError: result.error }))?.();
    });
    return;
  }
  if (!result.ok) context.logger.error({ ...log, error: result.error }, 'outbox entry is dead');
  const ended: Partial<OutboxEntry> = {
    status: result.ok ? 'delivered' : 'dead',
    lastError: result.ok ? null : result.error,
    finishedAt: isoNow(context),
  };
  const alongside = (tx: Parameters<typeof settleEntry>[0]) => settleEntry(tx, entry, ended);
  const nothingToPublish = entry.task.kind === 'publish' && result.ok && result.url === undefined;
  if (!entry.submissionId || nothingToPublish) {
    await context.store.transact(async (tx) => (await alongside(tx))?.());
    return;
  }
  const { officeId, submissionId } = entry;
  const actor = { system: 'outbox' };
  const performed =
    entry.task.kind === 'publish'
      ? result.ok
        ? await performAction(context, {
            officeId,
            submissionId,
            action: 'record_published',
            input: { url: result.url ?? '' },
            actor,
            alongside,
          })
        : await performAction(context, {
            officeId,
            submissionId,
            action: 'record_publish_failed',
            input: { error: result.error },
            actor,
            alongside,
          })
      : await performAction(context, {
          officeId,
          submissionId,
          action: 'record_delivery',
          input: {
            entryId: entry.id,
            notice: entry.task.notice,
            to: entry.task.to,
            result: result.ok ? 'delivered' : 'dead',
            attempts: entry.attempts,
            requestId: result.requestId,
            error: result.ok ? null : result.error,
          },
          actor,
          alongside,
        });
  // What happened outside must not be forgotten because the record no longer takes it.
  if (!performed.ok && 'refusal' in performed) {
    context.logger.error({ ...log, refusal: performed.refusal.code }, 'result could not be recorded');
    await context.store.transact(async (tx) => (await alongside(tx))?.());
  }
}
