import type { OutboxEntry } from '@prakat/shared/outbox/entry';
import { keyFor, speaks } from '@prakat/shared/outbox/retry-key';
import type { Failed } from '../destinations/destination.ts';
import { MAX_CUTS } from './backoff.ts';
import { Gathering } from './gather.ts';
import { HeldLeases } from './held-leases.ts';
import { withPatience } from './patience.ts';
import { isPlain, type Outcome, settle } from './settle.ts';
import { carryOut, type Tools } from './tasks.ts';
import type { Together } from './together.ts';

export type Batch = {
  /** Resolves when everything is written down; throws when a writing failed. */
  done: Promise<void>;
  /** Breaks off what can be broken off. */
  giveUp: () => void;
};

/** What the batches of a dispatcher share. */
export type Shared = {
  random: () => number;
  /** Writes down what has no more to it than that a message arrived. */
  plain: Together<Outcome>;
  /** Called when all of a lane is written down. */
  laneDone: (lane: string) => void;
};

/**
 * Does the work of leased entries and records how each ended. Entries of one lane go one after another. What a record
 * hears of is written with its log events, one transaction for each record; messages that arrived with whatever else did.
 */
export function startBatch(
  tools: Tools,
  leased: readonly OutboxEntry[],
  { random, plain, laneDone }: Shared,
): Batch {
  const { context } = tools;
  const held = new HeldLeases(context, leased);
  const unsettled = groupBy(leased, ({ lane }) => lane);
  const settled = (entries: readonly OutboxEntry[]) => {
    held.settled(entries);
    for (const { id, lane } of entries) {
      const left = (unsettled.get(lane) ?? []).filter((entry) => entry.id !== id);
      unsettled.set(lane, left);
      if (left.length === 0) laneDone(lane);
    }
  };
  const write = async (outcomes: readonly Outcome[]) => {
    await settle(context, outcomes, random);
    settled(outcomes.map(({ entry }) => entry));
  };
  const records = new Map(
    [...groupBy(leased, aboutWhat)].map(([about, { length }]) => [
      about,
      new Gathering<Outcome>(length, write),
    ]),
  );
  const plainly: Promise<void>[] = [];
  const work = async () => {
    await Promise.all(
      [...groupBy(leased, ({ lane }) => lane).values()].map(async (entries) => {
        for (const entry of entries) {
          const outcome = { entry, result: await tryOnce(tools, entry, held.signalOf(entry)) };
          const record = records.get(aboutWhat(entry));
          if (!isPlain(outcome)) record?.add(outcome);
          else {
            record?.without();
            const writing = plain.add(outcome).then(() => settled([entry]));
            writing.catch(() => {});
            plainly.push(writing);
          }
        }
      }),
    );
    const written = await Promise.allSettled([
      ...plainly,
      ...[...records.values()].map((record) => record.written()),
    ]);
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
  if (speaks(entry.task) && keyFor(entry.trial, context.clock()) === 'none')
    return never('ข้อความนี้อาจส่งถึงแล้ว และพ้นเวลาที่ LINE รับรองว่าจะไม่ส่งข้อความซ้ำ จึงไม่ส่งอีก');
  if ((entry.trial?.cutShort ?? 0) >= MAX_CUTS) return never('โปรแกรมหยุดทำงานทุกครั้งที่ทำรายการนี้ จึงไม่ทำอีก');
  try {
    const result = await withPatience((attempt) => carryOut(tools, entry, attempt), signal);
    return signal.aborted && !result.ok ? 'broken off' : result;
  } catch (error) {
    context.logger.error({ err: error, entryId: entry.id, kind: entry.task.kind }, 'outbox attempt failed');
    const words = error instanceof Error ? error.message : 'unknown error';
    return failed(`โปรแกรมขัดข้อง (${words})`.slice(0, 300));
  }
}

const failed = (error: string): Failed => ({
  ok: false,
  permanent: false,
  error,
  requestId: null,
});

const never = (error: string): Failed => ({ ...failed(error), permanent: true });
