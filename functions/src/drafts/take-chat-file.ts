import { toldOfFile } from '@prakat/shared/checks/told-of-file';
import type { OutboxEntry, OutboxTask } from '@prakat/shared/outbox/entry';
import type { Member } from '@prakat/shared/people/member';
import { type Refused, refuse } from '@prakat/shared/refusals';
import { findMember } from '../actors/find-member.ts';
import { dutiesOf } from '../cards/duties.ts';
import { draftBubble, fileRefusedBubble } from '../cards/flex/draft-bubbles.ts';
import { withQuickReplies } from '../cards/flex/quick-replies.ts';
import { Lanes } from '../checks/lanes.ts';
import type { Context, Office } from '../context.ts';
import { checkStoredFile } from '../files/check-stored-file.ts';
import { discardFile } from '../files/discard-file.ts';
import type { LineMessage } from '../line/line-client.ts';
import { replyOnce } from '../line/reply-once.ts';
import { knowledgeOf } from '../procedure/check-request.ts';
import { messageEntry } from '../queue/new-entry.ts';
import { markSeen } from '../store/once.ts';
import { AlreadyExistsError } from '../store/store.ts';
import { fetchChatFile } from './fetch-chat-file.ts';
import { gatheringDraft, roomForFile, withFile } from './gather-file.ts';
import { filesOf } from './own-drafts.ts';
import { markTaken, wasTakenBack } from './take-back.ts';

/** Tried so often, for a minute or two: whoever sent it waits for a word. */
const MOST_TRIES = 6;
/** A reply token surely lives as long, a little less than LINE's minute. */
const TOKEN_LIFE_MS = 50_000;
/** An answer that takes longer shows that it is coming. */
const LOADING_AFTER_MS = 700;
/** Images that are sent together come in webhooks of their own: so long the others are waited for. */
const SET_MS = 8_000;
/** Of one person's files, so many are looked at. */
const LOOKED_AT = 50;

/** A whole office may send photos of the same event: so many are in the memory of the process at a time. */
const lanes = new Lanes({ atOnce: 4, waiting: 40 });
const TOO_MANY = { again: 'มีไฟล์รอรับจำนวนมาก' };

export type ChatFile = {
  entry: OutboxEntry;
  task: Extract<OutboxTask, { kind: 'take_file' }>;
  signal: AbortSignal;
};

/** `again`: it could not be done now; why. */
export type Taken = { done: true } | { again: string };
const done: Taken = { done: true };

/**
 * Takes a file that somebody sent in the chat into their draft, and says so on the reply token; several that came together are
 * answered together, by the last of them. What is refused is said at once. Done over again, because the process was killed,
 * it takes no file twice.
 */
export async function takeChatFile(context: Context, office: Office, file: ChatFile): Promise<Taken> {
  const { task, entry } = file;
  const member = await findMember(context.store, entry.officeId, task.address);
  // They left the office while it waited.
  if (!member) return done;
  const loading = setTimeout(() => {
    office.line.showLoading(task.address).catch(() => {});
  }, LOADING_AFTER_MS);
  try {
    const taken = (await lanes.run(() => takeOnce(context, office, member, file))) ?? TOO_MANY;
    if ('again' in taken) {
      if (entry.attempts + 1 < MOST_TRIES) return taken;
      return await answerRefused(context, office, member, file, refuse('chat_file_not_now'));
    }
    if (!taken.ok) return await answerRefused(context, office, member, file, taken);
    if (await isNewerComing(context, entry)) return done;
    if (await isOfSetComing(context, file)) return { again: 'รอภาพอื่นในชุดเดียวกัน' };
    return await answer(context, office, member, file, await draftCard(context, office, member));
  } finally {
    clearTimeout(loading);
  }
}

/** The file in the draft, unless it was taken back meanwhile; a mark says so in the same transaction. */
async function takeOnce(
  context: Context,
  office: Office,
  member: Member,
  file: ChatFile,
): Promise<{ ok: true } | Refused | { again: string }> {
  const { store } = context;
  const { profile } = office;
  const mark = `${file.entry.id}.file`;
  if (await store.get('seenEvents', mark)) return { ok: true };
  const { officeId } = member;
  const { messageId } = file.task;
  if (await wasTakenBack(store, officeId, messageId)) return { ok: true };
  const fetched = await fetchChatFile(context, office, member, file);
  if ('again' in fetched || !fetched.ok) return fetched;
  const checked = await checkStoredFile(
    context,
    profile,
    member,
    fetched.fileId,
    await knowledgeOf(context, office),
  );
  if (!checked.ok) {
    const isBusy = checked.refusal.code === 'file_checks_busy';
    if (isBusy) await discardFile(context, fetched.fileId);
    return isBusy ? { again: checked.refusal.message } : checked;
  }
  const put = await store.transact(async (tx) => {
    if (await tx.get('seenEvents', mark)) return 'not wanted' as const;
    if (await wasTakenBack(tx, officeId, messageId)) return 'not wanted' as const;
    const room = await roomForFile(context, tx, profile, member);
    if (!room.ok) return room;
    const draft = withFile(context, { profile, member, draft: room.draft }, fetched.fileId);
    if (room.draft) tx.put('drafts', draft);
    else tx.create('drafts', draft);
    markSeen(context, tx, mark, draft.id);
    markTaken(context, tx, { officeId, messageId, fileId: fetched.fileId });
    return { ok: true as const };
  });
  if (put === 'not wanted' || !put.ok) await discardFile(context, fetched.fileId);
  return put === 'not wanted' ? { ok: true } : put;
}

