import type { OutboxEntry } from '@prakat/shared/outbox/entry';
import { type Context, isoNow } from '../context.ts';
import { every } from '../store/every.ts';

type Needed = Pick<Context, 'store' | 'clock'>;

/** What was given up in an office, newest first. */
export const listDead = ({ store }: Pick<Needed, 'store'>, officeId: string): AsyncGenerator<OutboxEntry> =>
  every(store, 'outbox', 'byStatus', { equals: { officeId, status: 'dead' } });

/**
 * Makes an entry that was given up due again, with all its attempts before it; false when it is not dead. What it
 * leads to is recorded as ever. It keeps LINE's retry key: within a day LINE takes a message that did arrive once.
 */
export function retryDead(context: Needed, id: string): Promise<boolean> {
  return context.store.transact(async (tx) => {
    const entry = await tx.get('outbox', id);
    if (entry?.status !== 'dead') return false;
    const again = {
      status: 'pending',
      attempts: 0,
      nextAttemptAt: isoNow(context),
      finishedAt: null,
    } as const;
    tx.put('outbox', { ...entry, ...again });
    return true;
  });
}
