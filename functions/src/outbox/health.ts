import type { Context } from '../context.ts';

/** Due for longer than this means that nothing delivers. */
const OVERDUE_MS = 5 * 60_000;

/** Throws with the reason when entries are due and nothing has taken them. */
export async function checkOutbox(context: Pick<Context, 'store' | 'clock'>): Promise<void> {
  const { items } = await context.store.find('outbox', 'due', {
    equals: { status: 'pending' },
    upTo: new Date(context.clock() - OVERDUE_MS).toISOString(),
    limit: 1,
  });
  const oldest = items[0];
  if (oldest) throw new Error(`the outbox has not been emptied since ${oldest.nextAttemptAt}`);
}
