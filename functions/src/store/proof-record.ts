import { instantSchema } from '@prakat/shared/time/date-schemas';
import { z } from 'zod';

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/** One look at a page as an outsider, with everything that was found: what can be shown to whoever doubts it. */
export const lookSchema = z.strictObject({
  at: instantSchema,
  /** Where it ended, after redirects. */
  address: z.string(),
  /** What it came to, a Thai sentence. */
  said: z.string(),
  /** HTTP status and fingerprint of the page; null where there was no answer. */
  status: z.int().nullable(),
  sha256: sha256Schema.nullable(),
  files: z.array(
    z.strictObject({
      name: z.string(),
      /** Null where no link on the page led to it. */
      address: z.string().nullable(),
      status: z.int().nullable(),
      sha256: sha256Schema.nullable(),
    }),
  ),
  /** What could be read on the page, its first 20,000 letters, packed. */
  text: z.string(),
});
export type Look = z.infer<typeof lookSchema>;

/** What is known of a publication at a place that is a website, from outside, and when it is looked at next. */
export const proofRecordSchema = z.strictObject({
  /** `PUBLICATION:PLACEMENT`. */
  id: z.string(),
  officeId: z.string(),
  publicationId: z.string(),
  placement: z.string(),
  /** When to look next, `NEVER` for not any more; while somebody looks, when they are taken for dead. */
  dueAt: instantSchema,
  /** Looks since something was as it should be. */
  tries: z.int(),
  last: lookSchema.nullable(),
  /** The last look that found everything as approved. */
  found: lookSchema.nullable(),
});
export type ProofRecord = z.infer<typeof proofRecordSchema>;

/** Later than anybody looks. */
export const NEVER = '2199-12-31T00:00:00.000Z';
