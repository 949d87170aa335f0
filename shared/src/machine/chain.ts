import { type Erasures, erasuresIn, leftOf } from './erasure.ts';
import type { LogEvent } from './event.ts';
import { hashOf } from './hash.ts';

/** What the first event of a chain names as the one before. */
export const CHAIN_START = '0'.repeat(64);

/** An event before it has its place in a chain. */
export type NewEvent = Omit<LogEvent, 'id' | 'seq' | 'previousHash' | 'hash' | 'erased'>;

/** The last event of a chain: what the next one follows. */
export type ChainHead = Pick<LogEvent, 'seq' | 'hash'>;

/** Numbers and seals events so that they follow `head` in order; null begins the log. */
export function sealEvents(head: ChainHead | null, events: readonly NewEvent[]): LogEvent[] {
  const sealed: LogEvent[] = [];
  for (const event of events) sealed.push(sealEvent(sealed.at(-1) ?? head, event));
  return sealed;
}

/** Numbers and seals one event so that it follows `head`; null begins the log. */
export function sealEvent(head: ChainHead | null, event: NewEvent): LogEvent {
  const seq = (head?.seq ?? 0) + 1;
  const body = { ...event, id: eventId(event.log, seq), seq, previousHash: head?.hash ?? CHAIN_START };
  return { ...body, hash: hashOf(body) };
}

export const eventId = (log: string, seq: number): string => `${log}:${String(seq).padStart(6, '0')}`;

/** A record after one more event of it: a request or publication, with the head of its own log. */
export function foldEvent<R extends object>(record: Partial<R>, event: LogEvent): Partial<R> {
  return { ...record, ...event.changes, log: { seq: event.seq, hash: event.hash } };
}

export type ChainFault = { seq: number; reason: string };

/** What a chain leads to: the fields of each of its subjects, and its head. `of`: whose chain it is, by its first event. */
export type Folded = {
  subjects: Map<string, Record<string, unknown>>;
  head: ChainHead | null;
  of: Pick<LogEvent, 'kind' | 'officeId' | 'log'> | null;
  /** What the chain itself says is left of events of it; of none where that was not read beforehand. */
  erasures: Erasures;
};

/**
 * Recomputes a chain in order and folds it; the first fault ends it. A whole chain gives the fields that each of its
 * subjects has in the end.
 */
export function verifyChain(events: Iterable<LogEvent>): Folded & { fault: ChainFault | null } {
  const chain = [...events];
  const folded = beginFold(erasuresIn(chain));
  for (const event of chain) {
    const fault = foldNext(folded, event);
    if (fault) return { ...folded, fault };
  }
  return { ...folded, fault: null };
}

/** Begins to fold a chain that is read piece by piece; `erasures` as its own events say, where any may be erased. */
export const beginFold = (erasures: Erasures = new Map()): Folded => ({
  subjects: new Map(),
  head: null,
  of: null,
  erasures,
});

/** Takes the next event into a fold, or says what is wrong with it and takes nothing. */
export function foldNext(folded: Folded, event: LogEvent): ChainFault | null {
  const fault = faultOfLink(folded.head, event, folded.erasures);
  if (fault) return fault;
  const { kind, officeId, log, seq } = event;
  folded.of ??= { kind, officeId, log };
  const isSame = folded.of.kind === kind && folded.of.officeId === officeId && folded.of.log === log;
  if (!isSame) return { seq, reason: 'is of another log' };
  folded.subjects.set(event.subject, { ...folded.subjects.get(event.subject), ...event.changes });
  folded.head = { seq: event.seq, hash: event.hash };
  return null;
}

/**
 * What is wrong with the next event of a chain; null when it follows `head` as it was sealed, or is what a later event of
 * the chain says was left of it.
 */
export function faultOfLink(
  head: ChainHead | null,
  event: LogEvent,
  erasures: Erasures = new Map(),
): ChainFault | null {
  const seq = (head?.seq ?? 0) + 1;
  const { hash, ...body } = event;
  if (event.seq !== seq) return { seq, reason: `event ${seq} is missing` };
  if (event.id !== eventId(event.log, seq)) return { seq, reason: 'has an id of another place' };
  if (event.previousHash !== (head?.hash ?? CHAIN_START)) {
    return { seq, reason: 'does not follow the event before it' };
  }
  const isWhole = event.erased ? erasures.get(seq) === leftOf(event) : hashOf(body) === hash;
  return isWhole ? null : { seq, reason: 'was altered after it was written' };
}

/** Null when a stored record is what its log says; else the first field that differs. */
export function differingField(stored: object, folded: object): string | null {
  const [a, b] = [stored, folded] as [Record<string, unknown>, Record<string, unknown>];
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  for (const key of [...keys].sort()) if (hashOf(a[key]) !== hashOf(b[key])) return key;
  return null;
}
