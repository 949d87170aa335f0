import { z } from 'zod';
import { signatureSchema } from '../people/member.ts';
import { calendarDateSchema, instantSchema } from '../time/date-schemas.ts';

/** What a resident can say is the matter with an item, and how the office reads it. */
export const reportKinds = {
  wrong: 'ข้อมูลไม่ถูกต้อง',
  outdated: 'ข้อมูลไม่เป็นปัจจุบัน',
  unopenable: 'ไฟล์หรือลิงก์เปิดไม่ได้',
  other: 'อื่น ๆ',
} as const;
export type ReportKind = keyof typeof reportKinds;
export const reportKindIds = Object.keys(reportKinds) as ReportKind[];

/** Letters of the details, of the way to call back, and of what was done about it. */
export const LONGEST_DETAILS = 1_000;
export const LONGEST_CONTACT = 200;
export const LONGEST_NOTE = 300;

/**
 * How a report ended: what it says is mended, or right as it stands; it was no report (`removed`: a jest, personal data); or
 * the item came down, which the product notes by itself.
 */
export const reportOutcomes = {
  mended: 'แก้ไขแล้ว',
  still_correct: 'ยังถูกต้อง',
  removed: 'ลบ (ไม่เกี่ยวข้อง)',
  came_down: 'ข้อมูลลงจากเว็บไซต์แล้ว',
} as const;
export type ReportOutcome = keyof typeof reportOutcomes;

/** Days that what somebody wrote is kept once it was dealt with. */
export const DAYS_KEPT = 30;

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
