import { z } from 'zod';
import { instantSchema } from '../time/date-schemas.ts';

/**
 * How often the pages of an office were looked at: counts alone, nothing of anybody.
 *
 * - `part`: of a running day, by one process, written whole each time, so that writing it twice counts nothing twice;
 * - `day` and `month`: of a calendar day or month in Bangkok that is over;
 * - `total`: of everything before the days that still have parts; `of` is the last day in it.
 */
export const visitRecordSchema = z.strictObject({
  /** `OFFICE:part:DAY:WRITER`, `OFFICE:day:DAY`, `OFFICE:month:MONTH`, `OFFICE:total`. */
  id: z.string(),
  officeId: z.string(),
  kind: z.enum(['part', 'day', 'month', 'total']),
  /** `2021-12-24`, or `2021-12` of a month. */
  of: z.string(),
  /** Pages that were looked at. */
  views: z.int().nonnegative(),
  /** Visitors, each once a day; of a month and in all the sum of its days. */
  visitors: z.int().nonnegative(),
  /** Views by topic and by item, packed; of the total nothing. */
  detail: z.string(),
  at: instantSchema,
});
export type VisitRecord = z.infer<typeof visitRecordSchema>;

/** Visitors of a running day by one process, as hashes whose salt is gone when the day is over. Short-lived, in no backup. */
export const visitorsSchema = z.strictObject({
  /** `OFFICE:DAY:WRITER`. */
  id: z.string(),
  officeId: z.string(),
  day: z.string(),
  /** Hashes of eight letters, one after another. */
  hashes: z.string(),
  expiresAt: instantSchema,
});
export type Visitors = z.infer<typeof visitorsSchema>;

/** What the hashes of a day or a month are made with; gone when it is over. In no backup. */
export const saltSchema = z.strictObject({
  /** The calendar day or month in Bangkok. */
  id: z.string(),
  salt: z.string(),
  expiresAt: instantSchema,
});
export type Salt = z.infer<typeof saltSchema>;
