import { dueAfterSetBack } from '@prakat/shared/outbox/due';
import { isOrder, type OutboxEntry } from '@prakat/shared/outbox/entry';
import type { Context } from '../context.ts';

/**
 * Due for longer than this means that nothing delivers. An order may wait longer for those before it: an office whose
 * website does not answer is no fault of the product.
 */
const OVERDUE_MS = { message: 5 * 60_000, order: 60 * 60_000 };
/** Messages that LINE did not take for so long need somebody to look at the connection, or at the channel. */
const UNTAKEN_MS = 30 * 60_000;
const LOOKED_AT = 200;

/** `not_emptied`: due, and nobody takes it. `clock`: kept waiting by a clock that was set back. `line`: LINE does not take it. */
export type OutboxFault = { kind: 'not_emptied' | 'clock' | 'line'; since: string; count: number };

/**
 * What is wrong with the outbox, the worst first; null when it is well. What waits for the next month's quota is an office's
 * own affair.
 */
export async function findOutboxFault({
  store,
  clock,
}: Pick<Context, 'store' | 'clock'>): Promise<OutboxFault | null> {
  const now = clock();
  const before = (milliseconds: number) => new Date(now - milliseconds).toISOString();
  const pending = { equals: { status: 'pending' }, upTo: '9999', limit: LOOKED_AT };
  const { items } = await store.find('outbox', 'due', pending);
  const isOverdue = ({ task, nextAttemptAt }: OutboxEntry) =>
    nextAttemptAt <= before(isOrder(task) ? OVERDUE_MS.order : OVERDUE_MS.message);
  const [overdue] = items.filter(isOverdue);
  if (overdue) {
    const count = items.filter(isOverdue).length;
    return { kind: 'not_emptied', since: overdue.nextAttemptAt, count };
  }
  const held = items.filter((entry) => dueAfterSetBack(entry, now) !== null);
  if (held[0]) return { kind: 'clock', since: held[0].createdAt, count: held.length };
  const untaken = items.filter((entry) => isUntaken(entry, before(UNTAKEN_MS)));
  const [since] = untaken.map(({ createdAt }) => createdAt).sort();
  return since ? { kind: 'line', since, count: untaken.length } : null;
}

/** Throws with the reason when something is wrong with the outbox. */
export async function checkOutbox(context: Pick<Context, 'store' | 'clock'>): Promise<void> {
  const fault = await findOutboxFault(context);
  if (!fault) return;
  const { kind, since, count } = fault;
  const said = {
    not_emptied: `the outbox has not been emptied since ${since}`,
    clock: `the clock was set back: ${count} queued entries wait for it since ${since}`,
    line: `LINE has not taken ${count} message(s) since ${since}`,
  };
  throw new Error(said[kind]);
}

const isUntaken = (
  { task, attempts, createdAt, lastError, waitsFor }: OutboxEntry,
  before: string,
): boolean =>
  task.kind === 'message' && attempts > 0 && lastError !== null && !waitsFor && createdAt <= before;
