import { hashOf } from '../submission/hash.ts';
import type { Submission } from '../submission/schema.ts';
import type { LogEvent } from './event.ts';

/** What the first event of a chain names as the one before. */
export const CHAIN_START = '0'.repeat(64);

export type NewEvent = Pick<LogEvent, 'at' | 'action' | 'actor' | 'changes' | 'details'> & {
  officeId: string;
  submissionId: string;
};

/** Numbers and seals an event so that it follows `head`. */
export function sealEvent(head: { seq: number; hash: string } | null, event: NewEvent): LogEvent {
  const seq = (head?.seq ?? 0) + 1;
  const body = {
    ...event,
    id: eventId(event.submissionId, seq),
    seq,
    previousHash: head?.hash ?? CHAIN_START,
  };
  return { ...body, hash: hashOf(body) };
}

export const eventId = (submissionId: string, seq: number): string =>
  `${submissionId}:${String(seq).padStart(6, '0')}`;

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
  let head: { seq: number; hash: string } | null = null;
  for (const event of events) {
    const seq: number = (head?.seq ?? 0) + 1;
    const { hash, ...body } = event;
    if (event.seq !== seq) return { record, fault: { seq, reason: `event ${seq} is missing` } };
    if (event.previousHash !== (head?.hash ?? CHAIN_START)) {
      return { record, fault: { seq, reason: 'does not follow the event before it' } };
    }
    if (hashOf(body) !== hash) return { record, fault: { seq, reason: 'was altered after it was written' } };
    record = foldEvent(record, event);
    head = { seq, hash };
  }
  return { record, fault: null };
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
