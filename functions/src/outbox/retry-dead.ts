import { randomUUID } from 'node:crypto';
import { isForgotten, isOrder, type OutboxEntry } from '@prakat/shared/outbox/entry';
import { keyFor } from '@prakat/shared/outbox/retry-key';
import { placeAsked, removeAsked } from '@prakat/shared/publication/orders';
import { type Context, isoNow } from '../context.ts';
import { every } from '../store/every.ts';
import type { StoreReader } from '../store/store.ts';

type Needed = Pick<Context, 'store' | 'clock'>;

/** What was given up in an office, newest first. */
export const listDead = ({ store }: Pick<Needed, 'store'>, officeId: string): AsyncGenerator<OutboxEntry> =>
  every(store, 'outbox', 'byStatus', { equals: { officeId, status: 'dead' } });

/**
 * Makes an entry that was given up due again, with all its attempts before it. What it leads to is recorded as ever. It
 * keeps LINE's retry key for as long as that is good: within a day LINE takes a message that did arrive once. Later it has
 * another: whoever retries it wants it sent, though it may have arrived. `nothing_left`: the record asks for
 * nothing of it any more, because a webmaster has the task since, for one.
 */
export function retryDead(
  context: Needed,
  id: string,
): Promise<'due_again' | 'not_given_up' | 'nothing_left'> {
  return context.store.transact(async (tx) => {
    const entry = await tx.get('outbox', id);
    if (entry?.status !== 'dead') return 'not_given_up';
    if (!(await isAsked(tx, entry, isoNow(context)))) return 'nothing_left';
    const again = {
      status: 'pending',
      attempts: 0,
      nextAttemptAt: isoNow(context),
      finishedAt: null,
    } as const;
    const { trial, ...rest } = entry;
    const isGood = keyFor(trial, context.clock()) === 'same';
    const key = isGood ? (trial ? { trial: { ...trial, cutShort: 0 } } : {}) : { retryKey: randomUUID() };
    tx.put('outbox', { ...rest, ...again, ...key });
    return 'due_again';
  });
}

/** Of one request at most: an office with more than this has trouble that no button mends. */
const MOST_AT_ONCE = 200;

/** The same of everything that was given up in an office: how many are due again, and how many nothing is left of. */
export async function retryAllDead(
  context: Needed,
  officeId: string,
): Promise<{ again: number; left: number }> {
  const equals = { officeId, status: 'dead' };
  const { items } = await context.store.find('outbox', 'byStatus', { equals, limit: MOST_AT_ONCE });
  const count = { again: 0, left: 0 };
  for (const { id } of items) {
    const done = await retryDead(context, id);
    if (done === 'due_again') count.again += 1;
    if (done === 'nothing_left') count.left += 1;
  }
  return count;
}

async function isAsked(reader: StoreReader, entry: OutboxEntry, at: string): Promise<boolean> {
  if (isForgotten(entry)) return false;
  const { about, task } = entry;
  if (!isOrder(task)) return true;
  const publication = about && (await reader.get('publications', about.id));
  if (!publication) return false;
  const asked =
    task.kind === 'place' ? placeAsked(publication, task, at) : removeAsked(publication, task.placement);
  return asked !== null;
}
