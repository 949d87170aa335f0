import type { OutboxEntry } from '@prakat/shared/outbox/entry';
import type { PeopleDecided } from '@prakat/shared/people/decide-people';
import type { Context } from '../context.ts';
import type { StoreReader } from '../store/store.ts';

/** Of what waits for one account, so many are taken along; nobody has as many. */
const MOST = 200;

/** What is for the old account itself: that somebody asks for it to be replaced. */
const OF_ACCOUNT: ReadonlySet<string> = new Set(['rebind_asked']);

/**
 * What still waits for people whose LINE account was replaced, as it is for the new one: under keys of their own, since
 * LINE knows a key by whom it was used for. What may have arrived on the old account, or is on its way, stays there.
 */
export async function messagesAfter(
  { newId }: Pick<Context, 'newId'>,
  reader: StoreReader,
  { people }: Pick<PeopleDecided, 'people'>,
): Promise<OutboxEntry[]> {
  const moved: OutboxEntry[] = [];
  for (const { before, after } of people) {
    if (before?.status !== 'active' || before.lineUserId === after.lineUserId) continue;
    const waiting = { equals: { lane: `line:${before.lineUserId}`, status: 'pending' }, limit: MOST };
    const { items } = await reader.find('outbox', 'byLane', waiting);
    for (const entry of items) {
      const { task, trial, hold, officeId, lease } = entry;
      const isTheirs = officeId === after.officeId && task.kind === 'message' && !OF_ACCOUNT.has(task.notice);
      if (!isTheirs || lease !== null || trial?.inDoubt) continue;
      const { trial: _, ...rest } = entry;
      moved.push({
        ...rest,
        task: { ...task, address: after.lineUserId },
        lane: `line:${after.lineUserId}`,
        retryKey: newId(),
        ...(hold && { hold: { ...hold, chat: after.lineUserId } }),
      });
    }
  }
  return moved;
}
