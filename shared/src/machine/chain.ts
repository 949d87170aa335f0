import { hashOf } from './hash.ts';
import type { Submission } from '../submission/schema.ts';
import type { LogEvent } from './event.ts';

/** What the first event of a chain names as the one before. */
export const CHAIN_START = '0'.repeat(64);

export type NewEvent = Pick<LogEvent, 'at' | 'action' | 'actor' | 'changes' | 'details'> & {
  officeId: string;
  submissionId: string;
};

/** The last event of a chain: what the next one follows. */
export type ChainHead = { seq: number; hash: string };

/** What sealing adds to an event, of whatever log. */
export type Seal = { id: string; seq: number; previousHash: string; hash: string };

/** Numbers and seals an event of the log `logId` so that it follows `head`; null begins the log. */
export function seal<E extends object>(head: ChainHead | null, logId: string, event: E): E & Seal {
  const seq = (head?.seq ?? 0) + 1;
  const body = { ...event, id: eventId(logId, seq), seq, previousHash: head?.hash ?? CHAIN_START };
  return { ...body, hash: hashOf(body) };
}

/** Numbers and seals an event of a request's log. */
export const sealEvent = (head: ChainHead | null, event: NewEvent): LogEvent =>
  seal(head, event.submissionId, event);

export const eventId = (logId: string, seq: number): string => `${logId}:${String(seq).padStart(6, '0')}`;

/** The record after one more event. */
export function foldEvent(record: Partial<Submission>, event: LogEvent): Partial<Submission> {
  return { ...record, ...event.changes, log: { seq: event.seq, hash: event.hash } };
}

export type ChainFault = { seq: number; reason: string };

/**
 * Recomputes a chain in order and folds it; the first fault ends it. A whole chain gives the record it leads to.
 */
export function verifyChain(events: readonly LogEvent[]): {
  record: Partial<Submission>;
  fault: ChainFault | null;
} {
  let record: Partial<Submission> = {};
  let head: ChainHead | null = null;
  for (const event of events) {
    const fault = faultOfLink(head, event);
    if (fault) return { record, fault };
    record = foldEvent(record, event);
    head = event;
  }
  return { record, fault: null };
}

/** What is wrong with the next event of any chain; null when it follows `head` as it was sealed. */
export function faultOfLink<E extends Seal>(head: ChainHead | null, event: E): ChainFault | null {
  const seq = (head?.seq ?? 0) + 1;
  const { hash, ...body } = event;
  if (event.seq !== seq) return { seq, reason: `event ${seq} is missing` };
  if (event.previousHash !== (head?.hash ?? CHAIN_START)) {
    return { seq, reason: 'does not follow the event before it' };
  }
  return hashOf(body) === hash ? null : { seq, reason: 'was altered after it was written' };
}

/** Null when the stored record is what its log says; else the first field that differs. */
export function differingField(stored: Submission, folded: Partial<Submission>): string | null {
  const keys = new Set([...Object.keys(stored), ...Object.keys(folded)]);
  for (const key of [...keys].sort()) {
    const field = key as keyof Submission;
    if (hashOf(stored[field]) !== hashOf(folded[field])) return key;
  }
  return null;
}
