import type { Finding } from '@prakat/shared/checks/finding';
import type { OutboxEntry, OutboxTask } from '@prakat/shared/outbox/entry';
import { ANNOUNCEMENT_USE_MS } from '@prakat/shared/outbox/use';
import { placeAsked, removeAsked } from '@prakat/shared/publication/orders';
import { isWebsite } from '@prakat/shared/publication/placements';
import type { Placement, Publication } from '@prakat/shared/publication/schema';
import { type Context, isoNow, type Office } from '../context.ts';
import type { Attempt, Destination, Failed, Placed } from '../destinations/destination.ts';
import type { DestinationFor } from '../destinations/destination-for.ts';
import { takeChatFile } from '../drafts/take-chat-file.ts';
import type { LineMessage } from '../line/line-client.ts';
import { failedSend } from '../line/send-failure.ts';
import { showMenuNow } from '../menus/menus-of-person.ts';
import { lookAgain } from '../procedure/look-again.ts';
import { forgetSubscription } from '../subscriptions/subscribers.ts';
import { askOffered } from './offer.ts';
import { sendToFollowers } from './send-to-followers.ts';
import { OVERTAKEN, TOO_LATE, useNow } from './use-now.ts';

/** What an attempt led to. `permanent` failures are not tried again. */
export type AttemptResult = Done | Failed;
type Done = {
  ok: true;
  requestId: string | null;
  /** What the record of a publication is to hear of; null when nothing: a message, or an order with no work left. */
  heard: Pick<Placed, 'address' | 'outsideIds'> | { unanswered: Finding[] } | 'removed' | null;
  /** How many messages of LINE's quota it cost; left out where nothing was said. */
  counted?: number;
  /** Nothing was done, because nobody needs it any more: why. */
  dropped?: string;
};

/** What an entry's work is done with. */
export type Tools = { context: Context; destinationFor: DestinationFor };

type Handler<K extends OutboxTask['kind']> = (
  tools: Tools,
  office: Office,
  given: { entry: OutboxEntry; task: Extract<OutboxTask, { kind: K }>; attempt: Attempt },
) => Promise<AttemptResult>;

/** The record asks for nothing any more. */
const nothingLeft: Done = { ok: true, requestId: null, heard: null };

const never = (error: string): Failed => ({ ok: false, permanent: true, error, requestId: null });

const message: Handler<'message'> = async ({ context }, { line }, { entry, task, attempt }) => {
  const use = entry.carries
    ? await useOfCarried(context, entry, entry.carries)
    : await useNow(context, context.store, entry);
  if (use === 'overtaken') return { ...nothingLeft, dropped: OVERTAKEN };
  if (use === 'too_late') return never(TOO_LATE);
  const messages = task.messages as unknown as LineMessage[];
  const sent = await line.push(task.address, messages, entry.retryKey, attempt.signal);
  if (!sent.ok) return failedSend(sent);
  const counted = task.notice === 'announcements' ? ((await line.memberCount(task.address)) ?? 0) : 1;
  return { ok: true, requestId: sent.requestId, heard: null, counted };
};

/**
 * Whether an entry that says what several say is of use: they still wait for it, and nothing of it has been overtaken. Those that are
 * left are told without it then; but what may have arrived already is finished as it is, unless it is a group's.
 */
async function useOfCarried(context: Context, { id, trial }: OutboxEntry, carries: readonly string[]) {
  const found = await Promise.all(carries.map((one) => context.store.get('outbox', one)));
  const left = found.flatMap((one) =>
    one && one.status === 'pending' && one.carriedBy === id && one.lease === null ? [one] : [],
  );
  const announced = left.filter(({ task }) => task.kind !== 'message');
  if (left.length === 0) return 'overtaken' as const;
  if (announced.length === 0 && trial?.inDoubt) return 'of_use' as const;
  const uses = await Promise.all(left.map((one) => useNow(context, context.store, one)));
  const isWhole = left.length === carries.length && uses.every((use) => use === 'of_use');
  return isWhole ? ('of_use' as const) : ('overtaken' as const);
}

/** Where LINE does not know some of the recipients, the others have it; what those followed is forgotten. */
const multicast: Handler<'multicast'> = async ({ context }, { line, profile }, { entry, task, attempt }) => {
  const idle = await idleFollowers(context, entry);
  if (idle) return idle;
  const messages = task.messages as unknown as LineMessage[];
  const sent = await sendToFollowers(line, { to: task.to, messages, key: entry.retryKey }, attempt.signal);
  if (!sent.ok)
    return { ...failedSend(sent), ...(sent.partly ? { permanent: false, taken: 'perhaps' as const } : {}) };
  if (sent.unknown.length > 0) {
    await context.store.transact(async (tx) => {
      for (const one of sent.unknown) forgetSubscription(tx, profile.id, one);
    });
    context.logger.info(
      { entryId: entry.id, count: sent.unknown.length },
      'followers that LINE does not know',
    );
  }
  return { ok: true, requestId: sent.requestId, heard: null, counted: sent.reached.length };
};

const broadcast: Handler<'broadcast'> = async ({ context }, { line }, { entry, task, attempt }) => {
  const idle = await idleFollowers(context, entry);
  if (idle) return idle;
  const messages = task.messages as unknown as LineMessage[];
  const sent = await line.broadcast(messages, entry.retryKey, attempt.signal);
  if (!sent.ok) return failedSend(sent);
  // LINE does not say how many it reached.
  return { ok: true, requestId: sent.requestId, heard: null, counted: task.friends };
};

