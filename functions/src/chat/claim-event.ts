import type { Context } from '../context.ts';
import { markSeen } from '../store/once.ts';
import { AlreadyExistsError, type StoreTransaction } from '../store/store.ts';

/**
 * Gives one webhook event its effect once: remembers the event id in the same transaction. False when the event
 * was seen before, and then nothing is done. `effect` reads and gives back the function that writes. Actions on
 * a submission do not come here: `performAction` remembers the event itself.
 */
export async function claimEvent(
  context: Pick<Context, 'store' | 'clock' | 'answering'>,
  eventId: string,
  effect?: (tx: StoreTransaction) => Promise<() => void>,
): Promise<boolean> {
  try {
    return await context.store.transact(async (tx) => {
      if (await tx.get('seenEvents', eventId)) return false;
      const write = await effect?.(tx);
      write?.();
      markSeen(context, tx, eventId);
      return true;
    });
  } catch (error) {
    // Two deliveries of the event at the same moment: the other one has it.
    if (error instanceof AlreadyExistsError && error.collection === 'seenEvents') return false;
    throw error;
  }
}
