import { z } from 'zod';
import type { LogEvent } from './event.ts';
import { hashOf } from './hash.ts';

/** The action by which personal data is taken out of a log of people, and the only one. */
export const ERASE = 'erase';

/** What an erasing event says of one that it took something out of: its number, and the hash of what is left. */
export const erasureSchema = z.strictObject({ seq: z.int().min(1), left: z.string() });
export type Erasure = z.infer<typeof erasureSchema>;

/** By the number of the event: the hash of what is left of it. */
export type Erasures = ReadonlyMap<number, string>;

/** The hash of what is left of an event, its own old hash included: RFC 8785 and SHA-256, as of every event. */
export const leftOf = (event: LogEvent): string => hashOf(event);

/**
 * An event after something was taken out of it. It keeps its place and its hash, on which the next one stands; that hash
 * cannot be recomputed any more. What is left is vouched for by the event that erased, which names it by `left`.
 */
export function erasedEvent(
  event: LogEvent,
  left: Pick<LogEvent, 'actor' | 'changes' | 'details'>,
): { event: LogEvent; erasure: Erasure } {
  const erased: LogEvent = { ...event, ...left, erased: true };
  return { event: erased, erasure: { seq: event.seq, left: leftOf(erased) } };
}

/** What the erasing events of a chain of people say, each of events before it; what came last counts. */
export function erasuresIn(events: readonly LogEvent[]): Map<number, string> {
  const found = new Map<number, string>();
  for (const { kind, action, seq, details, erased } of events) {
    if (kind !== 'people' || action !== ERASE || erased) continue;
    const said = z.array(erasureSchema).safeParse(details.erased);
    for (const erasure of said.data ?? []) if (erasure.seq < seq) found.set(erasure.seq, erasure.left);
  }
  return found;
}
