import { SEEN_DAYS } from '@prakat/shared/privacy/periods';
import { type Context, isoNow } from '../context.ts';
import type { OwedAnswer } from './records.ts';
import type { StoreTransaction } from './store.ts';

export const REMEMBER_MS = SEEN_DAYS * 24 * 3600 * 1000;

/** As many marks are written in one transaction. */
const AT_ONCE = 100;

/** Remembers, in the transaction of its effect, that an event has had it; and the answer that it is owed, where it is. */
export function markSeen(
  context: Pick<Context, 'clock' | 'answering'>,
  tx: StoreTransaction,
  id: string,
  result: string | null = null,
): void {
  const { answering } = context;
  const owed =
    answering?.eventId === id ? { ...answering.owed, inDoubt: false, since: isoNow(context) } : null;
  const asked = owed ? { owed, answer: 'owed' as const } : {};
  tx.create('seenEvents', { id, result, expiresAt: rememberUntil(context), ...asked });
}

/** Presses were answered, or will be by an entry of the outbox: what they were owed is forgotten. */
export async function settleAnswers(
  context: Pick<Context, 'store' | 'clock'>,
  ids: readonly string[],
): Promise<void> {
  for (let from = 0; from < ids.length; from += AT_ONCE)
    await context.store.transact(async (tx) => {
      for (const id of ids.slice(from, from + AT_ONCE)) settleAnswer(context, tx, id);
    });
}

/** The same in a transaction that does more. */
export function settleAnswer(context: Pick<Context, 'clock'>, tx: StoreTransaction, id: string): void {
  tx.put('seenEvents', { id, result: null, expiresAt: rememberUntil(context), answer: 'given' });
}

/** A reply may have arrived of which nothing was heard: from now on no message takes its place. */
export async function doubtAnswer(context: Pick<Context, 'store'>, id: string): Promise<void> {
  await context.store.transact(async (tx) => {
    const seen = await tx.get('seenEvents', id);
    if (seen?.owed) tx.put('seenEvents', { ...seen, owed: { ...seen.owed, inDoubt: true } });
  });
}

/** Presses that are owed an answer since a moment or longer, the oldest first. */
export async function owedSince(
  { store }: Pick<Context, 'store'>,
  moment: number,
  limit: number,
): Promise<{ id: string; owed: OwedAnswer }[]> {
  const upTo = new Date(moment + REMEMBER_MS).toISOString();
  const { items } = await store.find('seenEvents', 'owed', { equals: { answer: 'owed' }, upTo, limit });
  return items.flatMap(({ id, owed }) => (owed ? [{ id, owed }] : []));
}

const rememberUntil = (context: Pick<Context, 'clock'>): string =>
  isoNow({ clock: () => context.clock() + REMEMBER_MS });

/** The press that is being answered, for the mark that it was seen. */
export type Answering = { eventId: string; owed: Omit<OwedAnswer, 'inDoubt' | 'since'> };
