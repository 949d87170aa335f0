import { messageRules } from '@prakat/shared/office/messages';
import { isOrder, type OutboxEntry } from '@prakat/shared/outbox/entry';
import { canBeShown, digestMoment, NEVER } from '@prakat/shared/outbox/holding';
import { messageMonthId } from '@prakat/shared/outbox/message-month';
import { isKeptBack, percentUsed } from '@prakat/shared/outbox/quota-guard';
import { byUrgency } from '@prakat/shared/outbox/telling';
import { groupOf } from '@prakat/shared/publication/placements';
import { calendarDate } from '@prakat/shared/time/thai-date';
import { MOST_MESSAGES, packMessages } from '../cards/pack-messages.ts';
import { type Context, isoNow } from '../context.ts';
import type { LineMessage } from '../line/line-client.ts';
import { messageEntry } from '../queue/new-entry.ts';
import type { StoreReader } from '../store/store.ts';
import { notNeeded, useNow } from './use-now.ts';

/** What is due, as it is to be sent. */
export type Joined = {
  /** To be leased, the ones that are new with the others. */
  due: OutboxEntry[];
  /** Changed, and not to be sent by themselves now. */
  changed: OutboxEntry[];
};

/** Of what waits for one chat, so many are looked at; the others come the next time. */
const LOOKED_AT = 50;
/** A chat's newest messages, among which its last push is looked for. */
const LOOK_BACK = 10;

/**
 * Joins what is due for the first time: one chat is told everything that waits for it in one push, since LINE counts whom it
 * reaches and not what it says. Whoever was pushed something a short while ago is asked for more only when that is over.
 * `chosen` came due and nobody has it. Reads alone.
 */
export async function joinDue(
  context: Context,
  reader: StoreReader,
  chosen: readonly OutboxEntry[],
): Promise<Joined> {
  const joined: Joined = { due: [], changed: [] };
  const chats = new Map<string, OutboxEntry[]>();
  for (const entry of chosen) {
    const chat = isFresh(entry) ? chatOf(entry) : null;
    if (chat === null) joined.due.push(entry);
    else chats.set(`${entry.officeId} ${chat}`, [...(chats.get(`${entry.officeId} ${chat}`) ?? []), entry]);
  }
  const percents = new Map<string, number | null>();
  for (const all of chats.values()) {
    const due: OutboxEntry[] = [];
    for (const entry of all) {
      const { officeId } = entry;
      if (!percents.has(officeId)) percents.set(officeId, await percentNow(context, reader, officeId));
      if (isKeptBack(entry, percents.get(officeId) ?? null)) joined.changed.push(keptBack(context, entry));
      else due.push(entry);
    }
    const one = await joinChat(context, reader, due);
    joined.due.push(...one.due);
    joined.changed.push(...one.changed);
  }
  return joined;
}

/** Per cent of the office's messages of this month that are used. */
async function percentNow({ clock }: Context, reader: StoreReader, officeId: string): Promise<number | null> {
  const month = calendarDate(clock()).slice(0, 7);
  return percentUsed(await reader.get('messageMonths', messageMonthId(officeId, month)));
}

/** What there are not enough messages left for waits for its chat to come by, and is looked at again a day later. */
function keptBack({ clock, offices }: Context, entry: OutboxEntry): OutboxEntry {
  const digest = digestMoment(clock(), messageRules(offices.get(entry.officeId)?.profile ?? {}));
  const until = new Date(Math.max(Date.parse(digest), clock() + 3600_000)).toISOString();
  const hold = { chat: chatOf(entry) ?? '', from: entry.hold?.from ?? isoNow({ clock }), until };
  return { ...entry, nextAttemptAt: until, hold };
}

/** Not tried, and not several in one: those go as they are. */
const isFresh = ({ attempts, trial, carries, offered, alone }: OutboxEntry): boolean =>
  attempts === 0 && !trial && !carries && !offered && !alone;

