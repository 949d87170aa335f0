import { isToFollowers, type OutboxEntry } from '@prakat/shared/outbox/entry';
import { type MessageMonth, messageMonthId, newMessageMonth } from '@prakat/shared/outbox/message-month';
import { calendarDate } from '@prakat/shared/time/thai-date';
import type { Context } from '../context.ts';
import type { StoreTransaction } from '../store/store.ts';

/** Something was told: of what kind, and how many messages of LINE's quota that cost. */
export type ToldOnce = { officeId: string; kind: string; counted: number };

/** What residents are told of an item by a message of its own, in the counts. */
export const FOLLOWERS_NOTICE = 'followers';

/** What an entry tells, in the counts. */
export const toldBy = (
  { officeId, task }: Pick<OutboxEntry, 'officeId' | 'task'>,
  counted: number,
): ToldOnce => ({
  officeId,
  kind: task.kind === 'message' ? task.notice : isToFollowers(task) ? FOLLOWERS_NOTICE : 'announcement',
  counted,
});

/**
 * Adds what was told to the office's counts of the month, in the transaction that settles it. Reads now and gives back the
 * function that writes.
 */
export async function countTold(
  { clock }: Pick<Context, 'clock'>,
  tx: StoreTransaction,
  told: readonly ToldOnce[],
): Promise<() => void> {
  const month = calendarDate(clock()).slice(0, 7);
  const months: MessageMonth[] = [];
  for (const officeId of new Set(told.map((one) => one.officeId))) {
    const found = await tx.get('messageMonths', messageMonthId(officeId, month));
    const own = told.filter((one) => one.officeId === officeId);
    months.push(own.reduce(withTold, found ?? newMessageMonth(officeId, month)));
  }
  return () => {
    for (const each of months) tx.put('messageMonths', each);
  };
}

function withTold(month: MessageMonth, { kind, counted }: ToldOnce): MessageMonth {
  const before = month.told[kind] ?? { counted: 0, free: 0 };
  const after = { counted: before.counted + counted, free: before.free + (counted === 0 ? 1 : 0) };
  return { ...month, told: { ...month.told, [kind]: after }, since: month.since + counted };
}
