import { z } from 'zod';
import { fileExtensions } from '../files/file-types.ts';
import { seatSchema } from './seat.ts';

export const idSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'ใช้ได้เฉพาะ a-z 0-9 และ -');
export const textSchema = z.string().trim().min(1).max(500);

/** One step of approval: who may take it, and whether it proposes to the next step or decides. */
export const approvalStepSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  kind: z.enum(['consider', 'approve']),
  by: z.array(seatSchema).min(1),
  /** Who takes the step when nobody above does in time, because heads do not announce their own absence. */
  standIn: z.array(seatSchema).optional(),
});
export type ApprovalStep = z.infer<typeof approvalStepSchema>;

/** What a subtopic may set otherwise than its category (Kamphaeng Phet: recruitment, procurement). */
const handlingSchema = {
  /** Units that prepare this kind of information; empty for any. */
  preparedBy: z.array(idSchema),
  /** Name of the approval route. */
  route: idSchema,
  /** Who puts it on the website and confirms it. */
  publishedBy: z.array(seatSchema).min(1),
  refresh: z.enum(['monthly', 'quarterly', 'yearly', 'none']),
  /** How long an item is shown when the submitter does not say; null for no end. */
  displayDays: z.int().min(1).max(3660).nullable(),
};

export const subtopicSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  preparedBy: handlingSchema.preparedBy.optional(),
  route: handlingSchema.route.optional(),
  publishedBy: handlingSchema.publishedBy.optional(),
  refresh: handlingSchema.refresh.optional(),
  displayDays: handlingSchema.displayDays.optional(),
});

/** One of the ten categories of the Government Website Standard, with the office's own subtopics. */
export const categorySchema = z.strictObject({
  id: idSchema,
  number: z.int().min(1).max(10),
  name: textSchema,
  description: z.string().max(1000),
  subtopics: z.array(subtopicSchema),
  /** Law and knowledge must cite their source (seed 001 §1, categories 2 and 3). */
  sourceRequired: z.boolean(),
  ...handlingSchema,
});
export type Category = z.infer<typeof categorySchema>;

/** Everything that makes one office differ from another. The product has no other office-specific rule. */
export const officeProfileSchema = z.strictObject({
  $schema: z.string().optional(),
  id: idSchema,
  name: z.strictObject({
    full: textSchema,
    short: textSchema,
    /** อำเภอ/จังหวัด, as printed after the name. */
    place: textSchema,
  }),
  contact: z.strictObject({ address: z.string(), phone: z.string(), email: z.string() }),
  units: z.array(z.strictObject({ id: idSchema, name: textSchema })).min(1),
  positions: z.array(z.strictObject({ id: idSchema, title: textSchema })).min(1),
  routes: z.record(idSchema, z.array(approvalStepSchema).min(1)),
  categories: z.array(categorySchema).length(10),
  files: z.strictObject({
    extensions: z.array(z.enum(fileExtensions)).min(1),
    maxBytes: z
      .int()
      .min(1024)
      .max(20 * 1024 * 1024),
    maxFiles: z.int().min(1).max(20),
  }),
  verbalApproval: z.strictObject({ allowed: z.boolean(), confirmWithinDays: z.int().min(1).max(60) }),
  /** In working days: when whoever holds an item is reminded, and when it goes to the next person. */
  reminders: z.strictObject({ afterDays: z.int().min(1).max(30), escalateAfterDays: z.int().min(1).max(60) }),
  /** Days before the end of display that owner and webmasters are told. */
  expiryNoticeDays: z.int().min(1).max(60),
  webmasters: z.strictObject({ minimum: z.int().min(1) }),
  refusalReasons: z
    .array(z.strictObject({ id: idSchema, text: textSchema }))
    .min(1)
    .max(8),
  correctionReasons: z
    .array(z.strictObject({ id: idSchema, text: textSchema }))
    .min(1)
    .max(8),
  destinations: z.strictObject({
    website: z.enum(['built-in', 'manual']),
    /** Address of the website that the webmasters keep by hand; with `manual`, and only then. */
    websiteUrl: z
      .url({ protocol: /^https?$/, error: 'ต้องเป็นที่อยู่เว็บที่ขึ้นต้นด้วย http:// หรือ https://' })
      .optional(),
    lineGroup: z.boolean(),
    noticeBoard: z.boolean(),
  }),
});
export type OfficeProfile = z.infer<typeof officeProfileSchema>;
