import { z } from 'zod';
import { signatureSchema } from '../people/member.ts';
import { calendarDateSchema, instantSchema } from '../time/date-schemas.ts';
import {
  LONGEST_CONTACT,
  LONGEST_DETAILS,
  LONGEST_NOTE,
  type ReportOutcome,
  reportKindIds,
  reportOutcomes,
} from './report-kinds.ts';

/** In place of the day to forget on, while there is none: it waits, or is forgotten. */
export const NOT_TO_FORGET = '2199-12-31';

/**
 * A resident's word that an item is wrong or out of date. No trace of the sender but what they wrote, which is never public and
 * goes 30 days after it was dealt with; the rest stays as a count.
 */
export const problemReportSchema = z.strictObject({
  id: z.string(),
  officeId: z.string(),
  /** Running number of the fiscal year and that year (B.E.), as the sender got it: 15/2565. */
  number: z.string(),
  publicationId: z.string(),
  /** The version that stood there. */
  version: z.int(),
  /** Where the item stood: the topic that needs a look. */
  categoryId: z.string(),
  subtopicId: z.string().nullable(),
  kind: z.enum(reportKindIds),
  /** Null where nothing was written, and once it is forgotten. */
  details: z.string().min(1).max(LONGEST_DETAILS).nullable(),
  contact: z.string().min(1).max(LONGEST_CONTACT).nullable(),
  status: z.enum(['open', 'settled']),
  at: instantSchema,
  /** The calendar day in Bangkok of `at`. */
  day: calendarDateSchema,
  /** The day on which the people of the office heard of it; null while they have not. */
  toldOn: calendarDateSchema.nullable(),
  settled: z
    .strictObject({
      outcome: z.enum(Object.keys(reportOutcomes) as ReportOutcome[]),
      /** Null for the product. */
      by: signatureSchema.nullable(),
      at: instantSchema,
      note: z.string().max(LONGEST_NOTE),
    })
    .nullable(),
  /** The day from which what was written is not kept any more. */
  forgetOn: calendarDateSchema,
});
export type ProblemReport = z.infer<typeof problemReportSchema>;

/** A report without what somebody wrote. */
export const forgotten = (report: ProblemReport): ProblemReport => ({
  ...report,
  details: null,
  contact: null,
  forgetOn: NOT_TO_FORGET,
});
