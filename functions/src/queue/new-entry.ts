import { randomUUID } from 'node:crypto';
import type { OutboxEntry, OutboxTask } from '@prakat/shared/outbox/entry';
import { type Context, isoNow } from '../context.ts';

/** An entry ready to be created in the transaction that decides on it. Its LINE retry key is fixed here, for good. */
export function newEntry(
  context: Pick<Context, 'clock' | 'newId'>,
  given: {
    officeId: string;
    submissionId: string | null;
    task: OutboxTask;
    /** ISO 8601, UTC: not tried before; now when absent. */
    notBefore?: string | null;
  },
): OutboxEntry {
  const { officeId, submissionId, task, notBefore } = given;
  const now = isoNow(context);
  return {
    id: context.newId(),
    officeId,
    submissionId,
    task,
    lane: task.kind === 'line.push' ? task.lineId : `publish:${submissionId}`,
    retryKey: randomUUID(),
    status: 'pending',
    attempts: 0,
    nextAttemptAt: notBefore && notBefore > now ? notBefore : now,
    lease: null,
    lastError: null,
    createdAt: now,
    finishedAt: null,
  };
}
