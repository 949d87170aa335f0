import { z } from 'zod';
import { signatureSchema } from '../people/member.ts';
import { instantSchema } from '../time/date-schemas.ts';

/** The kinds of record whose life is logged: requests, what stands on the website, the people of an office, its papers, and complaints. */
export const logKindSchema = z.enum(['submission', 'publication', 'people', 'paper', 'complaint']);
export type LogKind = z.infer<typeof logKindSchema>;

/** Who did something, as it stands in a log. */
export const actorRecordSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('member'),
    memberId: z.string(),
    name: z.string(),
    positionTitle: z.string(),
    onBehalfOf: signatureSchema.shape.onBehalfOf,
  }),
  z.strictObject({ kind: z.literal('system'), name: z.string() }),
]);
export type ActorRecord = z.infer<typeof actorRecordSchema>;

/**
 * One step in the life of a record. Events are appended in the transaction that changes the record and are never
 * altered, but for personal data that is erased; each carries the hash of the one before, so that any later alteration shows. `docs/log-format.md` describes
 * them for readers outside.
 */
export const logEventSchema = z.strictObject({
  /** `LOG:SEQ`, so a second event with the same number cannot be written. */
  id: z.string(),
  kind: logKindSchema,
  officeId: z.string(),
  /** The chain it belongs to: the id of the request or publication; for people, of the office. */
  log: z.string(),
  /** Whose fields changed: the record itself; in the log of people, the person. */
  subject: z.string(),
  /** 1, 2, 3, … without gaps. */
  seq: z.int().min(1),
  at: instantSchema,
  action: z.string(),
  actor: actorRecordSchema,
  /** Fields of the subject that changed, with their new values. Folding them in order gives the record. */
  changes: z.record(z.string(), z.unknown()),
  /** What a reader of the history should know besides: reason, address, successor. */
  details: z.record(z.string(), z.unknown()),
  previousHash: z.string(),
  hash: z.string(),
  /** True of what is left of an event when personal data was taken out of it: see `erasure.ts`. Absent from every other. */
  erased: z.literal(true).optional(),
});
export type LogEvent = z.infer<typeof logEventSchema>;
