import { instantSchema } from '@prakat/shared/time/date-schemas';
import { z } from 'zod';

/** How far a job of an office has come. */
export const jobRunSchema = z.strictObject({
  /** `OFFICE:JOB`. */
  id: z.string(),
  officeId: z.string(),
  /** What was done last, in the job's own words: a day, the name of a digest. */
  mark: z.string(),
  /** When the job ran for the first time, and when it left this mark. */
  firstAt: instantSchema,
  at: instantSchema,
});
export type JobRun = z.infer<typeof jobRunSchema>;
