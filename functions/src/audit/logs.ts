import { beginFold, type ChainHead, differingField, foldNext } from '@prakat/shared/machine/chain';
import type { LogEvent, LogKind } from '@prakat/shared/machine/event';
import type { Fault } from './findings.ts';

/** A record with its log; null for a log whose record is gone. */
export type Logged<R> = { id: string; record: R | null; events: LogEvent[] };

/** Pairs records with their logs, both in the order of ids, holding one log at a time. */
export async function* withLogs<R extends { id: string }>(
  records: AsyncIterable<R>,
  events: AsyncIterable<LogEvent>,
): AsyncGenerator<Logged<R>> {
  const logs = grouped(events)[Symbol.asyncIterator]();
  let log = await logs.next();
  const take = async (record: R | null): Promise<Logged<R>> => {
    const { id, events: found } = log.value as { id: string; events: LogEvent[] };
    log = await logs.next();
    return { id, record, events: found };
  };
  for await (const record of records) {
    while (!log.done && isBefore(log.value.id, record.id)) yield await take(null);
    yield !log.done && log.value.id === record.id
      ? await take(record)
      : { id: record.id, record, events: [] };
  }
  while (!log.done) yield await take(null);
}

async function* grouped(
  events: AsyncIterable<LogEvent>,
): AsyncGenerator<{ id: string; events: LogEvent[] }, undefined> {
  let group: LogEvent[] = [];
  for await (const event of events) {
    if (group.length > 0 && group[0]?.log !== event.log) {
      yield { id: group[0]?.log ?? '', events: group };
      group = [];
    }
    group.push(event);
  }
  if (group.length > 0) yield { id: group[0]?.log ?? '', events: group };
}

/** The order of ids in a store: by UTF-8 bytes. */
export const isBefore = (a: string, b: string): boolean => Buffer.compare(Buffer.from(a), Buffer.from(b)) < 0;

/** What an event must not have done to a record, in words; null when it may have. `before` is null for the first. */
export type Look<R> = (event: LogEvent, before: R | null, after: R) => string | null;

type Place = {
  kind: LogKind;
  /** Where events of this log are stored: `events`. */
  collection: string;
  /** Where the record is stored. */
  of: string;
};

/**
 * Recomputes the log of one request or publication and compares what it leads to with the record. Gives the first thing
 * that is wrong, or null. `look` sees every event with the record before and after it.
 */
export function faultOfLog<R extends { id: string; officeId: string; log: ChainHead }>(
  { kind, collection, of }: Place,
  { id, record, events }: Logged<R>,
  look: Look<R> = () => null,
): Fault | null {
  const folded = beginFold();
  let after: R | null = null;
  for (const event of events) {
    const at = (reason: string): Fault => ({ record: `${collection}/${event.seq}`, reason });
    const fault = foldNext(folded, event);
    if (fault) return { record: `${collection}/${fault.seq}`, reason: fault.reason };
    if (event.kind !== kind || event.log !== id || event.subject !== id) return at('is of another log');
    const before = after;
    after = folded.subjects.get(id) as R;
    if (event.officeId !== after.officeId) return at('is of another office');
    const reason = look(event, before, after);
    if (reason) return at(reason);
  }
  if (!record) return { record: `${of}/${id}`, reason: 'is missing, though its log is there' };
  if (!after) return { record: `${of}/${id}`, reason: 'is not in the log' };
  const field = differingField(record, { ...after, log: folded.head });
  return field === null ? null : { record: `${of}/${id}`, reason: `${field} is not what the log says` };
}
