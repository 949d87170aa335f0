import { z } from 'zod';
import { instantSchema } from '../time/date-schemas.ts';

/** Work for the world outside, written in the transaction that decides on it and done afterwards, at least once. */
export const outboxTaskSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('line.push'),
    to: z.enum(['member', 'group']),
    /** LINE user or group id. */
    lineId: z.string(),
    notice: z.string(),
    /** LINE message objects, rendered when the entry was written: a retry must repeat them byte for byte. */
    messages: z.array(z.record(z.string(), z.unknown())).min(1).max(5),
  }),
  z.strictObject({ kind: z.literal('publish') }),
]);
export type OutboxTask = z.infer<typeof outboxTaskSchema>;

export const outboxEntrySchema = z.strictObject({
  id: z.string(),
  officeId: z.string(),
  submissionId: z.string().nullable(),
  task: outboxTaskSchema,
  /** Entries of one lane that are due together go out one after another, in the order they came due. */
  lane: z.string(),
  /** LINE's X-Line-Retry-Key, fixed here so that every attempt carries the same. Good for 24 hours. */
  retryKey: z.uuid(),
  status: z.enum(['pending', 'delivered', 'dead']),
  attempts: z.int(),
  /** When to try next; while an attempt is under way, when its lease ends. */
  nextAttemptAt: instantSchema,
  /** Who holds the lease; null when nobody does. */
  lease: z.string().nullable(),
  lastError: z.string().nullable(),
  createdAt: instantSchema,
  finishedAt: instantSchema.nullable(),
});
export type OutboxEntry = z.infer<typeof outboxEntrySchema>;
