import {
  type Hold,
  isOrder,
  isToFollowers,
  type OutboxEntry,
  type ToFollowers,
} from '@prakat/shared/outbox/entry';
import { findMember } from '../actors/find-member.ts';
import { type Context, isoNow, type Office } from '../context.ts';
import type { Failed } from '../destinations/destination.ts';
import { activeGroups } from '../procedure/active-groups.ts';
import { prepareSteps, type SystemStep } from '../procedure/prepare-steps.ts';
import type { StoreReader } from '../store/store.ts';
import { backoffMs, MAX_ATTEMPTS, quotaWaitMs } from './backoff.ts';
import { countTold, FOLLOWERS_NOTICE, type ToldOnce, toldBy } from './count-told.ts';
import { chatOf } from './join-due.ts';
import { ended, settleEntry } from './lease.ts';
import { carriedOf, freed } from './settle-carried.ts';
import type { AttemptResult } from './tasks.ts';

/** What an attempt of a leased entry led to. */
export type Outcome = { entry: OutboxEntry; result: AttemptResult | Unfinished };
/** This process ends, or the lease was lost: that is no failure. */
type Unfinished = 'not begun' | 'broken off';

/**
 * Records how entries about one record ended (or one entry about none) in one transaction, with what the record hears of
 * it: that it is up, gone, or that somebody could not be told. A message that arrived is noted on its entry alone.
 * `random` is in [0, 1).
 */
export async function settle(
  context: Context,
  outcomes: readonly Outcome[],
  random: () => number,
): Promise<void> {
  const [first] = outcomes;
  if (!first) return;
  const office = context.offices.get(first.entry.officeId);
  const ends = outcomes.map((outcome) => ({ ...outcome, change: changeOf(context, outcome, random()) }));

  const recorded = await context.store.transact(async (tx) => {
    const writes: (() => void)[] = [];
    const settled: typeof ends = [];
    const told: ToldOnce[] = [];
    const steps = new Map<SystemStep, OutboxEntry>();
    const hear = async (outcome: Outcome, change: Partial<OutboxEntry>) => {
      const step = office ? await stepOf(tx, office, outcome, change) : null;
      if (step) steps.set(step, outcome.entry);
    };
    for (const end of ends) {
      const { entry, change } = end;
      const write = await settleEntry(tx, entry, change);
      if (!write) continue;
      writes.push(write);
      settled.push(end);
      const { counted, status } = change;
      const carried = status === undefined || status === 'pending' ? [] : await carriedOf(tx, entry);
      // Of several in one push, the most urgent is what it was sent for.
      if (counted !== undefined) told.push(toldBy(carried[0] ?? entry, counted));
      await hear(end, change);
      for (const [index, one] of carried.entries()) {
        if (status !== 'delivered') {
          const over = status === 'dead' ? status : 'dropped';
          writes.push(() => tx.put('outbox', freed(one, over, isoNow(context))));
          continue;
        }
        const outcome = { entry: one, result: saidFree(one) };
        const arrived = changeOf(context, outcome, 0);
        writes.push(() => tx.put('outbox', ended(one, arrived)));
        if (index > 0) told.push(toldBy(one, 0));
        await hear(outcome, arrived);
      }
    }
    const count = await countTold(context, tx, told);
    const prepared =
      office && steps.size > 0
        ? await prepareSteps(context, tx, { office, system: 'outbox', steps: [...steps.keys()] })
        : null;
    prepared?.write();
    count();
    for (const write of writes) write();
    return { prepared, steps, settled };
  });

  const { prepared, steps, settled } = recorded;
  for (const end of settled) say(context, end, end.change);
  // What happened outside must not be forgotten because the record no longer takes it.
  for (const [step, { code }] of prepared?.refused ?? []) {
    const entry = steps.get(step);
    if (entry) context.logger.error({ ...logged(entry), refusal: code }, 'result could not be recorded');
  }
  if (prepared && prepared.done > 0) context.nudgeOutbox();
}

/** It was said beside something else, or on a reply token: nothing of LINE's quota was used for it. */
export const saidFree = ({ task }: Pick<OutboxEntry, 'task'>): AttemptResult => ({
  ok: true,
  requestId: null,
  heard: task.kind === 'remove' ? 'removed' : { address: null, outsideIds: {} },
  counted: 0,
});

/** Nothing but its entry has to do with how it ended. */
export const isPlain = ({ entry: { about, task, carries }, result }: Outcome): boolean =>
  !carries && (typeof result === 'string' || (result.ok && (about === null || !isOrder(task))));

/** How an entry stands after an attempt. */
function changeOf(context: Context, { entry, result }: Outcome, random: number): Partial<OutboxEntry> {
  const now = isoNow(context);
  if (result === 'not begun') return { nextAttemptAt: now };
  if (result === 'broken off') return { nextAttemptAt: now, ...triedAnd(entry, { inDoubt: true }) };
  const attempts = entry.attempts + 1;
  const { requestId } = result;
  if (!result.ok && goesOn(result, attempts)) {
    const { error, quota } = result;
    const wait = quota ? quotaWaitMs(context.clock(), random) : backoffMs(attempts, random);
    return {
      attempts,
      nextAttemptAt: new Date(context.clock() + wait).toISOString(),
      lastError: error,
      requestId,
      ...triedAnd(entry, doubtAfter(entry, result)),
      ...(quota ? { waitsFor: 'quota' } : {}),
      ...heldAgain(context, entry, wait),
    };
  }
  const dropped = result.ok ? (result.dropped ?? null) : null;
  return {
    status: result.ok ? (dropped ? 'dropped' : 'delivered') : 'dead',
    attempts: dropped ? entry.attempts : attempts,
    lastError: result.ok ? dropped : result.error,
    requestId,
    finishedAt: now,
    ...(result.ok && !dropped && result.counted !== undefined ? { counted: result.counted } : {}),
    ...(result.ok ? {} : triedAnd(entry, doubtAfter(entry, result))),
  };
}