/** How an entry to residents ends without being sent, where what it tells of is down by now or no news any more. */
async function idleFollowers(context: Context, entry: OutboxEntry): Promise<AttemptResult | null> {
  // Part of them may have it: the others get it too, while LINE knows the keys.
  if (entry.trial?.inDoubt) return null;
  const use = await useNow(context, context.store, entry);
  if (use === 'overtaken') return { ...nothingLeft, dropped: OVERTAKEN };
  return use === 'too_late' ? never(TOO_LATE) : null;
}

const place: Handler<'place'> = async (tools, office, { entry, task, attempt }) => {
  const publication = await publicationOf(tools, entry);
  const asked = publication && placeAsked(publication, task, isoNow(tools.context));
  if (!asked) return nothingLeft;
  if (entry.offered) return askOffered(tools.context, office, entry, attempt.signal);
  const { placement, content } = asked;
  const messages = task.messages as unknown as LineMessage[] | null;
  const age = tools.context.clock() - Date.parse(entry.createdAt);
  if (messages && entry.attempts > 0 && age > ANNOUNCEMENT_USE_MS) return never('ประกาศไม่ได้จนพ้นเวลาที่เป็นข่าว');
  const destination = destinationOf(tools, office, placement);
  if (!destination) return unreachable;
  // What stands there is put there again where its successor was called off: it is public already.
  if (isWebsite(placement) && publication.next) {
    const unanswered = await lookAgain(tools.context, office, publication, {
      version: task.version,
      content,
    });
    if (unanswered === null) return waitsForCheck;
    if (unanswered.length > 0) return { ok: true, requestId: null, heard: { unanswered } };
  }
  const order = {
    publication,
    placement,
    key: entry.retryKey,
    isFirstAttempt: entry.attempts === 0 && !entry.trial?.inDoubt,
    version: task.version,
    content,
    messages,
  };
  const placed = await destination[placement.placed === null ? 'place' : 'replace'](order, attempt);
  if (!placed.ok) return placed;
  const { requestId, address, outsideIds, counted } = placed;
  return {
    ok: true,
    requestId,
    heard: { address, outsideIds },
    ...(counted === undefined ? {} : { counted }),
  };
};

const remove: Handler<'remove'> = async (tools, office, { entry, task, attempt }) => {
  const publication = await publicationOf(tools, entry);
  const placement = publication && removeAsked(publication, task.placement);
  if (!placement) return nothingLeft;
  if (entry.offered) return askOffered(tools.context, office, entry, attempt.signal);
  const destination = destinationOf(tools, office, placement);
  if (!destination) return unreachable;
  const messages = (task.messages ?? null) as unknown as LineMessage[] | null;
  const order = { publication, placement, key: entry.retryKey, messages };
  const removed = await destination.remove(order, attempt);
  return removed.ok ? { ok: true, requestId: removed.requestId, heard: 'removed' } : removed;
};

/** Tried again with the outbox's own patience. */
const waits = { ok: false, permanent: false, requestId: null } as const;
const waitsForCheck: Failed = { ...waits, error: 'ไฟล์แนบยังรอตรวจก่อนเผยแพร่' };

const unreachable = never('ระบบยังไม่รองรับปลายทางนี้ กรุณาให้ผู้ดูแลเว็บไซต์ดำเนินการเอง');

/** The record as it is now: the order is checked against it before anything is done. */
async function publicationOf(
  { context }: Tools,
  { about, officeId }: OutboxEntry,
): Promise<Publication | null> {
  const found = about?.kind === 'publication' ? await context.store.get('publications', about.id) : null;
  return found?.officeId === officeId ? found : null;
}

const destinationOf = (
  { context, destinationFor }: Tools,
  office: Office,
  { destination }: Placement,
): Destination | null => destinationFor(destination)?.(context, office) ?? null;

/** Done over again, it changes nothing; a menu that is gone by now has another, or none, at the next attempt. */
const menu: Handler<'menu'> = async ({ context }, office, { task, attempt }) => {
  const shown = await showMenuNow({ context, office }, task.address, attempt.signal);
  if (shown.ok) return nothingLeft;
  const { taken: _, permanent, ...failed } = failedSend(shown);
  return { ...failed, permanent: permanent && shown.status !== 404 };
};

const takeFile: Handler<'take_file'> = async ({ context }, office, { entry, task, attempt }) => {
  const taken = await takeChatFile(context, office, { entry, task, signal: attempt.signal });
  return 'done' in taken ? nothingLeft : { ...waits, error: taken.again };
};

const handlers: { [K in OutboxTask['kind']]: Handler<K> } = {
  message,
  multicast,
  broadcast,
  place,
  remove,
  menu,
  take_file: takeFile,
};

/** Does one entry's work once. Throws only by a fault of the program. */
export async function carryOut(tools: Tools, entry: OutboxEntry, attempt: Attempt): Promise<AttemptResult> {
  const office = tools.context.offices.get(entry.officeId);
  if (!office) return never('หน่วยงานนี้ไม่อยู่ในการตั้งค่าของระบบแล้ว');
  const handler = handlers[entry.task.kind] as Handler<OutboxTask['kind']>;
  return handler(tools, office, { entry, task: entry.task, attempt });
}