/** The chat that an entry is said in; null for what is said in none. */
export const chatOf = ({ task }: OutboxEntry): string | null => {
  if (task.kind === 'message') return task.address;
  return isOrder(task) && task.messages ? groupOf(task.placement) : null;
};

async function joinChat(context: Context, reader: StoreReader, due: readonly OutboxEntry[]): Promise<Joined> {
  const [first] = due;
  const chat = first && chatOf(first);
  if (!first || !chat) return { due: [...due], changed: [] };
  const { officeId } = first;
  const mayWait = due.every(({ telling, hold }) => hold !== undefined && telling !== 'now');
  const paused = mayWait && first.task.kind === 'message' ? await pausedUntil(context, reader, first) : null;
  if (paused) return { due: [], changed: due.map((entry) => heldUntil(entry, paused)) };

  const at = isoNow(context);
  const { items } = await reader.find('outbox', 'held', {
    equals: { officeId, 'hold.chat': chat },
    limit: LOOKED_AT,
  });
  const others = items.filter(
    (entry) =>
      canBeShown(entry, at) && !entry.carriedBy && !entry.alone && !due.some(({ id }) => id === entry.id),
  );
  if (due.length + others.length === 1) return { due: [...due], changed: [] };

  const changed: OutboxEntry[] = [];
  const needed: OutboxEntry[] = [];
  for (const entry of [...due, ...others].sort(byUrgency)) {
    const use = await useNow(context, reader, entry);
    if (use === 'of_use') needed.push(entry);
    else changed.push(notNeeded(entry, at, use));
  }
  // What was due is done with, and the others may wait on for their person.
  if (!needed.some(({ id }) => due.some((one) => one.id === id))) return { due: [], changed };
  const things = needed.map((entry) => ({ id: entry.id, messages: messagesOf(entry) }));
  const { messages, taken } = packMessages(things, MOST_MESSAGES);
  const [alone] = needed;
  if (taken.length <= 1 && alone) return { due: [due.find(({ id }) => id === alone.id) ?? alone], changed };
  if (taken.length === 0) return { due: [], changed };
  const carried = needed.filter(({ id }) => taken.includes(id));
  const notice = first.task.kind === 'message' ? 'joined' : 'announcements';
  const all = {
    ...messageEntry(context, { officeId, about: null, address: chat, notice, messages }),
    carries: carried.map(({ id }) => id),
  };
  return { due: [all], changed: [...changed, ...carried.map((entry) => carriedBy(entry, all.id, at))] };
}

/** What an entry says; nothing where it says nothing. */
export const messagesOf = ({ task }: OutboxEntry): LineMessage[] =>
  (('messages' in task ? task.messages : null) ?? []) as unknown as LineMessage[];

/** Until when a person is not asked for more, because they were just now; null where they may be. ISO 8601, UTC. */
async function pausedUntil(
  { offices, clock }: Context,
  reader: StoreReader,
  { officeId, lane }: OutboxEntry,
): Promise<string | null> {
  const pause = messageRules(offices.get(officeId)?.profile ?? {}).joinMinutes * 60_000;
  const { items } = await reader.find('outbox', 'byLane', {
    equals: { lane, status: 'delivered' },
    limit: LOOK_BACK,
  });
  const pushed = items.filter(({ counted, finishedAt }) => counted !== 0 && finishedAt !== null);
  const last = Math.max(...pushed.map(({ finishedAt }) => Date.parse(finishedAt ?? '')));
  const over = last + pause;
  return pushed.length > 0 && over > clock() ? new Date(over).toISOString() : null;
}

const heldUntil = (entry: OutboxEntry, until: string): OutboxEntry => ({
  ...entry,
  nextAttemptAt: until,
  ...(entry.hold && { hold: { ...entry.hold, until } }),
});

/** Said by another entry from now on; until that has arrived, it may still be shown in its chat. */
function carriedBy(entry: OutboxEntry, id: string, at: string): OutboxEntry {
  const chat = chatOf(entry) ?? '';
  const hold = { chat, from: entry.hold?.from ?? at, until: null };
  return { ...entry, carriedBy: id, nextAttemptAt: NEVER, hold };
}