/** What did not get out may be shown when its person or group comes by meanwhile. Milliseconds. */
function heldAgain({ clock }: Context, entry: OutboxEntry, wait: number): { hold?: Hold } {
  const chat = entry.carries ? null : chatOf(entry);
  if (chat === null) return {};
  const at = (ms: number) => new Date(clock() + ms).toISOString();
  return { hold: { chat, from: entry.hold?.from ?? at(0), until: at(wait) } };
}

/** What LINE does not take now is tried for as long as it is of use, which is looked at before each attempt. */
const goesOn = ({ permanent, taken }: Failed, attempts: number): boolean =>
  !permanent && (taken !== undefined || attempts < MAX_ATTEMPTS);

/** An attempt came to an end, so that the process that dies is not this entry's doing. */
const triedAnd = ({ trial }: OutboxEntry, known: { inDoubt?: boolean }): Partial<OutboxEntry> =>
  trial ? { trial: { ...trial, cutShort: 0, ...known } } : {};

function doubtAfter({ trial }: OutboxEntry, { taken }: Failed): { inDoubt?: boolean } {
  if (taken === undefined || (taken === 'not_now' && trial)) return {};
  return { inDoubt: taken === 'perhaps' };
}

/** What the record hears of an entry that ended. */
async function stepOf(
  reader: StoreReader,
  office: Office,
  { entry, result }: Outcome,
  { status }: Partial<OutboxEntry>,
): Promise<SystemStep | null> {
  const { about, task } = entry;
  if (!about || status === undefined || typeof result === 'string') return null;
  const { id } = about;
  if (task.kind === 'message') {
    return result.ok ? null : noteUndelivered(reader, entry, about, task, result);
  }
  if (task.kind === 'menu' || task.kind === 'take_file') return null;
  if (isToFollowers(task)) return result.ok ? null : noteFollowersUntold(entry, about, task, result);
  const { placement } = task;
  if (!result.ok) {
    const { error } = result;
    if (task.kind === 'remove')
      return { on: 'publication', id, action: 'record_remove_failed', input: { placement, error } };
    const { version } = task;
    return { on: 'publication', id, action: 'record_place_failed', input: { placement, version, error } };
  }
  const { heard } = result;
  if (heard === null) return null;
  if (heard === 'removed') return { on: 'publication', id, action: 'record_removed', input: { placement } };
  if (task.kind === 'remove') throw new Error('a removal places nothing');
  if ('unanswered' in heard)
    return {
      on: 'publication',
      id,
      action: 'hold',
      input: { version: task.version, findings: heard.unanswered },
    };
  const groups = await activeGroups(reader, office);
  const input = { placement, version: task.version, ...heard, groups };
  return { on: 'publication', id, action: 'record_placed', input };
}

/** Residents were not told, or some of them were not, and will not be: how many. */
function noteFollowersUntold(
  { id: entryId, attempts: before }: OutboxEntry,
  { kind: on, id }: NonNullable<OutboxEntry['about']>,
  task: ToFollowers,
  { error, requestId }: AttemptResult & { ok: false },
): SystemStep {
  const people = task.kind === 'multicast' ? task.to.length : task.friends;
  const input = {
    entryId,
    notice: FOLLOWERS_NOTICE,
    to: `ผู้ติดตาม ${people} คน`,
    attempts: before + 1,
    requestId,
    error,
  };
  return { on, id, action: 'note_undelivered', input };
}

/** Somebody could not be told and will not be: the log of the record names them. */
async function noteUndelivered(
  reader: StoreReader,
  { id: entryId, officeId, attempts: before }: OutboxEntry,
  { kind: on, id }: NonNullable<OutboxEntry['about']>,
  { address, notice }: Extract<OutboxEntry['task'], { kind: 'message' }>,
  { error, requestId }: AttemptResult & { ok: false },
): Promise<SystemStep> {
  const to = (await findMember(reader, officeId, address))?.name ?? 'ผู้ที่พ้นจากหน่วยงานแล้ว';
  const input = { entryId, notice, to, attempts: before + 1, requestId, error };
  return { on, id, action: 'note_undelivered', input };
}

function say(
  { logger }: Context,
  { entry, result }: Outcome,
  { status, nextAttemptAt, attempts = entry.attempts }: Partial<OutboxEntry>,
) {
  if (typeof result === 'string') return;
  const about = { ...logged(entry), attempts };
  if (status === 'dropped') logger.info(about, 'outbox entry is of no use any more');
  if (result.ok) return;
  const { error } = result;
  if (status === 'dead') logger.error({ ...about, error }, 'outbox entry is dead');
  else logger.warn({ ...about, error, nextAttemptAt }, 'outbox entry will be tried again');
}

const logged = ({ id, officeId, task, attempts }: OutboxEntry) => ({
  entryId: id,
  officeId,
  kind: task.kind,
  attempts,
});