/** One that came after it, and will be answered with what is in the draft then. */
async function isNewerComing({ store }: Context, entry: OutboxEntry): Promise<boolean> {
  const { lane, officeId, createdAt, id } = entry;
  const find = { equals: { lane, status: 'pending' }, limit: LOOKED_AT };
  const { items } = await store.find('outbox', 'byLane', find);
  return items.some(
    (other) =>
      other.officeId === officeId &&
      other.attempts === 0 &&
      (other.createdAt > createdAt || (other.createdAt === createdAt && other.id > id)),
  );
}

/** Not all images that were sent together have come, and they may. */
async function isOfSetComing({ store, clock }: Context, { entry, task }: ChatFile): Promise<boolean> {
  const { set } = task;
  if (!set || clock() - Date.parse(entry.createdAt) > SET_MS) return false;
  let known = 0;
  for (const status of ['pending', 'delivered']) {
    const find = { equals: { lane: entry.lane, status }, limit: LOOKED_AT };
    for (const other of (await store.find('outbox', 'byLane', find)).items)
      if (other.task.kind === 'take_file' && other.task.set?.id === set.id) known += 1;
  }
  return known < set.total;
}

/** The card of the draft that gathers; nothing where it was thrown away or filed meanwhile, or its files were taken back. */
async function draftCard(context: Context, office: Office, member: Member): Promise<LineMessage[]> {
  const draft = await gatheringDraft(context, context.store, member);
  if (!draft) return [];
  const files = (await filesOf(context.store, draft)).map((file) => ({
    name: file.name,
    bytes: file.bytes,
    told: toldOfFile(file),
  }));
  return files.length > 0 ? [draftBubble(office, { id: draft.id, files })] : [];
}

/** Why it was not taken; and what is in the draft, where that has not been said because this one came last. */
async function answerRefused(
  context: Context,
  office: Office,
  member: Member,
  file: ChatFile,
  { refusal }: Refused,
): Promise<Taken> {
  context.logger.info(
    { officeId: office.profile.id, entryId: file.entry.id, refusal: refusal.code },
    'file of the chat refused',
  );
  const isLast = !(await isNewerComing(context, file.entry));
  const card = isLast ? await draftCard(context, office, member) : [];
  return answer(context, office, member, file, [fileRefusedBubble(office, refusal.message), ...card]);
}

/** Says it on the reply token, which costs nothing; where that has run out, as a message. */
async function answer(
  context: Context,
  office: Office,
  member: Member,
  { entry, task, signal }: ChatFile,
  said: LineMessage[],
): Promise<Taken> {
  if (said.length === 0) return done;
  const { profile, liffId, line } = office;
  const messages = withQuickReplies(said, { liffId, duties: dutiesOf(profile, member) });
  const replied = await replyOnce(line, task.replyToken, messages, signal);
  if (replied.ok || replied.why === 'perhaps') return done;
  const age = context.clock() - Date.parse(entry.createdAt);
  const wasTried = entry.attempts > 0 || (entry.trial?.cutShort ?? 0) > 0;
  // An attempt before this one said it, of which nobody heard.
  if (replied.why === 'gone' && wasTried && age < TOKEN_LIFE_MS) return done;
  await pushInstead(context, { entry, address: task.address, messages });
  return done;
}

async function pushInstead(
  context: Context,
  { entry, address, messages }: { entry: OutboxEntry; address: string; messages: LineMessage[] },
): Promise<void> {
  const { officeId } = entry;
  const id = `${entry.id}.answer`;
  const message = messageEntry(context, { officeId, about: null, address, notice: 'answer', messages, id });
  try {
    await context.store.transact(async (tx) => tx.create('outbox', message));
  } catch (error) {
    // Queued by an attempt before this one.
    if (!(error instanceof AlreadyExistsError)) throw error;
  }
  context.nudgeOutbox();
}
