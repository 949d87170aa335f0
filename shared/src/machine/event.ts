import { z } from 'zod';
import { instantSchema } from '../time/date-schemas.ts';

/**
 * One step in the life of a request. Events are appended in the transaction that changes the record and are
 * never altered; each carries the hash of the one before, so that any later alteration shows.
 */
export const logEventSchema = z.strictObject({
  /** `SUBMISSION:SEQ`, so a second event with the same number cannot be written. */
  id: z.string(),
  officeId: z.string(),
  submissionId: z.string(),
  /** 1, 2, 3, … without gaps. */
  seq: z.int().min(1),
  at: instantSchema,
  action: z.string(),
  actor: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('member'),
      memberId: z.string(),
      name: z.string(),
      positionTitle: z.string(),
      onBehalfOf: z
        .strictObject({
          kind: z.enum(['acting', 'on_behalf']),
          name: z.string().nullable(),
          positionTitle: z.string(),
        })
        .nullable(),
    }),
    z.strictObject({ kind: z.literal('system'), name: z.string() }),
  ]),
  /** Fields of the record that changed, with their new values. Folding them in order gives the record. */
  changes: z.record(z.string(), z.unknown()),
  /** What a reader of the timeline should know besides: reason, address, delivery result. */
  details: z.record(z.string(), z.unknown()),
  previousHash: z.string(),
  hash: z.string(),
});
export type LogEvent = z.infer<typeof logEventSchema>;
