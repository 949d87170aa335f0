import type { Context } from '../context.ts';

/**
 * Due for longer than this means that nothing delivers. An order may wait longer for those before it: an office whose
 * website does not answer is no fault of the product.
 */
const OVERDUE_MS = { message: 5 * 60_000, order: 60 * 60_000 };
const LOOKED_AT = 200;

/** Throws with the reason when entries are due and nothing has taken them. */
export async function checkOutbox(context: Pick<Context, 'store' | 'clock'>): Promise<void> {
  const before = (milliseconds: number) => new Date(context.clock() - milliseconds).toISOString();
  const { items } = await context.store.find('outbox', 'due', {
    equals: { status: 'pending' },
    upTo: before(OVERDUE_MS.message),
    limit: LOOKED_AT,
  });
  const oldest = items.find(
    ({ task, nextAttemptAt }) => task.kind === 'message' || nextAttemptAt <= before(OVERDUE_MS.order),
  );
  if (oldest) throw new Error(`the outbox has not been emptied since ${oldest.nextAttemptAt}`);
}
