import type { OutboxEntry } from '@prakat/shared/outbox/entry';
import type { Failed } from '../destinations/destination.ts';
import { RETRY_KEY_LIFE_MS } from './backoff.ts';
import { Gathering } from './gather.ts';
import { HeldLeases } from './held-leases.ts';
import { withPatience } from './patience.ts';
import { type Outcome, settle } from './settle.ts';
import { carryOut, type Tools } from './tasks.ts';

export type Batch = {
  /** Resolves when everything is written down; throws when a writing failed. */
  done: Promise<void>;
  /** Breaks off what can be broken off. */
  giveUp: () => void;
};

/**
 * Does the work of leased entries and records how each ended with the log events of it, one transaction for each record.
 * Entries of one lane go one after another; `laneDone` is called when all of a lane is written down.
 */
export function startBatch(
  tools: Tools,
  leased: readonly OutboxEntry[],
  { random, laneDone }: { random: () => number; laneDone: (lane: string) => void },
): Batch {
  const { context } = tools;
  const held = new HeldLeases(context, leased);
  const unsettled = groupBy(leased, ({ lane }) => lane);
  const write = async (outcomes: readonly Outcome[]) => {
    await settle(context, outcomes, random);
    const settled = outcomes.map(({ entry }) => entry);
    held.settled(settled);
    for (const { id, lane } of settled) {
      const left = (unsettled.get(lane) ?? []).filter((entry) => entry.id !== id);
      unsettled.set(lane, left);
      if (left.length === 0) laneDone(lane);
    }
  };
  const records = new Map(
    [...groupBy(leased, aboutWhat)].map(([about, { length }]) => [
      about,
      new Gathering<Outcome>(length, write),
    ]),
  );
  const work = async () => {
    await Promise.all(
      [...groupBy(leased, ({ lane }) => lane).values()].map(async (entries) => {
        for (const entry of entries) {
          const result = await tryOnce(tools, entry, held.signalOf(entry));
          records.get(aboutWhat(entry))?.add({ entry, result });
        }
      }),
    );
    const written = await Promise.allSettled([...records.values()].map((record) => record.written()));
    for (const each of written) if (each.status === 'rejected') throw each.reason;
  };
  const done = work().finally(() => {
    held.end();
    for (const lane of unsettled.keys()) laneDone(lane);
  });
  return { done, giveUp: () => held.giveUp() };
}

/** Entries about one record are written down together; one that is about none, alone. */
const aboutWhat = ({ id, about }: OutboxEntry): string => (about ? `${about.kind} ${about.id}` : id);

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

/** Never throws: a fault of the program counts as a failure to be tried again. `signal` aborts when it is not ours to do. */
async function tryOnce(tools: Tools, entry: OutboxEntry, signal: AbortSignal): Promise<Outcome['result']> {
  const { context } = tools;
  if (signal.aborted) return 'not begun';
  if (isKeySpent(context.clock(), entry)) {
    return { ...failed('พ้นเวลาที่ LINE รับรองว่าจะไม่ส่งข้อความซ้ำ จึงไม่ส่งอีก'), permanent: true };
  }
  try {
    const result = await withPatience((attempt) => carryOut(tools, entry, attempt), signal);
    return signal.aborted && !result.ok ? 'broken off' : result;
  } catch (error) {
    context.logger.error({ err: error, entryId: entry.id, kind: entry.task.kind }, 'outbox attempt failed');
    const words = error instanceof Error ? error.message : 'unknown error';
    return failed(`โปรแกรมขัดข้อง (${words})`.slice(0, 300));
  }
}

/** What LINE was asked to say before is not said again once its retry key no longer protects from saying it twice. */
function isKeySpent(now: number, { task, attempts, createdAt }: OutboxEntry): boolean {
  const speaks = task.kind === 'message' || (task.kind === 'place' && task.messages !== null);
  return speaks && attempts > 1 && now - Date.parse(createdAt) > RETRY_KEY_LIFE_MS;
}

const failed = (error: string): Failed => ({
  ok: false,
  permanent: false,
  error,
  requestId: null,
});
