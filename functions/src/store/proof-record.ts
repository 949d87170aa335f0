import { attachedFileSchema } from '@prakat/shared/submission/schema';
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
      /** What was approved; absent of what was to be gone, and in looks from before it was kept. */
      approved: sha256Schema.optional(),
    }),
  ),
  /** What could be read on the page, its first 20,000 letters, packed. */
  text: z.string(),
});
export type Look = z.infer<typeof lookSchema>;

/** How a page looked when it was found; its content is in the file store, its record among `files`. */
export const pictureSchema = z.strictObject({
  at: instantSchema,
  /** The version that was found then, and the fingerprint of the page that was drawn. */
  version: z.int(),
  page: sha256Schema,
  file: attachedFileSchema,
});
export type Picture = z.infer<typeof pictureSchema>;

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
  /** Of the version that was found last; absent where nothing draws pages, and null before one was drawn. */
  picture: pictureSchema.nullable().optional(),
});
export type ProofRecord = z.infer<typeof proofRecordSchema>;

/** Later than anybody looks. */
export const NEVER = '2199-12-31T00:00:00.000Z';
