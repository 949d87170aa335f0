import { isOrder, type OutboxEntry } from '@prakat/shared/outbox/entry';
import type { Context } from '../context.ts';
import type { Find, StoreReader } from '../store/store.ts';

/** Who may be attempted now: at most so many, and each that is admitted counts. */
export type Chooser = {
  most: number;
  admits: (entry: OutboxEntry) => boolean;
  /** Something of this office could be admitted. */
  hasRoom: (officeId: string) => boolean;
};

export type Found = {
  chosen: OutboxEntry[];
  /** More is due that could not be begun now. */
  isMore: boolean;
};

/** Of one office, so many that are due are looked through for some that may be taken now. */
const LOOKED_THROUGH = 1_000;
const PAGE = 200;

/**
 * Entries that came due up to a moment and that `chooser` lets through, in that order. When the oldest are those of an office
 * or a person whose share is full, each other office is asked for its own: however much waits, nobody stands behind it.
 */
export async function findDue(
  { offices }: Pick<Context, 'offices'>,
  reader: StoreReader,
  chooser: Chooser,
  upTo: string,
): Promise<Found> {
  const { most, admits, hasRoom } = chooser;
  if (most === 0) return { chosen: [], isMore: true };
  const chosen: OutboxEntry[] = [];
  const seen = new Set<string>();
  const take = async (entry: OutboxEntry) => {
    if (chosen.length === most || seen.has(entry.id)) return;
    seen.add(entry.id);
    if (admits(entry) && !(await isLaneTaken(reader, entry, upTo))) chosen.push(entry);
  };
  const ofAll = await reader.find('outbox', 'due', { equals: { status: 'pending' }, upTo, limit: most });
  for (const entry of ofAll.items) await take(entry);
  if (ofAll.next === null) return { chosen, isMore: chosen.length < ofAll.items.length };
  for (const officeId of offices.keys()) {
    const find: Find = { equals: { officeId, status: 'pending' }, upTo, limit: PAGE };
    for (
      let looked = 0;
      chosen.length < most && looked < LOOKED_THROUGH && hasRoom(officeId);
      looked += PAGE
    ) {
      const page = await reader.find('outbox', 'dueOfOffice', find);
      for (const entry of page.items) await take(entry);
      find.after = page.next;
      if (page.next === null) break;
    }
    if (chosen.length === most) break;
  }
  return { chosen, isMore: true };
}

/**
 * Somebody is at another order for the same place: what is outside depends on which comes last, so they must not cross.
 * Messages to one person may.
 */
async function isLaneTaken(
  reader: StoreReader,
  { id, lane, task }: OutboxEntry,
  now: string,
): Promise<boolean> {
  if (!isOrder(task)) return false;
  const leased = await reader.find('outbox', 'byLane', { equals: { lane, status: 'pending' }, limit: PAGE });
  return leased.items.some((other) => other.id !== id && other.lease !== null && other.nextAttemptAt > now);
}
