import { z } from 'zod';
import { type ChainHead, seal } from '../machine/chain.ts';
import { logEventSchema } from '../machine/event.ts';
import { instantSchema } from '../time/date-schemas.ts';
import type { Member } from './member.ts';

/**
 * One event of an office's log of its people: registrations, changes of post and role, delegations. One chain for
 * the office, so that a person cannot be removed together with what is known of them.
 */
export const memberEventSchema = z.strictObject({
  /** `OFFICE:SEQ`, so a second event with the same number cannot be written. */
  id: z.string(),
  officeId: z.string(),
  /** Whom it is about. */
  memberId: z.string(),
  /** 1, 2, 3, … without gaps, over the whole office. */
  seq: z.int().min(1),
  at: instantSchema,
  action: z.string(),
  actor: logEventSchema.shape.actor,
  /** Fields of the person that changed, with their new values. Folding them in order gives the person. */
  changes: z.record(z.string(), z.unknown()),
  /** What a reader should know besides: reason, successor, the delegation as it now is. */
  details: z.record(z.string(), z.unknown()),
  previousHash: z.string(),
  hash: z.string(),
});
export type MemberEvent = z.infer<typeof memberEventSchema>;

export type NewMemberEvent = Omit<MemberEvent, 'id' | 'seq' | 'previousHash' | 'hash'>;

/** Numbers and seals an event so that it follows the newest of the office's log. */
export const sealMemberEvent = (head: ChainHead | null, event: NewMemberEvent): MemberEvent =>
  seal(head, event.officeId, event);

/** What is known of the delivery of messages, and when the record was touched, is no matter for the log. */
const unlogged: ReadonlySet<string> = new Set(['reachable', 'updatedAt']);

/** The part of a person that the log answers for. */
export const loggedPart = (member: Partial<Member>): Partial<Member> =>
  Object.fromEntries(Object.entries(member).filter(([field]) => !unlogged.has(field)));

/** The fields that differ, with their new values. */
export function changesOf(before: Member | null, after: Member): Record<string, unknown> {
  const old: Partial<Member> = before ? loggedPart(before) : {};
  return Object.fromEntries(
    Object.entries(loggedPart(after)).filter(
      ([field, value]) => JSON.stringify(old[field as keyof Member]) !== JSON.stringify(value),
    ),
  );
}
