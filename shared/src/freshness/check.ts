import { z } from 'zod';
import { signatureSchema } from '../people/member.ts';
import { instantSchema } from '../time/date-schemas.ts';

/**
 * Somebody looked at one kind of information in one period, or published something of it. Append-only: there is one
 * record for each period, and what it says does not change.
 */
export const freshnessCheckSchema = z.strictObject({
  /** `OFFICE:CATEGORY:SUBTOPIC:PERIOD`, with `-` for a category as a whole. */
  id: z.string(),
  officeId: z.string(),
  /** `CATEGORY` or `CATEGORY.SUBTOPIC`: what is checked by itself. */
  item: z.string(),
  /** Key of the period: `2024-04`, `2567-Q3` or `2567` (fiscal quarter and year, Buddhist Era). */
  period: z.string(),
  /** Who looked; for something published, whoever confirmed it or null when the product did. */
  by: signatureSchema.nullable(),
  at: instantSchema,
  result: z.enum(['unchanged', 'updated']),
  /** The event in the log of a publication that says the same: a check of it, or that a version of it went up. */
  event: z.strictObject({ publicationId: z.string(), seq: z.int() }),
});
export type FreshnessCheck = z.infer<typeof freshnessCheckSchema>;
